import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of the border board. */
export const borderErrors = {
  'border-crossing-foreign': {
    kind: 'not-permitted',
    title: { en: 'Your desk does not keep this crossing', es: 'Su mesa no tiene a cargo este cruce' },
    detail: {
      en: 'Its lanes are set by the desk that runs them on your side, or by the joint desk of your country.',
      es: 'El estado de sus carriles lo fija la mesa que los opera de su lado, o la mesa conjunta de su país.',
    },
  },
  'border-crossing-not-built': {
    kind: 'unacceptable',
    title: { en: 'This crossing is not open yet', es: 'Este cruce aún no existe' },
    detail: {
      en: 'It is planned; it has no lanes whose status could be set.',
      es: 'Está en proyecto; no tiene carriles cuyo estado pueda fijarse.',
    },
  },
  'border-lane-not-there': {
    kind: 'unacceptable',
    title: { en: 'The crossing has no such lanes', es: 'El cruce no tiene esos carriles' },
    detail: {
      en: '{lane} is not among its modes, directions and lane classes.',
      es: '{lane} no figura entre sus modos, sentidos y tipos de carril.',
    },
  },
  'border-reason-missing': {
    kind: 'unacceptable',
    title: { en: 'Say why', es: 'Indique el motivo' },
    detail: {
      en: 'To restrict, suspend or close lanes needs a reason in at least one language.',
      es: 'Para restringir, suspender o cerrar carriles se requiere un motivo en al menos un idioma.',
    },
  },
  'border-until-past': {
    kind: 'unacceptable',
    title: { en: 'That time is past', es: 'Esa hora ya pasó' },
    detail: { en: 'Until when it holds must lie ahead.', es: 'La vigencia debe ser futura.' },
  },
  'border-until-too-far': {
    kind: 'unacceptable',
    title: { en: 'That is too far ahead', es: 'Es demasiado lejano' },
    detail: {
      en: 'A year at most. What lasts longer is said again by somebody who looked.',
      es: 'A lo sumo un año. Lo que dure más se reitera tras verificarlo.',
    },
  },
  'border-closed-not-suspended': {
    kind: 'illegal-state',
    title: { en: 'These lanes are closed', es: 'Estos carriles están cerrados' },
    detail: {
      en: '{lane} is closed, and what is closed cannot be suspended. Close it again to give another reason or end.',
      es: '{lane} está cerrado y no puede suspenderse. Vuelva a cerrarlo para dar otro motivo o término.',
    },
  },
  'border-window-backwards': {
    kind: 'unacceptable',
    title: { en: 'The end lies before the start', es: 'El término es anterior al inicio' },
    detail: { en: 'A closure ends after it begins.', es: 'Un cierre termina después de iniciar.' },
  },
  'border-window-begun': {
    kind: 'unacceptable',
    title: { en: 'That start is past', es: 'Ese inicio ya pasó' },
    detail: { en: 'What begins now is not announced: set the status.', es: 'Lo que inicia ahora no se anuncia: fije el estado.' },
  },
  'border-closures-too-many': {
    kind: 'illegal-state',
    title: { en: 'Too many closures wait already', es: 'Ya hay demasiados cierres anunciados' },
    detail: { en: 'At most {most} for one side of a crossing.', es: 'A lo sumo {most} por lado de un cruce.' },
  },
  'border-closure-unknown': {
    kind: 'not-visible',
    title: { en: 'There is no such closure', es: 'No existe ese cierre' },
    detail: { en: 'Your side of this crossing announced no such closure.', es: 'Su lado de este cruce no anunció ese cierre.' },
  },
  'border-closure-begun': {
    kind: 'illegal-state',
    title: { en: 'The closure has begun', es: 'El cierre ya inició' },
    detail: { en: 'Set the status of its lanes instead.', es: 'Fije en su lugar el estado de sus carriles.' },
  },
  'border-closure-over': {
    kind: 'illegal-state',
    title: { en: 'The closure is over', es: 'El cierre ya terminó' },
    detail: { en: 'It ended or was withdrawn.', es: 'Concluyó o fue retirado.' },
  },
  'border-reopening-running': {
    kind: 'illegal-state',
    title: { en: 'A reopening is under way', es: 'Hay una reapertura en curso' },
    detail: { en: 'Finish or abandon it before you plan another.', es: 'Conclúyala o abandónela antes de planear otra.' },
  },
  'border-reopening-none': {
    kind: 'illegal-state',
    title: { en: 'There is no reopening', es: 'No hay una reapertura' },
    detail: { en: 'Plan its stages first.', es: 'Planee primero sus etapas.' },
  },
  'border-reopening-done': {
    kind: 'illegal-state',
    title: { en: 'The reopening is complete', es: 'La reapertura está concluida' },
    detail: { en: 'All its stages were taken.', es: 'Ya se cumplieron todas sus etapas.' },
  },
  'border-reopening-abandoned': {
    kind: 'illegal-state',
    title: { en: 'The reopening was abandoned', es: 'La reapertura se abandonó' },
    detail: { en: 'Plan a new one.', es: 'Planee una nueva.' },
  },
  'border-stages-number': {
    kind: 'unacceptable',
    title: { en: 'A reopening has one to {most} stages', es: 'Una reapertura tiene de una a {most} etapas' },
    detail: { en: 'Name at least one stage and at most {most}.', es: 'Indique al menos una etapa y a lo sumo {most}.' },
  },
  'border-stages-repeat': {
    kind: 'unacceptable',
    title: { en: 'The same lanes twice', es: 'Los mismos carriles dos veces' },
    detail: { en: '{lane} comes back to the same status in two stages.', es: '{lane} vuelve al mismo estado en dos etapas.' },
  },
  'border-stage-not-next': {
    kind: 'illegal-state',
    title: { en: 'That is not the next stage', es: 'Esa no es la etapa siguiente' },
    detail: {
      en: 'The next is stage {next}. Somebody may have taken yours already.',
      es: 'Sigue la etapa {next}. Quizá alguien ya cumplió la que indicó.',
    },
  },
  'border-proposal-over': {
    kind: 'illegal-state',
    title: { en: 'This proposal is over', es: 'Esta propuesta ya no está abierta' },
    detail: { en: 'It was taken up, dismissed, or its wait has gone down.', es: 'Ya se atendió, se descartó o la espera bajó.' },
  },
} as const satisfies ErrorCatalogue;
