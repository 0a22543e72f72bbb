import type { TextCatalogue } from '../catalogue.js';

/** What a notice says of cases and what passes between desks. It names the case by its number and says what happened, never what the case is about. */
export const noticesOfWorkTerms = {
  'notice.report.filed': { en: '{what} waits for triage.', es: '{what} espera clasificación.' },
  'notice.report.triaged': {
    en: '{what} was decided on at triage.',
    es: '{what} tiene una decisión de clasificación.',
  },
  'notice.case.opened': { en: '{what} was opened.', es: '{what}: se abrió.' },
  'notice.case.participant-added': { en: '{what}: your desk takes part.', es: '{what}: su mesa participa.' },
  'notice.case.lead-moved': { en: '{what}: the lead moved.', es: '{what}: cambió la mesa responsable.' },
  'notice.case.conflict-opened': {
    en: '{what}: a conflict of jurisdiction was opened.',
    es: '{what}: se abrió un conflicto de competencia.',
  },
  'notice.case.conflict-settled': {
    en: '{what}: the conflict of jurisdiction was settled.',
    es: '{what}: se resolvió el conflicto de competencia.',
  },
  'notice.case.correction-issued': {
    en: '{what}: a correction was issued; acknowledge it.',
    es: '{what}: se emitió una corrección; acuse recibo.',
  },
  'notice.case.resolved': { en: '{what} was resolved.', es: '{what}: quedó resuelto.' },
  'notice.case.closed': { en: '{what} was closed.', es: '{what}: se cerró.' },
  'notice.case.reopened': { en: '{what} was reopened.', es: '{what}: se reabrió.' },
  'notice.handoff.offered': {
    en: '{what}: a handoff was offered to your desk.',
    es: '{what}: se ofreció un traspaso a su mesa.',
  },
  'notice.handoff.reoffered': {
    en: '{what}: the handoff was offered again with a new briefing.',
    es: '{what}: el traspaso se ofreció de nuevo con un paquete actualizado.',
  },
  'notice.handoff.clarification-asked': {
    en: '{what}: the other desk asked for a clarification of your offer.',
    es: '{what}: la otra mesa pidió una aclaración de su oferta de traspaso.',
  },
  'notice.handoff.clarification-answered': {
    en: '{what}: your question about the offer was answered.',
    es: '{what}: se contestó su aclaración sobre la oferta de traspaso.',
  },
  'notice.handoff.accepted': { en: '{what}: your handoff was accepted.', es: '{what}: se aceptó su traspaso.' },
  'notice.handoff.accepted-with-conditions': {
    en: '{what}: your handoff was accepted with conditions; confirm them.',
    es: '{what}: se aceptó su traspaso con condiciones; confírmelas.',
  },
  'notice.handoff.confirmed': {
    en: '{what}: your conditions were confirmed and the handoff took place.',
    es: '{what}: se confirmaron sus condiciones y el traspaso quedó hecho.',
  },
  'notice.handoff.declined': {
    en: '{what}: your handoff was declined; the lead did not move.',
    es: '{what}: se declinó su traspaso; la mesa responsable no cambió.',
  },
  'notice.handoff.withdrawn': {
    en: '{what}: the handoff offer was withdrawn.',
    es: '{what}: se retiró la oferta de traspaso.',
  },
  'notice.handoff.expired': {
    en: '{what}: the handoff offer expired without an answer; the lead did not move.',
    es: '{what}: la oferta de traspaso venció sin respuesta; la mesa responsable no cambió.',
  },
  'notice.handoff.bounce-limit-reached': {
    en: '{what} keeps coming back; the supervisors of both desks are called in.',
    es: '{what}: se ha devuelto varias veces; se convoca a quienes supervisan ambas mesas.',
  },
  'notice.item.provided': {
    en: '{what}: another desk gave information to yours.',
    es: '{what}: otra mesa entregó información a la suya.',
  },
  'notice.item.shared': { en: '{what}: information was passed on.', es: '{what}: se compartió información.' },
  'notice.item.reviewed': {
    en: '{what}: a desk keeps your information no longer.',
    es: '{what}: una mesa ya no conserva su información.',
  },
  'notice.person.factor-reset-asked': {
    en: '{what}: an administrator asked that a person’s lost factors be taken away. If the person has them still, tell your agency.',
    es: '{what}: se pidió quitar los factores perdidos de una persona. Si la persona todavía los tiene, avise a su dependencia.',
  },
  'notice.person.factors-reset': {
    en: '{what}: two administrators took a person’s factors away. If nobody lost them, tell your agency.',
    es: '{what}: dos personas administradoras quitaron los factores de una persona. Si nadie los perdió, avise a su dependencia.',
  },
  'notice.person.tries-noticed': {
    en: '{what}: somebody tries to sign in as you, with wrong passwords or codes, ten times or more. Each further try from there has to wait longer. If it is not you, tell your administrator, and add a passkey if you have none.',
    es: '{what}: alguien intenta entrar con su nombre, con contraseñas o códigos equivocados, diez veces o más. Cada intento más desde ahí tiene que esperar más. Si no es usted, avise a su administrador y agregue una llave de acceso si no tiene.',
  },
  'notice.person.account-bound': {
    en: '{what}: an administrator bound a person’s account at your agency’s service. If it is not theirs, tell your agency.',
    es: '{what}: se vinculó la cuenta de una persona en el servicio de su dependencia. Si no es suya, avise a su dependencia.',
  },
  'notice.person.account-unbound': {
    en: '{what}: a person’s account at your agency’s service opens nothing here any more.',
    es: '{what}: la cuenta de una persona en el servicio de su dependencia ya no abre nada aquí.',
  },
  'notice.item.erased': {
    en: '{what}: information was erased on its day.',
    es: '{what}: se suprimió información en su fecha.',
  },
  'notice.consent.asked': {
    en: '{what}: your consent is asked for to pass information on.',
    es: '{what}: se solicita su consentimiento para compartir información.',
  },
  'notice.consent.granted': {
    en: '{what}: the consent that you asked for was granted.',
    es: '{what}: se otorgó el consentimiento que solicitó.',
  },
  'notice.consent.refused': {
    en: '{what}: the consent that you asked for was refused.',
    es: '{what}: se negó el consentimiento que solicitó.',
  },
  'notice.chase.opened': {
    en: '{what}: information was corrected or recalled; acknowledge it.',
    es: '{what}: se rectificó o retiró información; acuse recibo.',
  },
  'notice.chase.acknowledged': {
    en: '{what}: every desk has acknowledged your correction or recall.',
    es: '{what}: todas las mesas acusaron recibo de su rectificación o retiro.',
  },
  'notice.contact-report.drafted': {
    en: 'A contact report was drafted for your desk; complete it and hand it in.',
    es: 'Hay un borrador de informe de contacto en su mesa; complételo y preséntelo.',
  },
  'notice.early-notice.given': { en: 'Your desk received an early notice.', es: 'Su mesa recibió un aviso temprano.' },
  'notice.early-notice.confirmed': { en: 'An early notice was confirmed.', es: 'Se confirmó un aviso temprano.' },
  'notice.early-notice.renewed': { en: 'An early notice was renewed.', es: 'Se renovó un aviso temprano.' },
  'notice.early-notice.withdrawn': { en: 'An early notice was withdrawn.', es: 'Se retiró un aviso temprano.' },
  'notice.early-notice.expired': {
    en: 'An early notice that you gave has expired.',
    es: 'Venció un aviso temprano que su mesa dio.',
  },
  'notice.early-notice.reported': { en: 'An early notice became a report.', es: 'Un aviso temprano se convirtió en reporte.' },
  'notice.request.delivered': {
    en: '{what}: your desk is asked for information, or copied.',
    es: '{what}: se solicita información a su mesa o se le marca copia.',
  },
  'notice.request.submitted': {
    en: '{what} waits for a second person of your desk.',
    es: '{what} espera a una segunda persona de su mesa.',
  },
  'notice.request.acknowledged': { en: '{what} was acknowledged.', es: '{what}: se acusó recibo.' },
  'notice.request.clarification-asked': {
    en: '{what}: the asked desk needs a clarification.',
    es: '{what}: la mesa requerida pide una aclaración.',
  },
  'notice.request.clarification-answered': {
    en: '{what}: your question was answered.',
    es: '{what}: se contestó su aclaración.',
  },
  'notice.request.authorisation-awaited': {
    en: '{what}: the answer needs an authorisation; see when it is expected.',
    es: '{what}: la respuesta requiere una autorización; vea para cuándo se prevé.',
  },
  'notice.request.authorisation-settled': {
    en: '{what}: the authorisation was decided.',
    es: '{what}: se resolvió la autorización.',
  },
  'notice.request.committed': {
    en: '{what}: the asked desk promised a time.',
    es: '{what}: la mesa requerida comprometió una fecha.',
  },
  'notice.request.answer-prepared': {
    en: '{what}: an answer waits for a second person of your desk.',
    es: '{what}: una respuesta espera a una segunda persona de su mesa.',
  },
  'notice.request.returned': {
    en: '{what} was sent back by a second person of your desk. Read why.',
    es: '{what}: otra persona de su mesa la devolvió. Lea por qué.',
  },
  'notice.request.answer-returned': {
    en: '{what}: the answer was sent back by a second person of your desk. Read why.',
    es: '{what}: otra persona de su mesa devolvió la respuesta. Lea por qué.',
  },
  'notice.request.answered': { en: '{what} was answered.', es: '{what}: se respondió.' },
  'notice.request.refused': { en: '{what} was refused.', es: '{what}: se negó.' },
  'notice.request.forwarded': {
    en: '{what} was forwarded to the desk that holds it.',
    es: '{what}: se turnó a la mesa que corresponde.',
  },
  'notice.request.repeated': { en: '{what} is asked again: it is late.', es: '{what}: se reitera; está vencida.' },
  'notice.request.withdrawn': { en: '{what} was withdrawn.', es: '{what}: se retiró.' },
  'notice.request.superseded': { en: '{what} was replaced by a later one.', es: '{what}: la sustituyó una posterior.' },
  'notice.provision.prepared': {
    en: '{what}: information waits for a second person of your desk.',
    es: '{what}: hay información en espera de una segunda persona de su mesa.',
  },
  'notice.provision.returned': {
    en: '{what}: the information was sent back by a second person of your desk. Read why.',
    es: '{what}: otra persona de su mesa devolvió la información. Lea por qué.',
  },
  'notice.provision.given': {
    en: '{what}: your desk was copied on information given unasked.',
    es: '{what}: se marcó copia a su mesa de información espontánea.',
  },
  'notice.provision.withdrawn': {
    en: '{what}: your desk does not give the information. Read why.',
    es: '{what}: su mesa no entregará la información. Lea por qué.',
  },
  'notice.provision.acknowledged': {
    en: '{what}: the information that you gave was acknowledged.',
    es: '{what}: se acusó recibo de la información que entregó.',
  },
  'notice.obligation.step-reached': { en: '{what} still waits: {act}.', es: '{what} sigue en espera: {act}.' },
  'notice.obligation.nobody-reached': {
    en: '{what}: no one was reached about what is owed: {act}.',
    es: '{what}: no se localizó a nadie sobre el pendiente: {act}.',
  },
  'notice.obligation.nudged': {
    en: '{what}: a supervisor reminds your desk: {act}.',
    es: '{what}: la supervisión recuerda a su mesa un pendiente: {act}.',
  },
  'notice.obligation.escalated': {
    en: '{what}: a supervisor escalates what still waits: {act}.',
    es: '{what}: la supervisión escala lo que sigue en espera: {act}.',
  },
  'notice.obligation.silenced': {
    en: '{what}: the reminders of what your desk waits for were silenced.',
    es: '{what}: se silenciaron los recordatorios de lo que su mesa espera.',
  },
  'notice.obligation.paused': {
    en: '{what}: the asked desk is under a declared surge; the clock of its answer stands.',
    es: '{what}: la mesa requerida está en contingencia declarada; el plazo de su respuesta se suspende.',
  },
  'notice.obligation.resumed': {
    en: '{what}: the surge of the asked desk is over; the clock of its answer runs on.',
    es: '{what}: terminó la contingencia de la mesa requerida; el plazo de su respuesta continúa.',
  },
} as const satisfies TextCatalogue;
