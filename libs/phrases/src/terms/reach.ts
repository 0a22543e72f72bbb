import type { TextCatalogue } from '../catalogue.js';

/** Words of how people are reached: channels, what became of a delivery, and why. */
export const reachTerms = {
  'delivery-channel.in-app': { en: 'Inbox', es: 'Bandeja de avisos' },
  'delivery-channel.email': { en: 'E-mail', es: 'Correo electrónico' },
  'delivery-state.queued': { en: 'Waits to be sent', es: 'En espera de envío' },
  'delivery-state.sent': { en: 'Sent', es: 'Enviado' },
  'delivery-state.delivered': { en: 'Delivered', es: 'Entregado' },
  'delivery-state.opened': { en: 'Opened', es: 'Abierto' },
  'delivery-state.acted': { en: 'Acted on', es: 'Atendido' },
  'delivery-state.failed': { en: 'Not sent: failed', es: 'No se envió: falló' },
  'delivery-state.suppressed': { en: 'Not sent', es: 'No se envió' },
  'delivery-reason.exercise': {
    en: 'Exercise: nothing of a drill leaves the system.',
    es: 'Simulacro: nada de un simulacro sale del sistema.',
  },
  'delivery-reason.no-address': {
    en: 'The person has no verified address for this channel.',
    es: 'La persona no tiene una dirección verificada para este medio.',
  },
  'delivery-reason.already-read': { en: 'It had been read in the inbox.', es: 'Ya se había leído en la bandeja.' },
  'delivery-reason.left': { en: 'The person has left the agency.', es: 'La persona ya no está en la institución.' },
  'delivery-reason.unreachable': { en: 'The server could not be reached.', es: 'No se pudo contactar al servidor.' },
  'delivery-reason.timed-out': { en: 'The server did not answer in time.', es: 'El servidor no respondió a tiempo.' },
  'delivery-reason.put-off-by-server': {
    en: 'The server asked to try again later.',
    es: 'El servidor pidió intentar más tarde.',
  },
  'delivery-reason.refused-us': {
    en: 'The server did not let this installation in.',
    es: 'El servidor no aceptó la conexión de esta instalación.',
  },
  'delivery-reason.address-refused': {
    en: 'The server refused the address. Correct it and try again.',
    es: 'El servidor rechazó la dirección. Corríjala e intente de nuevo.',
  },
  'delivery-reason.message-refused': { en: 'The server refused the message.', es: 'El servidor rechazó el mensaje.' },
  'delivery-reason.gave-up': {
    en: 'It was tried until it was too late to be of use.',
    es: 'Se intentó hasta que dejó de ser útil.',
  },
  'mail.subject': { en: '[Enlace] {urgency}: {what}', es: '[Enlace] {urgency}: {what}' },
  'mail.subject-many': { en: '[Enlace] {urgency}: {count} notices', es: '[Enlace] {urgency}: {count} avisos' },
  'mail.for-desk': { en: 'For {desk}', es: 'Para {desk}' },
  'mail.open': { en: 'Open in Enlace', es: 'Abrir en Enlace' },
  'mail.life-safety': {
    en: 'RISK TO LIFE. Please act now.',
    es: 'RIESGO PARA LA VIDA. Atienda de inmediato.',
  },
  'mail.no-facts': {
    en: 'A mail says no more than this on purpose: what a case is about is in Enlace alone.',
    es: 'Por seguridad, el correo no dice más: el contenido de un caso está solo en Enlace.',
  },
  'mail.settings': { en: 'How you are reached', es: 'Cómo se le avisa' },
  'mail.code-subject': { en: '[Enlace] Verify your address', es: '[Enlace] Verifique su dirección' },
  'mail.code': {
    en: 'Your code is {code}. Enter it in Enlace within {minutes} minutes, and notices will come to this address.',
    es: 'Su código es {code}. Captúrelo en Enlace en los próximos {minutes} minutos y los avisos llegarán a esta dirección.',
  },
  'mail.code-foreign': {
    en: 'If you did not ask for it, do nothing: nothing else will be sent here.',
    es: 'Si usted no lo pidió, no haga nada: no se enviará nada más a esta dirección.',
  },
} as const satisfies TextCatalogue;
