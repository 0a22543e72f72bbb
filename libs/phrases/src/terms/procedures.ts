import type { TextCatalogue } from '../catalogue.js';

/** Words of procedures and their activations that a user reads. Keys are `<noun>.<value>`. */
export const proceduresTerms = {
  'procedure-fault.twice': { en: '“{id}” is there twice', es: '«{id}» aparece dos veces' },
  'procedure-fault.kind-unknown': {
    en: 'there is no kind of incident “{kind}”',
    es: 'no existe el tipo de incidente «{kind}»',
  },
  'procedure-fault.instrument-unknown': {
    en: 'the register of agreements has no “{key}”',
    es: 'el registro de instrumentos no tiene «{key}»',
  },
  'procedure-fault.seat-unknown': {
    en: '“{seat}” is neither a function of the routing rules nor a desk',
    es: '«{seat}» no es una función de las reglas de turno ni una mesa',
  },
  'procedure-fault.country-unknown': { en: '“{country}” is no member country', es: '«{country}» no es un país miembro' },
  'procedure-fault.role-unknown': { en: 'there is no role “{id}” in this file', es: 'no existe el rol «{id}» en este archivo' },
  'procedure-fault.question-unknown': {
    en: 'there is no question “{id}” in this file',
    es: 'no existe la pregunta «{id}» en este archivo',
  },
  'procedure-fault.source-unknown': {
    en: 'there is no source “{id}” in this file',
    es: 'no existe la fuente «{id}» en este archivo',
  },
  'procedure-fault.not-adjustable': {
    en: 'it rests on general knowledge alone: name a source that was read, or say “adjustable: true”',
    es: 'se apoya sólo en conocimiento general: cite una fuente leída o indique «adjustable: true»',
  },
  'procedure-fault.one-commander': {
    en: '{country} needs exactly one commander',
    es: '{country} necesita exactamente un comandante',
  },
  'procedure-fault.no-deputy': { en: '{country} needs a deputy', es: '{country} necesita una suplencia' },
  'procedure-fault.owner-without-desk': {
    en: '“{id}” has no desk here, so it can neither tell anybody nor owe a step',
    es: '«{id}» no tiene mesa aquí, así que no puede avisar a nadie ni tener pasos a su cargo',
  },
  'procedure-fault.tells-nobody-across': {
    en: '{country} tells nobody on the other side',
    es: '{country} no avisa a nadie del otro lado',
  },
  'procedure-fault.no-step-in-crisis': {
    en: '{country} has nothing to do at the level of crisis',
    es: '{country} no tiene ningún paso en el nivel de crisis',
  },
  'procedure-fault.notice-one-sided': {
    en: 'prior notice goes to one side only; name roles of both',
    es: 'el aviso previo va a un solo lado; nombre roles de ambos',
  },
  'procedure-fault.reopening-one-sided': {
    en: 'one side alone decides on reopening; name roles of both',
    es: 'la reapertura la decide un solo lado; nombre roles de ambos',
  },
  'procedure-fault.review-one-sided': {
    en: 'one side alone reviews; name owners of both',
    es: 'la revisión la hace un solo lado; nombre responsables de ambos',
  },
  'procedure-fault.told-out-of-order': {
    en: 'this is told earlier than what stands before it by the same role: put it in order',
    es: 'este aviso vence antes que el anterior del mismo rol: póngalos en orden',
  },
  'procedure-fault.flow-upside-down': {
    en: 'a lower tier passes here more freely than this one',
    es: 'un nivel de prioridad inferior pasa aquí con más libertad que éste',
  },
  'procedure-fault.flow-twice': {
    en: 'mode, direction and tier are there already',
    es: 'el modo, la dirección y la prioridad ya están definidos',
  },
  'procedure-fault.relief-suspended': {
    en: 'relief and emergency are never suspended: say where they are diverted',
    es: 'el auxilio y las emergencias nunca se suspenden: indique a dónde se desvían',
  },
  'procedure-fault.reports-slower': {
    en: 'the same audience hears more often at a calmer level',
    es: 'la misma audiencia recibe informes con más frecuencia en un nivel menos grave',
  },
  'procedure-fault.copied': {
    en: 'the same sentence in both languages: it was copied, not written',
    es: 'la misma frase en los dos idiomas: se copió, no se redactó',
  },
  'procedure-fault.not-yaml': { en: 'this cannot be read as YAML: {reason}', es: 'no puede leerse como YAML: {reason}' },
  'procedure-fault.missing': { en: '“{name}” is missing', es: 'falta «{name}»' },
  'procedure-fault.unexpected': {
    en: '“{name}” is not a field of this place',
    es: '«{name}» no es un campo de este lugar',
  },
  'procedure-fault.wrong-value': { en: 'not a value of this field ({wanted})', es: 'valor no admitido en este campo ({wanted})' },
  'procedure-fault.wrong-shape': { en: 'not of the right shape ({wanted})', es: 'no tiene la forma debida ({wanted})' },
  'procedure-fault.other-name': {
    en: 'the file is called “{name}”: id and name of the file are the same',
    es: 'el archivo se llama «{name}»: el id y el nombre del archivo son iguales',
  },
} as const satisfies TextCatalogue;
