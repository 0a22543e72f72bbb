import type { TextCatalogue } from '#phrases';

/** The acts on an offer: what they are called, what they ask, what they bring about. */
export const actWords = {
  accept: { en: 'Accept', es: 'Aceptar' },
  condition: { en: 'Accept with conditions', es: 'Aceptar con condiciones' },
  decline: { en: 'Decline', es: 'Declinar' },
  clarify: { en: 'Ask a question', es: 'Pedir aclaración' },
  answer: { en: 'Answer the question', es: 'Contestar la aclaración' },
  confirm: { en: 'Confirm the conditions', es: 'Confirmar condiciones' },
  reoffer: { en: 'Offer again', es: 'Ofrecer de nuevo' },
  withdraw: { en: 'Withdraw the offer', es: 'Retirar la oferta' },

  reofferSays: {
    en: 'Sends the briefing as the case stands now, because something changed since the offer. The time to answer starts again. If nothing changed, the present offer stands.',
    es: 'Envía el paquete con el caso como está ahora, porque algo cambió desde la oferta. El plazo para responder empieza de nuevo. Si nada cambió, la oferta actual sigue vigente.',
  },
  declineSays: {
    en: 'The lead does not move. {from} is told at once.',
    es: 'La responsabilidad no cambia. Se avisa de inmediato a {from}.',
  },
  clarifySays: {
    en: 'Your clock stands still until {from} answers. You may still accept or decline meanwhile.',
    es: 'Su plazo se detiene hasta que {from} conteste. Mientras tanto puede aceptar o declinar.',
  },
  answerSays: {
    en: 'The clock of {to} goes on with the time that was left.',
    es: 'El plazo de {to} sigue con el tiempo que quedaba.',
  },
  withdrawSays: {
    en: '{to} can no longer take it. You stay the lead and may offer the case again.',
    es: '{to} ya no podrá aceptarla. Usted sigue siendo la mesa responsable y puede ofrecer el caso de nuevo.',
  },
  conditionSays: {
    en: '{from} has to confirm before anything moves. One condition per line.',
    es: '{from} debe confirmar antes de que algo cambie. Una condición por renglón.',
  },
  outsideAnswer: {
    en: 'You record the answer that {to} gave you.',
    es: 'Usted registra la respuesta que le dio {to}.',
  },

  conditions: { en: 'Conditions, one per line', es: 'Condiciones, una por renglón' },
  ground: { en: 'Ground', es: 'Motivo' },
  chooseGround: { en: 'Choose one', es: 'Elija uno' },
  reason: { en: 'Reason, in words', es: 'Explicación' },
  reasonHint: { en: 'So that the other desk can act on it.', es: 'Para que la otra mesa pueda actuar en consecuencia.' },
  betterDesk: { en: 'A desk that should have it (if you know)', es: 'Mesa a la que corresponde (si la conoce)' },
  question: { en: 'Your question', es: 'Su pregunta' },
  theirQuestion: { en: '{desk} asks', es: '{desk} pregunta' },
  answerText: { en: 'Your answer', es: 'Su respuesta' },
  withdrawReason: { en: 'Why (optional)', es: 'Por qué (opcional)' },
  needsGround: { en: 'Choose a ground.', es: 'Elija un motivo.' },
  needsReason: { en: 'Say why in words.', es: 'Explique por qué.' },
  needsQuestion: { en: 'Write your question.', es: 'Escriba su pregunta.' },
  needsAnswer: { en: 'Write your answer.', es: 'Escriba su respuesta.' },
  needsConditions: { en: 'Write at least one condition.', es: 'Escriba al menos una condición.' },
  tooManyConditions: { en: 'Ten conditions at most.', es: 'Diez condiciones como máximo.' },
  cancel: { en: 'Cancel', es: 'Cancelar' },

  happened: { en: 'Meanwhile the offer changed', es: 'Mientras tanto la oferta cambió' },
  'now.offered': {
    en: '{from} answered or offered it again: it is open.',
    es: '{from} contestó o la ofreció de nuevo: está abierta.',
  },
  'now.clarification_asked': { en: '{to} asked a question.', es: '{to} pidió una aclaración.' },
  'now.accepted_with_conditions': { en: '{to} accepted it with conditions.', es: '{to} la aceptó con condiciones.' },
  'now.accepted': { en: '{to} accepted it.', es: '{to} la aceptó.' },
  'now.confirmed': { en: '{from} confirmed the conditions.', es: '{from} confirmó las condiciones.' },
  'now.declined': { en: '{to} declined it.', es: '{to} la declinó.' },
  'now.withdrawn': { en: '{from} withdrew it.', es: '{from} la retiró.' },
  'now.overtaken': {
    en: 'The lead of the case moved, so the offer ended.',
    es: 'Cambió la mesa responsable del caso, por lo que la oferta terminó.',
  },
  'now.expired': { en: 'Nobody answered in time; it expired.', es: 'Nadie respondió a tiempo; venció.' },
  tooLate: {
    en: 'You can no longer do this. What you wrote stays here until you close.',
    es: 'Ya no puede hacer esto. Lo que escribió permanece aquí hasta que cierre.',
  },
  askAgain: { en: 'Ask to offer it again', es: 'Pedir que se ofrezca de nuevo' },
  askAgainText: {
    en: 'The case changed after your offer. Please offer it again with the briefing as it stands now.',
    es: 'El caso cambió después de su oferta. Le pedimos ofrecerlo de nuevo con el paquete actualizado.',
  },

  'done.accept': { en: 'Accepted', es: 'Aceptado' },
  'done.condition': {
    en: 'Accepted with conditions; the other desk confirms',
    es: 'Aceptado con condiciones; falta la confirmación de la otra mesa',
  },
  'done.decline': { en: 'Declined; the other desk was told', es: 'Declinado; se avisó a la otra mesa' },
  'done.clarify': { en: 'Question sent; your clock stands still', es: 'Aclaración enviada; su plazo está detenido' },
  'done.answer': { en: 'Answer sent', es: 'Respuesta enviada' },
  'done.confirm': { en: 'Conditions confirmed', es: 'Condiciones confirmadas' },
  'done.reoffer': { en: 'Offered again with the new briefing', es: 'Ofrecido de nuevo con el paquete actualizado' },
  'done.withdraw': { en: 'Offer withdrawn', es: 'Oferta retirada' },
} as const satisfies TextCatalogue;
