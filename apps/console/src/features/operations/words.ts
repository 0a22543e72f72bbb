import type { TextCatalogue } from '#phrases';
import type { DeadLetterResponse } from '../../shared/api/client';
import { title } from './title';

type Reaction = NonNullable<DeadLetterResponse['reaction']>;

/** What did not happen, and what that means for the case, in words of those who work it. */
export const reactionWords = {
  'notifications.inbox': {
    en: 'A desk was not told of something. The case itself is as it should be, but whoever should act may not know: call the desk if it is urgent.',
    es: 'No se avisó a una mesa. El caso está como debe, pero quien debe actuar quizá no lo sepa: si urge, llame a la mesa.',
  },
  'policies.let-read': {
    en: 'Whoever a reminder called on was not let into the case. They see the reminder and not the case: the lead desk can add them.',
    es: 'A quien llamó un recordatorio no se le abrió el caso. Ve el recordatorio pero no el caso: la mesa responsable puede agregarlo.',
  },
  'policies.reroute': {
    en: 'A case that nobody acknowledged was not turned to the alternate desk. Its lead is still the silent desk: a supervisor can take it.',
    es: 'Un caso sin acuse no se turnó a la mesa suplente. Sigue a cargo de la mesa que no responde: un supervisor puede tomarlo.',
  },
  'policies.raise-priority': {
    en: 'The priority of a case that waits too long was not raised. Raise it by hand if it should be.',
    es: 'No se elevó la prioridad de un caso que lleva demasiado en espera. Elévela a mano si corresponde.',
  },
  'policies.draft-contact-report': {
    en: 'The draft of a contact report was not made. The official may have to log the contact by hand within three days.',
    es: 'No se elaboró el borrador de un informe de contacto. El servidor público quizá deba registrarlo a mano dentro de tres días.',
  },
  'handoffs.expire-on-breach': {
    en: 'An offer that ran out was not ended. The offering desk still leads; it can withdraw the offer.',
    es: 'No se dio por vencida una oferta de traspaso. La mesa que la hizo sigue a cargo; puede retirarla.',
  },
  'handoffs.supersede-on-lead-moved': {
    en: 'The lead of a case moved, and an older offer of it was left open. It cannot be accepted any more; its desk can withdraw it.',
    es: 'Cambió la responsabilidad de un caso y quedó abierta una oferta anterior. Ya no puede aceptarse; su mesa puede retirarla.',
  },
  'requests.repeat-on-step': {
    en: 'A request that is late was not asked again. The asking desk can remind the other by hand.',
    es: 'No se reiteró una solicitud vencida. La mesa solicitante puede recordarla a mano.',
  },
  'notifications.retry-webhook': {
    en: 'A webhook endpoint that was to be tried again stays disabled. Its agency can enable it.',
    es: 'Un punto de conexión (webhook) que debía intentarse de nuevo sigue desactivado. Su dependencia puede activarlo.',
  },
  'operations.stopped-webhooks': {
    en: 'A webhook endpoint was disabled or enabled, and this list was not told. The endpoint itself is as its agency sees it.',
    es: 'Se desactivó o reactivó un punto de conexión (webhook) y esta lista no lo supo. El punto está como lo ve su dependencia.',
  },
  'procedures.lapse-on-breach': {
    en: 'The other country’s key did not come in time, and that was not recorded: the activation does not say yet that it stays on one side. Its desks can take it up.',
    es: 'La llave del otro país no llegó a tiempo y no quedó registrado: la activación aún no dice que permanece de un solo lado. Sus mesas pueden atenderla.',
  },
  'procedures.run-out-review': {
    en: 'The time for a country’s review of an activation ran out, and the review of both still waits for it. Its desk can sign late.',
    es: 'Venció el plazo de la revisión de un país sobre una activación y la de ambos lados sigue en espera. Su mesa puede firmarla tarde.',
  },
  'clearances.tell-of-late-answer': {
    en: 'A desk is late with its answer to an advance notice, and the supervisors of the crossing were not told of it. The notice shows which desk it is.',
    es: 'Una mesa está retrasada en responder un aviso anticipado y no se avisó a los supervisores del cruce. El aviso muestra cuál es.',
  },
  'policies.show-order-on-board': {
    en: 'What a desk ordered in a crisis was not put on the border board. The desk can set the lanes there by hand.',
    es: 'Lo que una mesa ordenó en una crisis no apareció en el tablero de la frontera. La mesa puede fijar ahí los carriles a mano.',
  },
  'continuity.make-pack-on-asked': {
    en: 'A pack of paper that a desk asked for, or that its change of shift asked for, was not made. The desk has its last pack and can ask again.',
    es: 'No se preparó el paquete en papel que pidió una mesa o su cambio de turno. La mesa conserva el último y puede pedirlo de nuevo.',
  },
  'policies.make-inject': {
    en: 'What an inject of a drill was to make was not made. No live work is touched; a controller can repeat the inject or skip it.',
    es: 'No se hizo lo que un inyecto de un simulacro debía hacer. Ningún trabajo real se ve afectado; un controlador puede repetirlo u omitirlo.',
  },
  'policies.simulate-desks': {
    en: 'A desk that nobody plays did not answer in a drill. No live work is touched; a controller can act for it.',
    es: 'Una mesa que nadie representa no respondió en un simulacro. Ningún trabajo real se ve afectado; un controlador puede actuar por ella.',
  },
  'drills.owe-improvements': {
    en: 'What the report of a drill plans was not put before the desks that are to do it. The report says what it is: tell them.',
    es: 'Lo que prevé el informe de un simulacro no llegó a las mesas que deben hacerlo. El informe dice qué es: avíseles.',
  },
  'drills.keep-result': {
    en: 'How a drill came out was not kept. Its report is whole; the reports of later drills will not compare themselves with it.',
    es: 'No se guardó el resultado de un simulacro. Su informe está completo; los de simulacros posteriores no se compararán con él.',
  },
  'drills.suspend': {
    en: 'A real event was told and a drill may still be running. Suspend it in its control room, and tell its players.',
    es: 'Se avisó de un evento real y un simulacro puede seguir en curso. Suspéndalo en su sala de control y avise a quienes participan.',
  },
} as const satisfies Record<Reaction, TextCatalogue[string]>;

