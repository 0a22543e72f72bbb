import type { TextCatalogue } from '#phrases';
import { title } from './title';

/** Words of the offers themselves: lists, detail, clock. */
export const words = {
  screen: title,
  panel: { en: 'Handoff', es: 'Traspaso' },
  none: { en: 'This case was never offered to another desk.', es: 'Este caso no se ha ofrecido a otra mesa.' },
  earlier: { en: 'Earlier offers', es: 'Ofertas anteriores' },
  to: { en: 'to', es: 'a' },
  clockStands: { en: 'clock stopped', es: 'plazo detenido' },

  in: { en: 'Offered to us', es: 'Nos ofrecen' },
  out: { en: 'Offered by us', es: 'Ofrecemos' },
  both: { en: 'Both', es: 'Ambas' },
  side: { en: 'Which offers', es: 'Qué ofertas' },
  state: { en: 'State', es: 'Estado' },
  anyState: { en: 'Any state', es: 'Cualquier estado' },
  waiting: { en: 'Waiting', es: 'En espera' },
  ended: { en: 'Ended', es: 'Concluidas' },
  more: { en: 'Show older ones', es: 'Ver anteriores' },
  noneIn: { en: 'No offer waits for your desk.', es: 'Ninguna oferta espera a su mesa.' },
  noneOut: { en: 'Your desk waits for no answer.', es: 'Su mesa no espera ninguna respuesta.' },
  noneOutHint: {
    en: 'To offer a case, open it and choose “Hand over…”.',
    es: 'Para ofrecer un caso, ábralo y elija «Traspasar…».',
  },
  noneEnded: { en: 'None has ended so far.', es: 'Ninguna ha concluido.' },
  noneSuch: { en: 'None in this state.', es: 'Ninguna en este estado.' },
  choose: { en: 'Choose an offer to read it here.', es: 'Elija una oferta para leerla aquí.' },
  openOffer: { en: 'Read the offer', es: 'Leer la oferta' },
  next: { en: 'Next offer', es: 'Oferta siguiente' },
  previous: { en: 'Previous offer', es: 'Oferta anterior' },
  closeDetail: { en: 'Close the offer', es: 'Cerrar la oferta' },
  unnamed: { en: 'Case', es: 'Caso' },

  openCase: { en: 'Open the case', es: 'Abrir el caso' },
  answerDue: { en: 'Answer due', es: 'Respuesta' },
  answerDueFrom: { en: '{desk} answers', es: 'Responde {desk}' },
  confirmDueFrom: { en: '{desk} confirms the conditions', es: 'Confirma las condiciones {desk}' },
  ifSilent: {
    en: 'If nobody acts by then, the offer expires and the lead stays where it is.',
    es: 'Si nadie actúa antes, la oferta vence y la responsabilidad queda donde está.',
  },
  pausedBecause: {
    en: 'The clock of {asked} stands still while its question waits. {offering} answers; then the time that was left goes on.',
    es: 'El plazo de {asked} está detenido mientras espera su aclaración. Contesta {offering}; después sigue corriendo el tiempo que quedaba.',
  },
  pausedSince: { en: 'Stopped since', es: 'Detenido desde' },
  answerOwed: { en: 'Reply due', es: 'La aclaración vence' },
  pausedBefore: { en: 'The clock stood still from', es: 'El plazo estuvo detenido de' },
  until: { en: 'until', es: 'a' },
  whileAsked: { en: 'while a question was answered.', es: 'mientras se contestaba una aclaración.' },
  endedAt: { en: 'Ended', es: 'Concluyó' },
  offered: { en: 'Offered', es: 'Ofrecido' },
  version: { en: 'Briefing', es: 'Paquete informativo' },
  versionOf: { en: 'version {version}', es: 'versión {version}' },
  hash: { en: 'Hash', es: 'Huella' },
  copyHash: { en: 'Copy the hash', es: 'Copiar la huella' },
  copied: { en: 'Copied', es: 'Copiada' },
  why: { en: 'Why', es: 'Motivo' },
  writtenIn: { en: 'written in {language}', es: 'escrito en {language}' },
  legalBasis: { en: 'Legal basis', es: 'Fundamento legal' },
  via: { en: 'Reached by {channel}', es: 'Contacto: {channel}' },
  custody: { en: 'Who is responsible', es: 'Quién es responsable' },
  conversation: { en: 'Questions and answers', es: 'Aclaraciones' },
  waitsForAnswer: { en: 'Waits for an answer from {desk}.', es: 'Espera respuesta de {desk}.' },
  conditions: { en: 'Conditions of {desk}', es: 'Condiciones de {desk}' },
  ground: { en: 'Ground', es: 'Motivo' },
  words: { en: 'In their words', es: 'En sus palabras' },
  better: { en: 'Suggests instead', es: 'Sugiere en su lugar' },
  acts: { en: 'What you can do', es: 'Qué puede hacer' },
  nothingToDo: { en: 'It is the turn of {desk}.', es: 'Es el turno de {desk}.' },

  receipt: { en: 'Receipt', es: 'Acuse' },
  receiptProves: {
    en: 'Proves to either side, without trusting whoever runs Enlace, that “{act}” and the briefing with this hash stand in the ledger and were not changed since.',
    es: 'Prueba ante cualquiera de las partes, sin tener que confiar en quien opera Enlace, que «{act}» y el paquete con esta huella constan en la bitácora y no se han alterado.',
  },
  receiptWaits: {
    en: 'The signed checkpoint that seals it comes within a minute; until then the file says that it is not sealed.',
    es: 'El punto de control firmado que lo sella llega en menos de un minuto; mientras tanto, el archivo indica que no está sellado.',
  },
  receiptHash: { en: 'Hash of the entry', es: 'Huella del asiento' },
  sealed: { en: 'sealed', es: 'sellado' },
  notSealed: { en: 'not sealed yet', es: 'aún sin sellar' },
  download: { en: 'Download receipt', es: 'Descargar acuse' },
} as const satisfies TextCatalogue;

