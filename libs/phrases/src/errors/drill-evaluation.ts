import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of what is written about a drill. */
export const drillEvaluationErrors = {
  'evaluation-too-early': {
    kind: 'illegal-state',
    title: { en: 'The drill has not begun', es: 'El simulacro no ha comenzado' },
    detail: {
      en: 'What was seen is written down from its start on.',
      es: 'Lo observado se anota a partir de su inicio.',
    },
  },
  'evaluation-final': {
    kind: 'illegal-state',
    title: { en: 'The report is final', es: 'El informe es definitivo' },
    detail: {
      en: 'Nothing is added to it or taken from it. What was planned can still be done or dropped.',
      es: 'Nada se le agrega ni se le quita. Lo planeado aún puede realizarse o descartarse.',
    },
  },
  'evaluation-role': {
    kind: 'not-permitted',
    title: { en: 'Your role in this drill does not do that', es: 'Su función en este simulacro no lo permite' },
    detail: {
      en: 'Evaluators and the director rate and plan; controllers write observations too, and after the end whoever took part.',
      es: 'Los evaluadores y el director califican y planean; los controladores también anotan observaciones y, al terminar, quienes participaron.',
    },
  },
  'evaluation-not-readable': {
    kind: 'not-permitted',
    title: { en: 'The report is not final yet', es: 'El informe aún no es definitivo' },
    detail: {
      en: 'Until then the director, controllers and evaluators read it.',
      es: 'Hasta entonces lo leen la dirección, los controladores y los evaluadores.',
    },
  },
  'evaluation-objective-unknown': {
    kind: 'unacceptable',
    title: { en: 'The drill has no such objective', es: 'El simulacro no tiene ese objetivo' },
    detail: { en: '{objective} is none of its scenario.', es: '{objective} no es de su escenario.' },
  },
  'evaluation-nothing-said': {
    kind: 'unacceptable',
    title: { en: 'Nothing was written', es: 'No se escribió nada' },
    detail: { en: 'Write it in one language at least.', es: 'Escríbalo al menos en un idioma.' },
  },
  'evaluation-task-unknown': {
    kind: 'unacceptable',
    title: { en: 'The objective has no such task', es: 'El objetivo no tiene esa tarea' },
    detail: { en: '{task} is no critical task of it.', es: '{task} no es una de sus tareas críticas.' },
  },
  'evaluation-inject-unknown': {
    kind: 'unacceptable',
    title: { en: 'The drill has no such inject', es: 'El simulacro no tiene ese inyecto' },
    detail: { en: 'There is no inject {inject}.', es: 'No hay evento {inject} en el guion.' },
  },
  'evaluation-not-yet': {
    kind: 'unacceptable',
    title: { en: 'That time has not come', es: 'Esa hora aún no llega' },
    detail: {
      en: "Give a time on the drill's clock that is past.",
      es: 'Indique una hora ya transcurrida en el reloj del simulacro.',
    },
  },
  'evaluation-observation-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such observation of yours', es: 'No hay tal observación suya' },
    detail: {
      en: 'It was withdrawn, or somebody else wrote it.',
      es: 'Se retiró o la escribió otra persona.',
    },
  },
  'evaluation-desk-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such desk', es: 'No existe esa mesa' },
    detail: { en: 'The directory has no desk {desk}.', es: 'El directorio no tiene la mesa {desk}.' },
  },
  'evaluation-due-far': {
    kind: 'unacceptable',
    title: { en: 'That day is too far', es: 'Ese día está demasiado lejos' },
    detail: { en: 'Give a day within {days} days.', es: 'Indique un día dentro de los próximos {days} días.' },
  },
  'evaluation-due-past': {
    kind: 'unacceptable',
    title: { en: 'That day is past', es: 'Ese día ya pasó' },
    detail: { en: 'Give a day to come, outside the drill.', es: 'Indique un día futuro, fuera del simulacro.' },
  },
  'evaluation-improvement-unknown': {
    kind: 'unacceptable',
    title: { en: 'The plan has no such action', es: 'El plan no tiene esa acción' },
    detail: { en: 'It was struck meanwhile.', es: 'Se eliminó entretanto.' },
  },
  'evaluation-improvement-foreign': {
    kind: 'not-permitted',
    title: { en: 'Another desk owes this', es: 'Esto corresponde a otra mesa' },
    detail: { en: 'The desk that owes it says what became of it.', es: 'La mesa responsable informa qué fue de ello.' },
  },
  'evaluation-improvement-over': {
    kind: 'illegal-state',
    title: { en: 'That action is not open', es: 'Esa acción no está abierta' },
    detail: { en: 'It was carried out or dropped meanwhile.', es: 'Entretanto se realizó o se descartó.' },
  },
} as const satisfies ErrorCatalogue;
