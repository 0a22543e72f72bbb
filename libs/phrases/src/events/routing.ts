import type { TextCatalogue } from '../catalogue.js';

/** What a timeline says of each event of routing. */
export const routingEvents = {
  'ruleset.founded': {
    en: 'Rule set {ruleVersion} came with the installation',
    es: 'El conjunto de reglas {ruleVersion} vino con la instalación',
  },
  'ruleset.drafted': { en: 'Rule set {ruleVersion} drafted', es: 'Se redactó el conjunto de reglas {ruleVersion}' },
  'ruleset.approved': {
    en: 'Rule set {ruleVersion} approved by a second person',
    es: 'Una segunda persona aprobó el conjunto de reglas {ruleVersion}',
  },
  'ruleset.published': { en: 'Rule set {ruleVersion} published', es: 'Se publicó el conjunto de reglas {ruleVersion}' },
  'ruleset.retired': {
    en: 'Rule set {ruleVersion} retired; rule set {replacedBy} takes its place',
    es: 'Se retiró el conjunto de reglas {ruleVersion}; lo sustituye el {replacedBy}',
  },
} as const satisfies TextCatalogue;
