import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of procedures and their activations. */
export const proceduresErrors = {
  'activation-ended': {
    kind: 'illegal-state',
    title: { en: 'This activation is over', es: 'Esta activación ya terminó' },
    detail: { en: 'It was deactivated; its record stays.', es: 'Fue desactivada; su registro permanece.' },
  },
  'activation-ask-open': {
    kind: 'illegal-state',
    title: { en: 'Another question is open between the two sides', es: 'Hay otra propuesta abierta entre ambos lados' },
    detail: {
      en: 'Confirm or decline it first, or wait until its time has run out.',
      es: 'Confírmela o declínela primero, o espere a que venza su plazo.',
    },
  },
  'activation-ask-gone': {
    kind: 'illegal-state',
    title: { en: 'That is no longer asked', es: 'Esa propuesta ya no está abierta' },
    detail: {
      en: 'It was answered, overtaken by another or ran out meanwhile. See how the keys stand now.',
      es: 'Entretanto se respondió, la sustituyó otra o venció. Revise cómo están las llaves ahora.',
    },
  },
  'activation-own-key': {
    kind: 'illegal-state',
    title: { en: 'The second key is the other country’s', es: 'La segunda llave es del otro país' },
    detail: {
      en: 'Your country asked for this; the other one confirms it.',
      es: 'Su país lo propuso; le corresponde al otro confirmarlo.',
    },
  },
  'activation-level-already': {
    kind: 'illegal-state',
    title: { en: 'Your side is at that level already', es: 'Su lado ya está en ese nivel' },
    detail: {
      en: 'See what the other side was asked and has answered.',
      es: 'Revise qué se propuso al otro lado y qué respondió.',
    },
  },
  'activation-recovery-first': {
    kind: 'illegal-state',
    title: { en: 'There is nothing to recover from', es: 'Aún no hay de qué recuperarse' },
    detail: {
      en: 'Recovery follows an elevated level or a crisis of your own side.',
      es: 'La recuperación sigue a un nivel elevado o a una crisis de su propio lado.',
    },
  },
  'activation-life-steps-open': {
    kind: 'illegal-state',
    title: { en: 'Steps about life are still open', es: 'Hay pasos abiertos de protección a la vida' },
    detail: {
      en: 'Still open: {count}. Each is done, or left out with a reason, before anything ends.',
      es: 'Abiertos: {count}. Cada uno se cumple, o se omite con motivo, antes de terminar.',
    },
  },
  'activation-step-unknown': {
    kind: 'not-visible',
    title: { en: 'There is no such step', es: 'No existe ese paso' },
    detail: { en: 'This activation has no step of that id.', es: 'Esta activación no tiene un paso con ese identificador.' },
  },
  'activation-step-foreign': {
    kind: 'not-permitted',
    title: { en: 'This step is not yours', es: 'Este paso no es de su mesa' },
    detail: {
      en: 'The desk that owes it works on it, or the command of the same side.',
      es: 'Lo atiende la mesa que lo tiene a su cargo o el comando de su mismo lado.',
    },
  },
  'activation-step-state': {
    kind: 'illegal-state',
    title: { en: 'The step does not stand so any more', es: 'El paso ya no está en ese estado' },
    detail: {
      en: 'Somebody finished it, left it out or set it aside meanwhile.',
      es: 'Entretanto alguien lo cumplió, lo omitió o lo apartó.',
    },
  },
  'activation-question-unknown': {
    kind: 'unacceptable',
    title: { en: 'The procedure does not ask that', es: 'El procedimiento no pregunta eso' },
    detail: { en: 'There is no question {question} in this version.', es: 'Esta versión no tiene la pregunta {question}.' },
  },
  'activation-role-unknown': {
    kind: 'unacceptable',
    title: { en: 'The procedure has no such role', es: 'El procedimiento no tiene ese rol' },
    detail: { en: 'There is no role {role} in this version.', es: 'Esta versión no tiene el rol {role}.' },
  },
  'activation-command-only': {
    kind: 'not-permitted',
    title: { en: 'The command of a side does this', es: 'Esto corresponde al comando de un lado' },
    detail: {
      en: 'Your desk neither commands your side of this activation nor deputises.',
      es: 'Su mesa no tiene el comando de su lado en esta activación ni su suplencia.',
    },
  },
  'activation-desk-outside': {
    kind: 'not-permitted',
    title: { en: 'Your desk has no seat in this activation', es: 'Su mesa no tiene lugar en esta activación' },
    detail: { en: 'Ask the command of your side.', es: 'Consulte al comando de su lado.' },
  },
  'activation-notice-first': {
    kind: 'unacceptable',
    title: { en: 'Others must be told before this', es: 'Antes de esto debe avisarse a otros' },
    detail: {
      en: 'Not told, or told too late: {count}. Tell them, or say why it cannot wait; then it is recorded with who was not told.',
      es: 'Sin aviso o con aviso tardío: {count}. Avíseles, o indique por qué no puede esperar; quedará registrado a quién no se avisó.',
    },
  },
  'activation-order-times': {
    kind: 'unacceptable',
    title: { en: 'The order ends before it begins', es: 'La orden termina antes de empezar' },
    detail: { en: 'Give an end after the beginning, or none.', es: 'Indique un término posterior al inicio, o ninguno.' },
  },
  'activation-order-unknown': {
    kind: 'illegal-state',
    title: { en: 'No such order is in force', es: 'No hay una orden así en vigor' },
    detail: { en: 'It was lifted meanwhile, or never given here.', es: 'Entretanto se levantó, o nunca se dio aquí.' },
  },
  'activation-order-foreign': {
    kind: 'not-permitted',
    title: { en: 'The other country lifts its own orders', es: 'El otro país levanta sus propias órdenes' },
    detail: {
      en: 'Say in the conflict how the two go together, and ask it.',
      es: 'Indique en el conflicto cómo se concilian ambas y solicítelo.',
    },
  },
  'activation-conflict-unknown': {
    kind: 'illegal-state',
    title: { en: 'That conflict is not open', es: 'Ese conflicto no está abierto' },
    detail: { en: 'It was settled, or one of the orders was lifted.', es: 'Se resolvió, o se levantó una de las órdenes.' },
  },
  'activation-conflict-said': {
    kind: 'illegal-state',
    title: { en: 'Your side has said its part', es: 'Su lado ya dijo lo suyo' },
    detail: { en: 'The other side’s word is still missing.', es: 'Falta la palabra del otro lado.' },
  },
  'activation-post-foreign': {
    kind: 'not-permitted',
    title: { en: 'That post is the other country’s', es: 'Ese puesto es del otro país' },
    detail: { en: 'Each side fills its own posts.', es: 'Cada lado ocupa sus propios puestos.' },
  },
  'activation-lead-missing': {
    kind: 'unacceptable',
    title: { en: 'An objective has a lead on each side', es: 'Un objetivo tiene responsable en cada lado' },
    detail: { en: 'Name a desk of each country.', es: 'Nombre una mesa de cada país.' },
  },
  'activation-objective-unknown': {
    kind: 'illegal-state',
    title: { en: 'That objective is not open', es: 'Ese objetivo no está abierto' },
    detail: { en: 'It was met or dropped meanwhile.', es: 'Entretanto se cumplió o se retiró.' },
  },
  'activation-agency-unknown': {
    kind: 'not-permitted',
    title: { en: 'Your desk was not alerted', es: 'Su mesa no fue alertada' },
    detail: {
      en: 'Your side has not entered a level of this activation yet, or your desk has no seat in it.',
      es: 'Su lado aún no entra en un nivel de esta activación, o su mesa no tiene lugar en ella.',
    },
  },
  'activation-agency-state': {
    kind: 'illegal-state',
    title: { en: 'Your desk stands so already', es: 'Su mesa ya está en ese estado' },
    detail: { en: 'See the board of agencies.', es: 'Revise el tablero de instituciones.' },
  },
  'activation-unable-why': {
    kind: 'unacceptable',
    title: { en: 'Say why your desk cannot', es: 'Indique por qué su mesa no puede' },
    detail: { en: 'The command needs the reason to find another.', es: 'El comando necesita el motivo para buscar otra.' },
  },
  'activation-review-unknown': {
    kind: 'illegal-state',
    title: { en: 'No review is owed by your side', es: 'Su lado no tiene revisión pendiente' },
    detail: { en: 'It was handed in, or your side took no part.', es: 'Ya se entregó, o su lado no participó.' },
  },
  'activation-place-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such place', es: 'No existe ese lugar' },
    detail: {
      en: '{place} is not in the directory, or lies in another corridor.',
      es: '{place} no está en el directorio o está en otro corredor.',
    },
  },
  'activation-procedure-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such procedure in force', es: 'No hay un procedimiento así en vigor' },
    detail: { en: 'The library has no {procedure}.', es: 'La biblioteca no tiene {procedure}.' },
  },
} as const satisfies ErrorCatalogue;
