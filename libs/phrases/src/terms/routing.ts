import type { TextCatalogue } from '../catalogue.js';

/** Words of routing that a user reads: states, kinds, reasons. Keys are `<noun>.<value>`. */
export const routingTerms = {
  'side.US': { en: 'United States', es: 'Estados Unidos' },
  'side.MX': { en: 'Mexico', es: 'México' },
  'side.CA': { en: 'Canada', es: 'Canadá' },
  'side.both': { en: 'both sides', es: 'ambos lados' },

  'rule-set.draft': { en: 'draft', es: 'borrador' },
  'rule-set.approved': { en: 'approved', es: 'aprobado' },
  'rule-set.published': { en: 'published', es: 'publicado' },
  'rule-set.retired': { en: 'retired', es: 'retirado' },

  'routing.fact.side': { en: 'side of origin: {side}', es: 'lado de origen: {side}' },
  'routing.fact.filed-by': { en: 'filed by: {country}', es: 'reporta: {country}' },
  'routing.fact.crossing': { en: 'at {crossing}', es: 'en {crossing}' },
  'routing.fact.locality': { en: 'in {locality}', es: 'en {locality}' },
  'routing.fact.corridor': { en: 'corridor {corridor}', es: 'corredor {corridor}' },
  'routing.fact.distance': {
    en: '{km} km from the line (limit {limit} km)',
    es: 'a {km} km de la línea (límite {limit} km)',
  },
  'routing.fact.at-sea': { en: 'at sea', es: 'en el mar' },
  'routing.fact.on-land': { en: 'not at sea', es: 'no es en el mar' },
  'routing.fact.life-safety': { en: 'lives at risk', es: 'hay vidas en riesgo' },
  'routing.fact.no-life-safety': { en: 'no lives at risk', es: 'sin vidas en riesgo' },
  'routing.fact.impact': {
    en: 'impact on security {security} and on flow {flow}',
    es: 'impacto en seguridad {security} y en flujo {flow}',
  },
  'routing.fact.local-time': {
    en: '{time} local time ({zone}), between {from} and {to}',
    es: '{time} hora local ({zone}), entre {from} y {to}',
  },
  'routing.fact.handling': {
    en: 'handling {tlp}, within {limit}',
    es: 'manejo {tlp}, dentro de {limit}',
  },

  'routing.because-rule': {
    en: 'Rule “{rule}” of rule set {version} is the first that fits: {facts}.',
    es: 'La regla «{rule}» del conjunto de reglas {version} es la primera que corresponde: {facts}.',
  },
  'routing.because-none': {
    en: 'No other rule of rule set {version} fits ({kind}). The duty desk of the filing country leads and the owners of the rules are alerted.',
    es: 'Ninguna otra regla del conjunto {version} corresponde ({kind}). Responde la mesa de guardia del país que reporta y se alerta a los responsables de las reglas.',
  },
  'routing.lead-origin': {
    en: '{desk} leads, because it happens on its country’s side ({country}).',
    es: '{desk} es la mesa responsable, porque ocurre del lado de {country}.',
  },
  'routing.lead-filing': {
    en: '{desk} leads for the filing country, {country}.',
    es: '{desk} es la mesa responsable por el país que reporta, {country}.',
  },
  'routing.lead-both': {
    en: 'It happens on both sides; the rule gives the lead to {country}: {desk}.',
    es: 'Ocurre en ambos lados; la regla da la responsabilidad a {country}: {desk}.',
  },
  'routing.counterpart': {
    en: 'On the other side {desk} is asked to support.',
    es: 'Del otro lado se solicita el apoyo de {desk}.',
  },
  'routing.instrument': { en: 'Relies on: {instrument}.', es: 'Se apoya en: {instrument}.' },
  'routing.instrument-unverified': {
    en: 'Relies on: {instrument} (text not yet verified by counsel).',
    es: 'Se apoya en: {instrument} (texto aún sin verificar por el área jurídica).',
  },
  'routing.stands-in': {
    en: '{desk} is not available; {alternate} stands in.',
    es: '{desk} no está disponible; la suple {alternate}.',
  },
  'routing.stands-in-silent': {
    en: '{desk} left two checks of presence in a row unanswered; {alternate} stands in until it answers.',
    es: '{desk} dejó sin contestar dos verificaciones de presencia seguidas; la suple {alternate} hasta que responda.',
  },
  'routing.left-out': {
    en: '{desk} is not available and has no alternate; it was left out.',
    es: '{desk} no está disponible y no tiene mesa suplente; se omitió.',
  },
  'routing.notify-before-act': {
    en: 'To be told before anyone acts: {desks}.',
    es: 'Se debe avisar antes de actuar a: {desks}.',
  },
} as const satisfies TextCatalogue;
