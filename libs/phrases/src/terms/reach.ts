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
  'mail-act.acknowledge': { en: 'Acknowledge', es: 'Acusar recibo' },
  'mail-act.accept': { en: 'Accept the handoff', es: 'Aceptar el traspaso' },
  'mail-act.decline': { en: 'Decline the handoff', es: 'Declinar el traspaso' },
  'mail-act.answer': { en: 'Answer the question', es: 'Responder la aclaración' },
  'act-page.by-mail': { en: 'by mail', es: 'por correo' },
  'act-page.as': { en: 'You act as {person}, {desk}.', es: 'Usted actúa como {person}, {desk}.' },
  'act-page.accept': {
    en: 'Your desk takes the lead when you accept. What the case is about is in Enlace alone: without access to it, ask the offering desk by telephone first.',
    es: 'Al aceptar, su mesa queda como responsable. El contenido del caso está solo en Enlace: si no tiene acceso, consulte antes por teléfono a la mesa que ofrece.',
  },
  'act-page.choose': { en: 'Choose', es: 'Elija' },
  'act-page.ground': { en: 'Ground', es: 'Motivo' },
  'act-page.reason': { en: 'Why, in your words', es: 'Explique el motivo' },
  'act-page.answer': { en: 'Your answer', es: 'Su respuesta' },
  'act-page.note': {
    en: 'Nothing happens until you press the button. It is then recorded in the ledger as your act, sent by mail.',
    es: 'Nada ocurre hasta que usted oprima el botón. Entonces queda en la bitácora como acto suyo, enviado por correo.',
  },
  'act-page.done': { en: 'Recorded', es: 'Registrado' },
  'act-page.done-why': {
    en: 'It is in the ledger as your act, sent by mail. You may close this page.',
    es: 'Quedó en la bitácora como acto suyo, enviado por correo. Puede cerrar esta página.',
  },
  'act-page.used': { en: 'This was done already', es: 'Esto ya se hizo' },
  'act-page.used-why': {
    en: 'The link was used before and works once only.',
    es: 'El enlace ya se utilizó y funciona una sola vez.',
  },
  'act-page.over': { en: 'Nothing is waited for any more', es: 'Ya no se espera nada' },
  'act-page.over-why': {
    en: 'It was done by somebody else, or it was withdrawn. Nothing was recorded now.',
    es: 'Alguien más lo hizo o se retiró. No se registró nada ahora.',
  },
  'act-page.expired': { en: 'The link has expired', es: 'El enlace venció' },
  'act-page.expired-why': {
    en: 'Nothing was recorded. The act is still waited for: do it in Enlace, or from a later mail.',
    es: 'No se registró nada. El acto sigue pendiente: hágalo en Enlace o desde un correo posterior.',
  },
  'act-page.not-yours': { en: 'You cannot do this any more', es: 'Usted ya no puede hacer esto' },
  'act-page.not-yours-why': {
    en: 'You are not at that desk any more, or your place there does not let you. Nothing was recorded.',
    es: 'Usted ya no está en esa mesa o su función no lo permite. No se registró nada.',
  },
  'act-page.unknown': { en: 'This link leads nowhere', es: 'Este enlace no lleva a ninguna parte' },
  'act-page.unknown-why': {
    en: 'Perhaps a part of it is missing. Copy it whole from the mail.',
    es: 'Quizá le falta una parte. Cópielo completo del correo.',
  },
  'act-page.refused': { en: 'Not recorded', es: 'No se registró' },
  'mail.subject': { en: '[Enlace] {urgency}: {what}', es: '[Enlace] {urgency}: {what}' },
  'mail.subject-many': { en: '[Enlace] {urgency}: {count} notices', es: '[Enlace] {urgency}: {count} avisos' },
  'mail.more': { en: '{count} more are in your inbox', es: 'Hay {count} más en su bandeja' },
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
