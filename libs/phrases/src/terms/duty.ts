import type { TextCatalogue } from '../catalogue.js';

/** Words of who is on duty that a user reads. Keys are `<noun>.<value>`. */
export const dutyTerms = {
  'presence.present': { en: 'answers', es: 'responde' },
  'presence.missed': { en: 'one check unanswered', es: 'una verificación sin contestar' },
  'presence.silent': { en: 'does not answer; its alternate stands in', es: 'sin respuesta; suple su mesa alterna' },
  'shift-note.drafted': { en: 'to be signed', es: 'por firmar' },
  'shift-note.signed': { en: 'waits for its countersignature', es: 'por recibir con firma' },
  'shift-note.disputed': { en: 'disputed', es: 'objetada' },
  'shift-note.countersigned': { en: 'countersigned', es: 'recibida con firma' },
  'shift-note.settled': { en: 'settled by the supervisor', es: 'resuelta por supervisión' },
  'shift-change.new-case': { en: 'New cases', es: 'Casos nuevos' },
  'shift-change.offer-in': { en: 'Offers that wait for us', es: 'Ofertas de traspaso por responder' },
  'shift-change.offer-out': { en: 'Our offers without an answer', es: 'Nuestras ofertas sin respuesta' },
  'shift-change.overdue': { en: 'Overdue', es: 'Vencido' },
  'shift-change.promised': { en: 'Promised', es: 'Comprometido' },
  'shift-change.escalated': { en: 'Escalated', es: 'Escalado' },
  'shift-change.silenced': { en: 'Silenced for now', es: 'Silenciado por ahora' },
  'shift-change.deferred': { en: 'Comes up again', es: 'Con fecha de seguimiento' },
  'turn-unit.hours': { en: 'hours', es: 'horas' },
  'turn-unit.days': { en: 'days', es: 'días' },
  'turn-unit.weeks': { en: 'weeks', es: 'semanas' },
} as const satisfies TextCatalogue;
