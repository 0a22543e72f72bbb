import type { TextCatalogue } from '../catalogue.js';

/**
 * Words of notifications that a user reads: states, kinds, reasons. Keys are `<noun>.<value>`. A notice names the case by its number and
 * says what happened; it never says what the case is about.
 */
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
  'notice-part.webhook': { en: 'An endpoint of your agency', es: 'Un punto de conexión de su dependencia' },
  'notice-part.alert': { en: 'An alert near a crossing of yours', es: 'Una alerta cerca de un cruce a su cargo' },
  'notice-part.exchange': { en: 'Exchange of information', es: 'Intercambio de información' },
  'notice-part.due': { en: 'Due {date} {time} (UTC{offset}).', es: 'Vence el {date} a las {time} (UTC{offset}).' },
  'notice-part.due-both': {
    en: 'Due {date} {time} (UTC{offset}) on your clock, {otherDate} {otherTime} (UTC{otherOffset}) across the border.',
    es: 'Vence el {date} a las {time} (UTC{offset}) en su horario, {otherDate} a las {otherTime} (UTC{otherOffset}) del otro lado.',
  },
  'notice-part.nobody-reached': {
    en: 'No one was notified: nobody was on duty at this desk.',
    es: 'No se notificó a nadie: no había nadie de guardia en esta mesa.',
  },
  'notice-part.stands-in': {
    en: 'Sent to you as alternate: no one was notified at {desk}.',
    es: 'Se le envía como suplente: no se notificó a nadie en {desk}.',
  },
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
  'notice.desk-presence.missed': {
    en: 'A desk left its check of presence unanswered. Confirm that you are here.',
    es: 'Una mesa no contestó su verificación de presencia. Confirme que está presente.',
  },
  'notice.desk-presence.lost': {
    en: 'A desk left two checks of presence unanswered: its alternate stands in until it answers.',
    es: 'Una mesa no contestó dos verificaciones de presencia: la suple su mesa alterna hasta que responda.',
  },
  'notice.desk-presence.returned': { en: 'A silent desk answers again.', es: 'Una mesa sin respuesta volvió a contestar.' },
  'notice.roster.gaps-found': {
    en: 'Your desk has duty hours ahead that nobody covers. Arrange a cover.',
    es: 'Su mesa tiene próximas horas de guardia sin cubrir. Disponga una suplencia.',
  },
  'notice.shift-note.drafted': {
    en: 'Your shift ends: a note was drafted from what changed. Add your words and sign it.',
    es: 'Termina su turno: hay un borrador de nota con lo que cambió. Agregue sus palabras y fírmela.',
  },
  'notice.shift-note.signed': {
    en: 'A note of the last shift waits for your countersignature.',
    es: 'Una nota del turno anterior espera que la reciba con su firma.',
  },
  'notice.shift-note.disputed': {
    en: 'The note of a shift at your desk is disputed.',
    es: 'Se objetó una nota de entrega de turno de su mesa.',
  },
  'notice.shift-note.answered': {
    en: 'What you disputed in the note of the last shift was answered.',
    es: 'Se contestó lo que objetó en la nota del turno anterior.',
  },
  'notice.surge.proposed': {
    en: 'The load of your desks calls for a surge. You decide.',
    es: 'La carga de sus mesas amerita una contingencia. Usted decide.',
  },
  'notice.dead-letter.opened': {
    en: 'Something failed for good and waits for a decision: retry it or give it up.',
    es: 'Algo falló en definitiva y espera una decisión: reintentar o darlo por perdido.',
  },
  'notice.surge.declared': {
    en: 'A surge is declared: routine clocks stand until the stated time.',
    es: 'Hay una contingencia declarada: los plazos de rutina se suspenden hasta la hora indicada.',
  },
  'notice.surge.dismissed': { en: 'A proposed surge was dismissed.', es: 'Se descartó una propuesta de contingencia.' },
  'notice.surge.ended': { en: 'A surge ended: clocks run again.', es: 'Terminó una contingencia: los plazos corren de nuevo.' },
  'notice.surge.expired': {
    en: 'A surge expired: clocks run again.',
    es: 'Venció una contingencia: los plazos corren de nuevo.',
  },
  'notice.activation.raised': { en: 'A crisis procedure was activated.', es: 'Se activó un procedimiento de crisis.' },
  'notice.activation.asked': {
    en: 'The second key is asked for on a crisis procedure.',
    es: 'Se solicita la segunda llave en un procedimiento de crisis.',
  },
  'notice.activation.ask-settled': {
    en: 'The question of the second key was settled.',
    es: 'Se definió la segunda llave.',
  },
  'notice.activation.level-entered': {
    en: 'A side entered a level of a crisis procedure.',
    es: 'Un lado entró en un nivel de un procedimiento de crisis.',
  },
  'notice.activation.told': {
    en: 'Your desk is told something under a crisis procedure.',
    es: 'Se da aviso a su mesa conforme a un procedimiento de crisis.',
  },
  'notice.activation.ordered': {
    en: 'An order was recorded under a crisis procedure.',
    es: 'Se registró una orden en un procedimiento de crisis.',
  },
  'notice.activation.order-lifted': { en: 'An order was lifted.', es: 'Se levantó una orden.' },
  'notice.activation.orders-conflict': {
    en: 'Two orders compete at the border.',
    es: 'Dos órdenes se contradicen en la frontera.',
  },
  'notice.activation.conflict-agreed': {
    en: 'A command said how two orders go together.',
    es: 'Un comando indicó cómo se concilian dos órdenes.',
  },
  'notice.activation.agency-answered': { en: 'A desk said how it stands.', es: 'Una mesa informó su estado.' },
  'notice.activation.objective-set': { en: 'An objective was set.', es: 'Se fijó un objetivo.' },
  'notice.activation.period-opened': { en: 'An operational period began.', es: 'Inició un periodo operacional.' },
  'notice.activation.overlap-found': {
    en: 'Another crisis procedure holds the same crossing.',
    es: 'Otro procedimiento de crisis abarca el mismo cruce.',
  },
  'notice.activation.ended': { en: 'A crisis procedure ended.', es: 'Terminó un procedimiento de crisis.' },
  'notice.activation.reviewed': { en: 'A review was handed in.', es: 'Se entregó una revisión.' },
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
  'notice.provision.given': {
    en: '{what}: your desk was copied on information given unasked.',
    es: '{what}: se marcó copia a su mesa de información espontánea.',
  },
  'notice.provision.acknowledged': {
    en: '{what}: the information that you gave was acknowledged.',
    es: '{what}: se acusó recibo de la información que entregó.',
  },
  'notice.crossing-side.status-set': { en: '{what}: the status of lanes was set.', es: '{what}: se fijó el estado de carriles.' },
  'notice.crossing-side.status-lapsed': {
    en: '{what}: what was said of lanes has run out; nobody knows how they are.',
    es: '{what}: venció lo dicho sobre carriles; no se sabe cómo están.',
  },
  'notice.crossing-side.closure-announced': { en: '{what}: a closure was announced.', es: '{what}: se anunció un cierre.' },
  'notice.crossing-side.closure-begun': { en: '{what}: the announced closure began.', es: '{what}: inició el cierre anunciado.' },
  'notice.crossing-side.closure-ended': {
    en: '{what}: the announced closure ended; somebody has to say that its lanes are open.',
    es: '{what}: terminó el cierre anunciado; falta confirmar que los carriles están abiertos.',
  },
  'notice.crossing-side.closure-withdrawn': {
    en: '{what}: the announced closure was withdrawn.',
    es: '{what}: se retiró el cierre anunciado.',
  },
  'notice.crossing-side.reopening-planned': {
    en: '{what}: a reopening in stages was planned.',
    es: '{what}: se planeó una reapertura por etapas.',
  },
  'notice.crossing-side.stage-taken': {
    en: '{what}: a stage of the reopening was taken.',
    es: '{what}: se cumplió una etapa de la reapertura.',
  },
  'notice.crossing-side.reopening-abandoned': {
    en: '{what}: the reopening was abandoned.',
    es: '{what}: se abandonó la reapertura.',
  },
  'notice.alert.received': {
    en: '{what}: severe or extreme, and now or soon.',
    es: '{what}: severa o extrema, inmediata o próxima.',
  },
  'notice.wait-proposal.made': {
    en: '{what} propose a level; a person decides.',
    es: '{what}: proponen un nivel; decide una persona.',
  },
  'notice.wait-proposal.restated': { en: '{what} propose another level.', es: '{what}: proponen otro nivel.' },
  'notice.wait-proposal.dismissed': { en: '{what}: the proposal was dismissed.', es: '{what}: se descartó la propuesta.' },
  'notice.webhook.disabled': {
    en: '{what} did not take messages and was disabled. Tell your administrators.',
    es: '{what} no aceptó mensajes y se desactivó. Informe a su área de administración.',
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
