import type { TextCatalogue } from '#phrases';

/** The dialog that offers a case to another desk. */
export const offerWords = {
  handOver: { en: 'Hand over…', es: 'Traspasar…' },
  title: { en: 'Offer case {number} to another desk', es: 'Ofrecer el caso {number} a otra mesa' },
  'barred.closed': { en: 'The case is closed.', es: 'El caso está cerrado.' },
  'barred.notLead': { en: 'Only the lead desk may offer it: {desk}.', es: 'Solo puede ofrecerlo la mesa responsable: {desk}.' },
  'barred.notPermitted': { en: 'Your role may not offer cases.', es: 'Su rol no puede ofrecer casos.' },
  'barred.offerOpen': { en: 'An offer is open; one at a time.', es: 'Hay una oferta abierta; solo puede haber una a la vez.' },

  kind: { en: 'What is offered', es: 'Qué se ofrece' },
  'says.transfer': {
    en: 'The other desk becomes the lead when it accepts.',
    es: 'La otra mesa pasa a ser la responsable cuando acepta.',
  },
  'says.joint_lead_life_safety': {
    en: 'Both desks work it while life is at risk; you stay accountable and the joint desks decide.',
    es: 'Ambas mesas lo atienden mientras haya riesgo a la vida; usted responde y las mesas conjuntas resuelven.',
  },
  'says.strand': {
    en: 'One person, vehicle, piece of evidence or site goes over; you stay the lead.',
    es: 'Se entrega una persona, un vehículo, una evidencia o un sitio; usted sigue siendo responsable.',
  },
  'says.referral_outside': {
    en: 'To a body without a desk here; you record its answer and stay the lead.',
    es: 'A una instancia sin mesa aquí; usted registra su respuesta y sigue siendo responsable.',
  },

  desk: { en: 'To which desk', es: 'A qué mesa' },
  deskHint: { en: 'Name, agency, function or corridor', es: 'Nombre, dependencia, función o corredor' },
  noDesk: { en: 'No desk fits these words', es: 'Ninguna mesa coincide' },
  'group.routing': { en: 'Named by the routing of this case', es: 'Señaladas por la regla de este caso' },
  'group.counterpart': { en: 'Across the line, same corridor', es: 'Del otro lado, mismo corredor' },
  'group.others': { en: 'All others', es: 'Todas las demás' },
  border: { en: 'whole border', es: 'toda la frontera' },
  outsideName: { en: 'Name of the body', es: 'Nombre de la instancia' },
  outsideChannel: { en: 'How it is reached', es: 'Medio de contacto' },

  reasonCode: { en: 'Reason', es: 'Motivo' },
  reason: { en: 'In words', es: 'Explicación' },
  reasonHint: {
    en: 'What the other desk needs to know to say yes.',
    es: 'Lo que la otra mesa necesita saber para aceptar.',
  },
  language: { en: 'Language of these words', es: 'Idioma de la explicación' },
  en: { en: 'English', es: 'Inglés' },
  es: { en: 'Spanish', es: 'Español' },

  within: { en: 'Answer within', es: 'Responder en' },
  most: { en: '{span} (the most for this urgency)', es: '{span} (lo máximo para esta urgencia)' },
  dueThen: { en: 'Due', es: 'Vence' },
  dueLater: {
    en: 'The due moment appears here once desk and reason are given.',
    es: 'El vencimiento aparece aquí cuando indique la mesa y el motivo.',
  },
  lifeSafety: { en: 'Life is at risk', es: 'Hay riesgo para la vida' },
  lifeSafetyOfCase: { en: 'The case says so already.', es: 'El caso ya lo indica.' },

  strand: { en: 'What goes over', es: 'Qué se entrega' },
  subject: { en: 'Kind', es: 'Tipo' },
  description: { en: 'Description', es: 'Descripción' },
  more: { en: 'Legal basis, caveats, physical transfer, evidence', es: 'Fundamento, reservas, entrega física, evidencia' },
  legalBasis: { en: 'Legal basis', es: 'Fundamento legal' },
  caveats: { en: 'Caveats, one per line', es: 'Reservas, una por renglón' },
  physical: { en: 'Somebody or something is handed over bodily', es: 'Hay entrega física de una persona o un objeto' },
  place: { en: 'Place', es: 'Lugar' },
  at: { en: 'When ({zone} time)', es: 'Cuándo (hora de {zone})' },
  handedOverBy: { en: 'Handed over by', es: 'Entrega' },
  receivedBy: { en: 'Received by', es: 'Recibe' },
  evidence: { en: 'Sealed evidence', es: 'Evidencia sellada' },
  label: { en: 'Label', es: 'Identificación' },
  seal: { en: 'Seal number', es: 'Número de sello' },
  addEvidence: { en: 'Add an item', es: 'Agregar indicio' },
  removeEvidence: { en: 'Remove item {number}', es: 'Quitar indicio {number}' },

  read: { en: 'Read what will be sent', es: 'Leer lo que se enviará' },
  readAs: { en: 'This is what {to} will read.', es: 'Esto es lo que leerá {to}.' },
  back: { en: 'Change it', es: 'Modificar' },
  send: { en: 'Send the offer', es: 'Enviar la oferta' },
  sent: { en: 'Offer sent to {to}', es: 'Oferta enviada a {to}' },
  missing: { en: 'Still missing: {what}.', es: 'Falta: {what}.' },
  'missing.desk': { en: 'the desk', es: 'la mesa' },
  'missing.outside': { en: 'the body and how it is reached', es: 'la instancia y su medio de contacto' },
  'missing.reasonCode': { en: 'the reason', es: 'el motivo' },
  'missing.reason': { en: 'the reason in words', es: 'la explicación' },
  'missing.strand': { en: 'what goes over', es: 'qué se entrega' },
  'missing.physicalTransfer': { en: 'the facts of the physical transfer', es: 'los datos de la entrega física' },
  'missing.evidence': { en: 'label and description of each item', es: 'identificación y descripción de cada indicio' },
  'missing.lifeSafety': {
    en: 'the risk to life (joint lead needs it)',
    es: 'el riesgo para la vida (lo requiere la conducción conjunta)',
  },
} as const satisfies TextCatalogue;
