import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of ladders and their editions. */
export const ladderErrors = {
  'ladder-invalid': {
    kind: 'unacceptable',
    title: { en: 'The ladder cannot be used as it is', es: 'La escalera no se puede usar así' },
    detail: { en: '{count} points need attention. See the list.', es: 'Hay {count} puntos por atender. Consulte la lista.' },
  },
  'ladder-not-named': {
    kind: 'malformed',
    title: { en: 'Say which ladder to foresee', es: 'Indique qué escalera se ha de prever' },
    detail: {
      en: 'Give either the version of a stored ladder or the ladder itself, or neither for the one in force.',
      es: 'Indique la versión de una escalera guardada o la escalera misma, no ambas; sin ninguna se toma la vigente.',
    },
  },
  'ladder-edition-state': {
    kind: 'illegal-state',
    title: { en: 'This version is not in a state that allows this', es: 'El estado de esta versión no permite esta acción' },
    detail: {
      en: 'Version {ladderVersion} of {key} is {state}.',
      es: 'La versión {ladderVersion} de {key} está en estado: {state}.',
    },
  },
  'ladder-same-person': {
    kind: 'unacceptable',
    title: { en: 'Two people are needed', es: 'Se necesitan dos personas' },
    detail: {
      en: 'Whoever drafted version {ladderVersion} of {key} may not approve it. Ask another person.',
      es: 'Quien redactó la versión {ladderVersion} de {key} no puede aprobarla. Pídalo a otra persona.',
    },
  },
  'ladder-same-side': {
    kind: 'unacceptable',
    title: { en: 'The other country has to approve this', es: 'La aprobación corresponde al otro país' },
    detail: {
      en: 'Version {ladderVersion} of {key} times the desks of both countries and was drafted on your side. Ask a person of the other country.',
      es: 'La versión {ladderVersion} de {key} fija plazos a las mesas de ambos países y se redactó de su lado. Pídalo a una persona del otro país.',
    },
  },
  'ladder-other-text': {
    kind: 'illegal-state',
    title: { en: 'This is not the text that was read', es: 'Este no es el texto que se leyó' },
    detail: {
      en: 'Version {ladderVersion} of {key} reads otherwise than what was approved. Read it again.',
      es: 'La versión {ladderVersion} de {key} no coincide con el texto aprobado. Léala de nuevo.',
    },
  },
  'ladder-scope-unknown': {
    kind: 'unacceptable',
    title: { en: 'Nobody falls under this ladder', es: 'Nadie queda bajo esta escalera' },
    detail: {
      en: 'The directory has no such desk or country.',
      es: 'El directorio no tiene esa mesa o ese país.',
    },
  },
  'ladder-scope-foreign': {
    kind: 'unacceptable',
    title: { en: 'These desks belong to another country', es: 'Esas mesas pertenecen a otro país' },
    detail: {
      en: 'A ladder for desks of {country} alone is written, approved and published there.',
      es: 'Una escalera solo para mesas de {country} se redacta, aprueba y publica allá.',
    },
  },
  'ladder-text-missing': {
    kind: 'unacceptable',
    title: { en: 'The name is missing in one language', es: 'Falta el nombre en un idioma' },
    detail: { en: 'Give it in English and in Spanish.', es: 'Escríbalo en inglés y en español.' },
  },
  'ladder-limit-given': {
    kind: 'unacceptable',
    title: { en: 'The time comes with the offer or request', es: 'El plazo lo fija la propia oferta o solicitud' },
    detail: {
      en: 'Leave {minutes} minutes around the clock here; the steps may be changed.',
      es: 'Deje aquí {minutes} minutos corridos; los peldaños sí pueden cambiarse.',
    },
  },
  'ladder-minutes-outside': {
    kind: 'unacceptable',
    title: { en: 'This time is outside its bounds', es: 'Este plazo está fuera de sus límites' },
    detail: { en: 'Whole minutes, {least} to {most}.', es: 'Minutos enteros, de {least} a {most}.' },
  },
  'ladder-times-outside': {
    kind: 'unacceptable',
    title: { en: 'It repeats too often', es: 'Se repite demasiadas veces' },
    detail: { en: 'A ladder repeats 0 to {most} times.', es: 'Una escalera se repite de 0 a {most} veces.' },
  },
  'ladder-steps-count': {
    kind: 'unacceptable',
    title: { en: 'A ladder has 1 to {most} steps', es: 'Una escalera tiene de 1 a {most} peldaños' },
    detail: { en: 'Add a step or take some away.', es: 'Agregue un peldaño o quite algunos.' },
  },
  'ladder-steps-unordered': {
    kind: 'unacceptable',
    title: { en: 'This step comes before the one above it', es: 'Este peldaño ocurre antes que el anterior' },
    detail: { en: 'Put the steps in order of time.', es: 'Ponga los peldaños en orden de tiempo.' },
  },
  'ladder-calls-nobody': {
    kind: 'unacceptable',
    title: { en: 'Nobody is called when it is overdue', es: 'Al vencer no se llama a nadie' },
    detail: {
      en: 'At least one step after the due time has to reach a person: the duty officer, a supervisor, a joint desk, the capital, or a state or federal desk.',
      es: 'Al menos un peldaño posterior al vencimiento debe llegar a una persona: oficial de guardia, supervisión, mesa conjunta, capital, o mesa estatal o federal.',
    },
  },
  'ladder-action-foreign': {
    kind: 'unacceptable',
    title: { en: 'This ladder cannot do that', es: 'Esta escalera no puede hacer eso' },
    detail: {
      en: 'Raising the priority and turning to the alternate belong to acknowledgements of cases, asking again to requests; and what belongs to no case stays between its two desks.',
      es: 'Elevar la prioridad y turnar a la mesa suplente corresponden al acuse de casos; reiterar, a las solicitudes; y lo que no pertenece a un caso queda entre sus dos mesas.',
    },
  },
  'ladder-asks-too-often': {
    kind: 'unacceptable',
    title: { en: 'It asks again too often', es: 'Reitera demasiadas veces' },
    detail: {
      en: 'A request is asked again {most} times at most; the third asking is the last.',
      es: 'Una solicitud se reitera {most} veces como máximo; la tercera es la última.',
    },
  },
  'ladder-repeats-before-due': {
    kind: 'unacceptable',
    title: { en: 'It repeats from before the due time', es: 'Se repite desde antes del vencimiento' },
    detail: {
      en: 'Name a step that comes after the due time.',
      es: 'Indique un peldaño posterior al vencimiento.',
    },
  },
  'ladder-acknowledges-nothing': {
    kind: 'unacceptable',
    title: { en: 'Nothing is acknowledged here that could run out', es: 'Aquí no hay un acuse que pueda caducar' },
    detail: {
      en: 'Only ladders for acknowledging a case say how long an acknowledgement holds.',
      es: 'Solo las escaleras de acuse de un caso indican cuánto vale el acuse.',
    },
  },
  'ladder-life-waits-for-duty': {
    kind: 'unacceptable',
    title: { en: 'Where life is at risk the clock never stops', es: 'Con vidas en riesgo el reloj nunca se detiene' },
    detail: { en: 'Count minutes around the clock.', es: 'Cuente minutos corridos.' },
  },
  'ladder-life-slower': {
    kind: 'unacceptable',
    title: {
      en: 'Where life is at risk a ladder may not become slower',
      es: 'Con vidas en riesgo una escalera no puede volverse más lenta',
    },
    detail: {
      en: 'Version 1 takes {most} minutes from the opening to this point; take no more.',
      es: 'La versión 1 tarda {most} minutos desde el inicio hasta este punto; no tarde más.',
    },
  },
} as const satisfies ErrorCatalogue;
