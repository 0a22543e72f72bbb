import type { TextCatalogue } from '../catalogue.js';

/** What a timeline says of each event of escalation. */
export const escalationEvents = {
  'obligation.opened': {
    en: '{desk} owes: {act}. Due {dueAt}',
    es: 'Pendiente de {desk}: {act}. Vence {dueAt}',
  },
  'obligation.step-reached': {
    en: 'Step {step} of the ladder of {desk} reached: {action}',
    es: 'Se alcanzó el peldaño {step} de la escalera de {desk}: {action}',
  },
  'obligation.breached': {
    en: '{desk} is overdue: {act}. It was due {dueAt}',
    es: '{desk} tiene un pendiente vencido: {act}. Venció {dueAt}',
  },
  'obligation.met': { en: '{desk} did what it owed: {act}', es: '{desk} cumplió su pendiente: {act}' },
  'obligation.cancelled': {
    en: 'No longer owed by {desk}: {act}. {because}',
    es: '{desk} ya no debe: {act}. {because}',
  },
  'obligation.paused': {
    en: 'The clock of {desk} stands: {because}',
    es: 'Se detuvo el reloj de {desk}: {because}',
  },
  'obligation.resumed': {
    en: 'The clock of {desk} runs again. Due {dueAt}',
    es: 'Se reanudó el reloj de {desk}. Vence {dueAt}',
  },
  'obligation.silenced': {
    en: 'The ladder of {desk} is silent until {until}: {reason}',
    es: 'El escalamiento de {desk} queda en silencio hasta {until}: {reason}',
  },
} as const satisfies TextCatalogue;
