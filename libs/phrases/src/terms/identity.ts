import type { TextCatalogue } from '../catalogue.js';

/** Words of identity that a user reads: states, kinds, reasons. Keys are `<noun>.<value>`. */
export const identityTerms = {
  'role.liaison': { en: 'Liaison', es: 'Enlace' },
  'role.supervisor': { en: 'Supervisor', es: 'Supervisión' },
  'role.coordinator': { en: 'Crisis coordinator', es: 'Coordinación de crisis' },
  'role.director': { en: 'Drill director', es: 'Dirección de simulacros' },
  'role.auditor': { en: 'Auditor', es: 'Auditoría' },
  'role.administrator': { en: 'Administrator', es: 'Administración' },
} as const satisfies TextCatalogue;
