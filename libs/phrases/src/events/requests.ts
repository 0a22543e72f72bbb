import type { TextCatalogue } from '../catalogue.js';

/** What a timeline says of each event of information requests. */
export const requestsEvents = {
  'request.drafted': { en: 'Request {number} drafted', es: 'Solicitud {number}: se inició un borrador' },
  'request.revised': { en: 'Draft {number} revised', es: 'Solicitud {number}: se modificó el borrador' },
  'request.submitted': { en: 'Request {number} handed in', es: 'Solicitud {number}: se ingresó' },
  'request.returned': {
    en: 'Request {number} returned to the desk: {reason}',
    es: 'Solicitud {number}: se devolvió a la mesa: {reason}',
  },
  'request.delivered': {
    en: 'Request {number} delivered to {toDeskId}; answer due by {dueAt}',
    es: 'Solicitud {number} entregada a {toDeskId}; respuesta a más tardar {dueAt}',
  },
  'request.acknowledged': { en: 'Request {number} acknowledged', es: 'Solicitud {number}: con acuse de recibo' },
  'request.started': { en: 'Work on request {number} began', es: 'Solicitud {number}: se inició su atención' },
  'request.clarification-asked': {
    en: 'A clarification was asked for; the clock stands still',
    es: 'Se pidió una aclaración; el plazo queda en pausa',
  },
  'request.clarification-answered': {
    en: 'Clarification given; answer due by {dueAt}',
    es: 'Aclaración contestada; respuesta a más tardar {dueAt}',
  },
  'request.authorisation-awaited': {
    en: 'An authorisation is needed, expected {expectedAt}: {reason}',
    es: 'Se requiere una autorización, prevista para {expectedAt}: {reason}',
  },
  'request.authorisation-settled': {
    en: 'The authorisation was decided; answer due by {dueAt}',
    es: 'Se resolvió la autorización; respuesta a más tardar {dueAt}',
  },
  'request.committed': {
    en: 'The asked desk commits itself to answer by {promisedFor}',
    es: 'La mesa requerida se compromete a responder a más tardar {promisedFor}',
  },
  'request.answer-prepared': { en: 'An answer waits for a second person', es: 'Una respuesta espera a una segunda persona' },
  'request.answer-returned': {
    en: 'The answer was sent back to its author',
    es: 'La respuesta se devolvió a quien la redactó',
  },
  'request.answered': { en: 'Request {number} answered', es: 'Solicitud {number}: se respondió' },
  'request.refused': { en: 'Request {number} refused', es: 'Solicitud {number}: se negó' },
  'request.forwarded': {
    en: 'Request {number} forwarded to {toDeskId}: {reason}',
    es: 'Solicitud {number} turnada a {toDeskId}: {reason}',
  },
  'request.repeated': {
    en: 'Request {number} asked again, number {repeatNumber}',
    es: 'Solicitud {number}: se reitera por vez número {repeatNumber}',
  },
  'request.translated': { en: 'A translation of request {number} was added', es: 'Solicitud {number}: se agregó una traducción' },
  'request.withdrawn': { en: 'Request {number} withdrawn', es: 'Solicitud {number}: se retiró' },
  'request.superseded': {
    en: 'A later request took the place of {number}',
    es: 'Solicitud {number}: la sustituyó una posterior',
  },
  'request.closed': { en: 'Request {number} closed', es: 'Solicitud {number}: se cerró' },
  'provision.prepared': {
    en: 'Information {number} to be given unasked was prepared',
    es: 'Información espontánea {number}: se preparó',
  },
  'provision.returned': {
    en: 'Information {number} was sent back to its author before it crossed',
    es: 'Información espontánea {number}: se devolvió a quien la redactó, sin entregarse',
  },
  'provision.given': {
    en: 'Information {number} was given unasked to {toDeskId}',
    es: 'Información espontánea {number}: se entregó a {toDeskId}',
  },
  'provision.acknowledged': {
    en: 'Information {number} acknowledged',
    es: 'Información espontánea {number}: con acuse de recibo',
  },
  'provision.withdrawn': { en: 'Information {number} was not given', es: 'Información espontánea {number}: no se entregó' },
} as const satisfies TextCatalogue;
