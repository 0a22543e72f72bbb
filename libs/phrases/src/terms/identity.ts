import type { TextCatalogue } from '../catalogue.js';

/** Words of identity that a user reads: states, kinds, reasons. Keys are `<noun>.<value>`. */
export const identityTerms = {
  'role.liaison': { en: 'Liaison', es: 'Enlace' },
  'role.supervisor': { en: 'Supervisor', es: 'Supervisión' },
  'role.coordinator': { en: 'Crisis coordinator', es: 'Coordinación de crisis' },
  'role.director': { en: 'Drill director', es: 'Dirección de simulacros' },
  'role.auditor': { en: 'Auditor', es: 'Auditoría' },
  'holding.case': { en: 'Open cases in hand', es: 'Casos abiertos a su cargo' },
  'holding.roster-place': { en: 'Places on rosters', es: 'Lugares en roles de guardia' },
  'holding.cover': { en: 'Temporary covers', es: 'Suplencias temporales' },
  'holding.shift-note': { en: 'Notes of shifts', es: 'Notas de entrega de turno' },
  'holding.prepared-provision': {
    en: 'Information to be given that waits for a second person',
    es: 'Información espontánea que espera a una segunda persona',
  },
  'holding.prepared-answer': { en: 'Answers that wait for a second person', es: 'Respuestas que esperan a una segunda persona' },
  'holding.contact-report': { en: 'Contact reports to hand in', es: 'Informes de contacto por presentar' },
  'holding.rule-draft': { en: 'Drafts of routing rules', es: 'Borradores de reglas de turno' },
  'holding.ladder-draft': { en: 'Drafts of ladders', es: 'Borradores de escaleras' },
  'holding.role': { en: 'Roles', es: 'Funciones' },
  'holding.session': { en: 'Open sessions', es: 'Sesiones abiertas' },
  'holding.token': { en: 'Tokens', es: 'Tokens' },
  'holding.act-link': { en: 'Links in mails', es: 'Enlaces en correos' },
  'holding.saved-view': { en: 'Own saved views', es: 'Vistas guardadas propias' },
  'goes-to.colleague': { en: 'to the colleague', es: 'a la persona nombrada' },
  'goes-to.desk': { en: 'to the desk', es: 'a la mesa' },
  'goes-to.ends': { en: 'ends', es: 'termina' },
  'role.administrator': { en: 'Administrator', es: 'Administración' },
} as const satisfies TextCatalogue;
