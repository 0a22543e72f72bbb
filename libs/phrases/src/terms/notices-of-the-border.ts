import type { TextCatalogue } from '../catalogue.js';

/** What a notice says of crossings, crises and floods, and of the desks themselves. */
export const noticesOfTheBorderTerms = {
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
  'notice.paper-pack.made': {
    en: 'The paper pack of the new shift is ready: print it and destroy the last one.',
    es: 'El paquete en papel del nuevo turno está listo: imprímalo y destruya el anterior.',
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
} as const satisfies TextCatalogue;