export const words = {
  title,
  lead: {
    en: 'What the system tried several times and could not do. Nothing here is lost: each can be tried again, or be given up with a reason.',
    es: 'Lo que el sistema intentó varias veces y no pudo hacer. Nada se ha perdido: puede intentarse de nuevo o darse por perdido con su motivo.',
  },
  which: { en: 'Which', es: 'Cuáles' },
  open: { en: 'To see to', es: 'Por atender' },
  over: { en: 'Over', es: 'Concluidas' },
  emptyOpen: { en: 'Nothing failed', es: 'No hay fallas' },
  emptyOpenHint: {
    en: 'Everything that was set off in your country has been done. What cannot be done appears here by itself.',
    es: 'Todo lo que se puso en marcha en su país se ha hecho. Lo que no pueda hacerse aparecerá aquí por sí solo.',
  },
  emptyOver: { en: 'Nothing was given up or repaired yet', es: 'Aún no se ha reparado ni dado por perdido nada' },
  emptyOverHint: { en: 'What somebody has seen to stays here.', es: 'Aquí queda lo que alguien ya atendió.' },
  clock: {
    en: 'A due time cannot be worked out: {act}. Nothing reminds anyone of it. Tell the desk that owes it, and keep an eye on it until it runs again.',
    es: 'No se puede calcular un vencimiento: {act}. Nada lo recuerda. Avise a la mesa que lo debe y no lo pierda de vista hasta que vuelva a correr.',
  },
  endpoint: {
    en: 'The webhook endpoint “{name}” did not take its messages and was disabled: a system of that agency hears nothing more. Its desks are told as ever. Trying again enables it and sends what failed.',
    es: 'El punto de conexión (webhook) «{name}» no aceptó sus mensajes y se desactivó: un sistema de esa dependencia ya no recibe nada. A sus mesas se les avisa como siempre. Intentar de nuevo lo activa y envía lo que falló.',
  },
  unknown: {
    en: 'Something that an event should have set off was not done. Whoever runs the system can tell what.',
    es: 'No se hizo algo que debía seguir a un suceso. Quien opera el sistema puede precisar qué.',
  },
  waiting: { en: 'Waits for a decision', es: 'Espera una decisión' },
  retrying: { en: 'Being tried again', es: 'En nuevo intento' },
  settled: { en: 'Done after all', es: 'Realizada al final' },
  given_up: { en: 'Given up', es: 'Dada por perdida' },
  owner: { en: 'Answers for it', es: 'Responde' },
  nobody: { en: 'nobody by name', es: 'nadie por nombre' },
  since: { en: 'Failed', es: 'Falló' },
  tries: { en: 'tried again {count} times', es: 'reintentada {count} veces' },
  triesOne: { en: 'tried again once', es: 'reintentada una vez' },
  reference: { en: 'Reference', es: 'Referencia' },
  retry: { en: 'Try again', es: 'Intentar de nuevo' },
  retried: {
    en: 'It is being tried again. The outcome shows here by itself.',
    es: 'Se está intentando de nuevo. El resultado aparecerá aquí.',
  },
  giveUp: { en: 'Give up', es: 'Dar por perdida' },
  giveUpHint: {
    en: 'It will not be tried again. Say what was done instead, or why nothing need be: it is kept in the ledger with your desk.',
    es: 'No se intentará de nuevo. Diga qué se hizo en su lugar o por qué no hace falta: queda en la bitácora con su mesa.',
  },
  givenUpDone: { en: 'Given up, with your reason.', es: 'Dada por perdida, con su motivo.' },
  reason: { en: 'Reason', es: 'Motivo' },
  reasonHint: { en: 'A few words.', es: 'Unas palabras.' },
  by: { en: '{reason} — ', es: '{reason} — ' },
  more: { en: 'More', es: 'Más' },
  keyRetry: { en: 'Try the chosen one again', es: 'Intentar de nuevo la elegida' },
} as const satisfies TextCatalogue;
