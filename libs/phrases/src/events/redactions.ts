import type { TextCatalogue } from '../catalogue.js';

/** What a timeline says of each event of a redaction: never what is taken out. */
export const redactionsEvents = {
  'redaction.proposed': {
    en: '{deskId} asks that something be taken out of the case; {answeringDeskId} owes the answer',
    es: '{deskId} solicita suprimir algo del caso; la respuesta corresponde a {answeringDeskId}',
  },
  'redaction.done': {
    en: '{deskId} took out of the case what {proposerDeskId} had asked for; the proofs stay',
    es: '{deskId} suprimió del caso lo que solicitó {proposerDeskId}; las pruebas permanecen',
  },
  'redaction.refused': {
    en: '{deskId} refused to take it out: {why}',
    es: '{deskId} negó la supresión: {why}',
  },
  'redaction.withdrawn': {
    en: '{deskId} no longer asks that something be taken out',
    es: '{deskId} ya no solicita la supresión',
  },
} as const satisfies TextCatalogue;
