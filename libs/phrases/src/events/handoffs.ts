import type { TextCatalogue } from '../catalogue.js';

/** What a timeline says of each event of handoffs. */
export const handoffsEvents = {
  'handoff.offered': {
    en: 'Handoff offered by {fromDeskId}; answer due by {respondBy}',
    es: 'Traspaso ofrecido por {fromDeskId}; respuesta a más tardar {respondBy}',
  },
  'handoff.reoffered': {
    en: 'Offered again with a new briefing; answer due by {respondBy}',
    es: 'Ofrecido de nuevo con un paquete actualizado; respuesta a más tardar {respondBy}',
  },
  'handoff.clarification-asked': {
    en: 'The target asked for a clarification; its clock stands still',
    es: 'La mesa destinataria pidió una aclaración; su plazo queda en pausa',
  },
  'handoff.clarification-answered': {
    en: 'Clarification given; answer due by {respondBy}',
    es: 'Aclaración contestada; respuesta a más tardar {respondBy}',
  },
  'handoff.accepted': { en: 'Handoff accepted', es: 'Traspaso aceptado' },
  'handoff.accepted-with-conditions': {
    en: 'Accepted with conditions; to be confirmed by {confirmBy}',
    es: 'Aceptado con condiciones; por confirmar a más tardar {confirmBy}',
  },
  'handoff.confirmed': {
    en: 'Conditions confirmed: the handoff took place',
    es: 'Condiciones confirmadas: el traspaso quedó hecho',
  },
  'handoff.declined': { en: 'Handoff declined; the lead did not move', es: 'Traspaso declinado; la mesa responsable no cambió' },
  'handoff.withdrawn': { en: 'Offer withdrawn; the lead did not move', es: 'Oferta retirada; la mesa responsable no cambió' },
  'handoff.expired': { en: 'Offer expired; the lead did not move', es: 'Oferta vencida; la mesa responsable no cambió' },
  'handoff.bounce-limit-reached': {
    en: 'The case came back {bounces} times; the supervisors of both desks are called in',
    es: 'El caso ha sido devuelto {bounces} veces; se convoca a quienes supervisan ambas mesas',
  },
} as const satisfies TextCatalogue;
