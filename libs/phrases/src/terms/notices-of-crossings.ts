import type { TextCatalogue } from '../catalogue.js';

/** What the inbox says of advance notices: that something happened, never who or what passes. */
export const noticesOfCrossingsTerms = {
  'notice-part.advance-notice': { en: 'An advance notice of a crossing', es: 'Un aviso anticipado de cruce' },
  'notice.advance-notice.announced': {
    en: 'A crossing was announced; your desk is asked to clear it, or is told of it.',
    es: 'Se anunció un cruce; se consulta a su mesa o se le informa.',
  },
  'notice.advance-notice.part-cleared': {
    en: 'A desk cleared its part of an announced crossing.',
    es: 'Una mesa autorizó su parte de un cruce anunciado.',
  },
  'notice.advance-notice.part-refused': {
    en: 'A desk refused its part of an announced crossing.',
    es: 'Una mesa negó su parte de un cruce anunciado.',
  },
  'notice.advance-notice.asked': {
    en: 'A desk asks about the crossing that you announced; its clock stands until you answer.',
    es: 'Una mesa pregunta por el cruce que usted anunció; su plazo se detiene hasta que responda.',
  },
  'notice.advance-notice.answered': {
    en: 'A question about an announced crossing was answered.',
    es: 'Se respondió una pregunta sobre un cruce anunciado.',
  },
  'notice.advance-notice.changed': {
    en: 'An announced crossing was changed; see whether your desk is asked again.',
    es: 'Se modificó un cruce anunciado; vea si se consulta de nuevo a su mesa.',
  },
  'notice.advance-notice.withdrawn': { en: 'An announced crossing was withdrawn.', es: 'Se retiró un cruce anunciado.' },
  'notice.advance-notice.arrived': {
    en: 'Whoever was announced stands at the line; see whether every desk has answered.',
    es: 'Lo anunciado ya está en la línea; vea si todas las mesas respondieron.',
  },
  'notice.advance-notice.answer-late': {
    en: 'A desk is late with its answer on a crossing of yours.',
    es: 'Una mesa se retrasa en responder sobre un cruce a su cargo.',
  },
  'notice.advance-notice.window-overrun': {
    en: 'The window ended while somebody stands at the line.',
    es: 'Terminó la ventana y aún esperan en la línea.',
  },
  'notice.advance-notice.expired': {
    en: 'The window of an announced crossing is over and nothing came; the announcing desk says what became of it.',
    es: 'Terminó la ventana de un cruce anunciado y nada llegó; la mesa que lo anunció debe informar el resultado.',
  },
  'notice.advance-notice.crossed': { en: 'What was announced has crossed.', es: 'Lo anunciado ya cruzó.' },
  'notice.advance-notice.returned': { en: 'Who crossed has come back.', es: 'Quienes cruzaron ya regresaron.' },
  'notice.advance-notice.closed': {
    en: 'The announcing desk said what became of a crossing.',
    es: 'La mesa que anunció un cruce informó el resultado.',
  },
} as const satisfies TextCatalogue;
