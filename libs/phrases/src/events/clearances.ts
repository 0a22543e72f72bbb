import type { TextCatalogue } from '../catalogue.js';

/** Events of advance notices, as the timeline says them. */
export const clearancesEvents = {
  'advance-notice.announced': { en: 'Crossing announced', es: 'Cruce anunciado' },
  'advance-notice.part-cleared': { en: 'A desk cleared its part', es: 'Una mesa autorizó su parte' },
  'advance-notice.part-refused': { en: 'A desk refused its part', es: 'Una mesa negó su parte' },
  'advance-notice.asked': { en: 'A desk asked the announcing desk', es: 'Una mesa preguntó a la mesa que anunció' },
  'advance-notice.answered': { en: 'The announcing desk answered', es: 'La mesa que anunció respondió' },
  'advance-notice.changed': { en: 'Advance notice changed', es: 'Aviso anticipado modificado' },
  'advance-notice.withdrawn': { en: 'Advance notice withdrawn', es: 'Aviso anticipado retirado' },
  'advance-notice.arrived': { en: 'Arrived at the line', es: 'Llegó a la línea' },
  'advance-notice.answer-late': { en: 'An answer about a crossing is late', es: 'Una respuesta sobre un cruce está retrasada' },
  'advance-notice.window-overrun': { en: 'The window ended at the line', es: 'La ventana terminó en la línea' },
  'advance-notice.expired': { en: 'The window ended without a crossing', es: 'La ventana terminó sin cruce' },
  'advance-notice.crossed': { en: 'Crossed', es: 'Cruzó' },
  'advance-notice.returned': { en: 'Came back', es: 'Regresó' },
  'advance-notice.closed': { en: 'Advance notice closed', es: 'Aviso anticipado cerrado' },
} as const satisfies TextCatalogue;
