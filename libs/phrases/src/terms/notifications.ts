import type { TextCatalogue } from '../catalogue.js';

/** Words around a notice that a user reads: who it is for, how urgent it is, what it is about. Keys are `<noun>.<value>`. */
export const notificationsTerms = {
  'notice-audience.desk': { en: 'the desk', es: 'la mesa' },
  'notice-audience.duty-officer': { en: 'the officer on duty', es: 'guardia en turno' },
  'notice-audience.supervisor': { en: 'the supervisors', es: 'supervisión' },
  'notice-urgency.life-safety': { en: 'Risk to life', es: 'Riesgo para la vida' },
  'notice-urgency.urgent': { en: 'Urgent', es: 'Urgente' },
  'notice-urgency.routine': { en: 'Routine', es: 'Rutina' },
  'notice-part.case': { en: 'Case {number}', es: 'Caso {number}' },
  'notice-part.request': { en: 'Request {number}', es: 'Solicitud {number}' },
  'notice-part.report': { en: 'A report', es: 'Un reporte' },
  'notice-part.activation': { en: 'A crisis procedure', es: 'Un procedimiento de crisis' },
  'notice-part.contact-report': { en: 'A contact report', es: 'Un informe de contacto' },
  'notice-part.crossing': { en: 'A crossing of yours', es: 'Un cruce a su cargo' },
  'notice-part.waits': { en: 'Wait times at a crossing of yours', es: 'Esperas en un cruce a su cargo' },
  'notice-part.person': { en: 'Signing in', es: 'Acceso' },
  'notice-part.webhook': { en: 'An endpoint of your agency', es: 'Un punto de conexión de su dependencia' },
  'notice-part.alert': { en: 'An alert near a crossing of yours', es: 'Una alerta cerca de un cruce a su cargo' },
  'notice-part.roster': { en: 'Hours that nobody covers', es: 'Horas sin cubrir' },
  'notice-part.paper-pack': { en: 'A paper pack', es: 'Un paquete en papel' },
  'notice-part.shift-note': { en: 'A note of a shift', es: 'Una nota de entrega de turno' },
  'notice-part.exchange': { en: 'Exchange of information', es: 'Intercambio de información' },
  'notice-part.due': { en: 'Due {date} {time} {zone}.', es: 'Vence el {date} a las {time} {zone}.' },
  'notice-part.due-both': {
    en: 'Due {date} {time} {zone} on your clock, {otherDate} {otherTime} {otherZone} across the border.',
    es: 'Vence el {date} a las {time} {zone} en su horario, {otherDate} a las {otherTime} {otherZone} del otro lado.',
  },
  'notice-part.nobody-reached': {
    en: 'No one was notified: nobody was on duty at this desk.',
    es: 'No se notificó a nadie: no había nadie de guardia en esta mesa.',
  },
  'notice-part.stands-in': {
    en: 'Sent to you as alternate: no one was notified at {desk}.',
    es: 'Se le envía como suplente: no se notificó a nadie en {desk}.',
  },
} as const satisfies TextCatalogue;