/** What the offer does to the responsibility for the case, told to whoever reads it. */
export const custodyWords = {
  'transfer.asked': {
    en: 'You become the lead the moment you accept; until then {from} stays responsible. If you accept with conditions, the lead moves when {from} confirms them.',
    es: 'Usted pasa a ser la mesa responsable en el momento en que acepta; hasta entonces responde {from}. Si acepta con condiciones, la responsabilidad pasa cuando {from} las confirme.',
  },
  'transfer.offering': {
    en: 'You stay the lead until {to} accepts. If it declines, or the time runs out, nothing moves.',
    es: 'Usted sigue siendo la mesa responsable hasta que {to} acepte. Si declina o se agota el plazo, nada cambia.',
  },
  'transfer.reader': {
    en: '{from} stays the lead until {to} accepts.',
    es: '{from} sigue siendo la mesa responsable hasta que {to} acepte.',
  },
  'conditions.asked': {
    en: 'You become the lead when {from} confirms your conditions; until then {from} stays responsible.',
    es: 'Usted pasa a ser la mesa responsable cuando {from} confirme sus condiciones; hasta entonces responde {from}.',
  },
  'conditions.offering': {
    en: '{to} becomes the lead the moment you confirm its conditions; until then you stay responsible.',
    es: '{to} pasa a ser la mesa responsable en el momento en que usted confirme sus condiciones; hasta entonces responde usted.',
  },
  'conditions.reader': {
    en: '{to} becomes the lead when {from} confirms the conditions.',
    es: '{to} pasa a ser la mesa responsable cuando {from} confirme las condiciones.',
  },
  'joint_lead_life_safety.asked': {
    en: 'Accepting, you work the case beside {from}, which stays the one accountable lead; the joint desks of both countries are asked to decide.',
    es: 'Al aceptar, usted atiende el caso junto con {from}, que sigue siendo la única mesa responsable; se pide a las mesas conjuntas de ambos países que resuelvan.',
  },
  'joint_lead_life_safety.offering': {
    en: 'When {to} accepts, both desks work the case. You stay the one accountable lead; the joint desks of both countries are asked to decide.',
    es: 'Cuando {to} acepte, ambas mesas atienden el caso. Usted sigue siendo la única mesa responsable; se pide a las mesas conjuntas de ambos países que resuelvan.',
  },
  'joint_lead_life_safety.reader': {
    en: '{from} stays the one accountable lead; both desks work the case once {to} accepts.',
    es: '{from} sigue siendo la única mesa responsable; ambas mesas atienden el caso cuando {to} acepte.',
  },
  'strand.asked': {
    en: 'Accepting, you take over this part and support the case; {from} stays the lead.',
    es: 'Al aceptar, usted recibe esta parte y apoya en el caso; {from} sigue siendo la mesa responsable.',
  },
  'strand.offering': {
    en: 'When {to} accepts, this part goes over. You stay the lead of the case.',
    es: 'Cuando {to} acepte, se entrega esta parte. Usted sigue siendo la mesa responsable del caso.',
  },
  'strand.reader': {
    en: '{from} stays the lead; only this part goes to {to}.',
    es: '{from} sigue siendo la mesa responsable; solo esta parte pasa a {to}.',
  },
  'referral_outside.offering': {
    en: '{to} has no desk in Enlace: you record the answer that it gives you. You stay the lead.',
    es: '{to} no tiene mesa en Enlace: usted registra la respuesta que le den. Usted sigue siendo la mesa responsable.',
  },
  'referral_outside.reader': { en: '{from} stays the lead.', es: '{from} sigue siendo la mesa responsable.' },
  moved: { en: 'The lead moved from {from} to {to}.', es: 'La responsabilidad pasó de {from} a {to}.' },
  stayed: { en: 'The lead stayed with {from}.', es: 'La responsabilidad siguió en {from}.' },
} as const satisfies TextCatalogue;
