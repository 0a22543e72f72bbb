import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of routing. */
export const routingErrors = {
  'rule-set-invalid': {
    kind: 'unacceptable',
    title: { en: 'The rule set cannot be used as it is', es: 'El conjunto de reglas no se puede usar así' },
    detail: { en: '{count} points need attention. See the list.', es: 'Hay {count} puntos por atender. Consulte la lista.' },
  },
  'rule-set-not-named': {
    kind: 'malformed',
    title: { en: 'Say which rule set', es: 'Indique el conjunto de reglas' },
    detail: {
      en: 'Give either the version of a stored rule set or the rule set itself.',
      es: 'Indique la versión de un conjunto guardado o el conjunto mismo, no ambos.',
    },
  },
  'rule-set-not-there': {
    kind: 'illegal-state',
    title: { en: 'No rule set is published', es: 'No hay un conjunto de reglas publicado' },
    detail: {
      en: 'Publish a rule set, or run the seed, before filing.',
      es: 'Publique un conjunto de reglas o ejecute la carga inicial antes de reportar.',
    },
  },
  'rule-set-state': {
    kind: 'illegal-state',
    title: {
      en: 'The rule set is not in a state that allows this',
      es: 'El estado del conjunto de reglas no permite esta acción',
    },
    detail: { en: 'Rule set {ruleVersion} is {state}.', es: 'El conjunto de reglas {ruleVersion} está en estado: {state}.' },
  },
  'rule-set-same-person': {
    kind: 'unacceptable',
    title: { en: 'Two people are needed', es: 'Se necesitan dos personas' },
    detail: {
      en: 'Whoever drafted rule set {ruleVersion} may not approve it. Ask another person.',
      es: 'Quien redactó el conjunto de reglas {ruleVersion} no puede aprobarlo. Pídalo a otra persona.',
    },
  },
  'rule-set-last-rule-missing': {
    kind: 'unacceptable',
    title: { en: 'The last rule is missing', es: 'Falta la última regla' },
    detail: {
      en: 'The set must end with the rule duty-desk, without conditions, led by the filing country.',
      es: 'El conjunto debe terminar con la regla duty-desk, sin condiciones y a cargo del país que reporta.',
    },
  },
  'rule-set-repeated': {
    kind: 'unacceptable',
    title: { en: 'The id is used twice', es: 'El identificador se repite' },
    detail: { en: '{id} already names another entry.', es: '{id} ya designa otro elemento.' },
  },
  'rule-set-rule-unreachable': {
    kind: 'unacceptable',
    title: { en: 'This rule can never be reached', es: 'Esta regla nunca se alcanza' },
    detail: {
      en: 'Whatever fits {rule} already fits {earlier}, which stands above it.',
      es: 'Todo lo que corresponde a {rule} ya corresponde a {earlier}, que está antes.',
    },
  },
  'rule-set-text-missing': {
    kind: 'unacceptable',
    title: { en: 'A text is missing in one language', es: 'Falta un texto en un idioma' },
    detail: { en: 'Give it in English and in Spanish.', es: 'Escríbalo en inglés y en español.' },
  },
  'rule-set-side-missing': {
    kind: 'unacceptable',
    title: { en: 'A country has no desks in this rule', es: 'Un país no tiene mesas en esta regla' },
    detail: {
      en: 'Each rule names the desks of both countries, once each; {country} is missing or repeated.',
      es: 'Cada regla indica las mesas de ambos países, una vez cada uno; {country} falta o se repite.',
    },
  },
  'rule-set-desk-unknown': {
    kind: 'unacceptable',
    title: { en: 'The desk does not exist', es: 'La mesa no existe' },
    detail: { en: 'The directory has no desk {desk}.', es: 'El directorio no tiene la mesa {desk}.' },
  },
  'rule-set-desk-inactive': {
    kind: 'unacceptable',
    title: { en: 'The desk is not active', es: 'La mesa no está activa' },
    detail: { en: '{desk} is closed in the directory.', es: '{desk} está cerrada en el directorio.' },
  },
  'rule-set-desk-foreign': {
    kind: 'unacceptable',
    title: { en: 'The desk belongs to another country', es: 'La mesa pertenece a otro país' },
    detail: { en: '{desk} cannot stand for {country}.', es: '{desk} no puede representar a {country}.' },
  },
  'rule-set-role-unknown': {
    kind: 'unacceptable',
    title: { en: 'The role is not defined', es: 'La función no está definida' },
    detail: { en: 'This rule set defines no role {role}.', es: 'Este conjunto de reglas no define la función {role}.' },
  },
  'rule-set-instrument-unknown': {
    kind: 'unacceptable',
    title: { en: 'The instrument is not in the register', es: 'El instrumento no está en el registro' },
    detail: {
      en: 'This rule set has no instrument {instrument}.',
      es: 'Este conjunto de reglas no tiene el instrumento {instrument}.',
    },
  },
  'rule-set-place-unknown': {
    kind: 'unacceptable',
    title: { en: 'The place is not in the directory', es: 'El lugar no está en el directorio' },
    detail: { en: 'The directory knows no {place}.', es: 'El directorio no conoce {place}.' },
  },
  'rule-set-zone-unknown': {
    kind: 'unacceptable',
    title: { en: 'The time zone does not exist', es: 'El huso horario no existe' },
    detail: { en: '{zone} is not an IANA time zone.', es: '{zone} no es un huso horario IANA.' },
  },
  'rule-set-lead-supports-itself': {
    kind: 'unacceptable',
    title: { en: 'The lead cannot support itself', es: 'La mesa responsable no puede apoyarse a sí misma' },
    detail: { en: '{desk} is both lead and supporting.', es: '{desk} figura como responsable y como de apoyo.' },
  },
  'rule-set-condition-empty': {
    kind: 'unacceptable',
    title: { en: 'The condition lists nothing', es: 'La condición no indica nada' },
    detail: { en: 'Name at least one value, or leave the condition out.', es: 'Indique al menos un valor u omita la condición.' },
  },
} as const satisfies ErrorCatalogue;
