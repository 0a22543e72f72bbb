import type { TextCatalogue } from '../catalogue.js';

/** What a notice says of a drill. */
export const noticesOfDrillsTerms = {
  'notice-part.drill': { en: 'the drill', es: 'el simulacro' },
  'notice.drill.comms-check-begun': {
    en: 'EXERCISE: communications check. Open the drill and answer.',
    es: 'SIMULACRO: prueba de comunicaciones. Abra el simulacro y responda.',
  },
  'notice.drill.started': { en: 'EXERCISE: the drill has started.', es: 'SIMULACRO: inició el simulacro.' },
  'notice.drill.paused': {
    en: 'EXERCISE: the drill is paused; its clock stands.',
    es: 'SIMULACRO: simulacro en pausa; su reloj está detenido.',
  },
  'notice.drill.resumed': { en: 'EXERCISE: the drill goes on.', es: 'SIMULACRO: el simulacro continúa.' },
  'notice.drill.broken-in': {
    en: 'REAL EVENT: the drill is suspended. Go back to live work.',
    es: 'EVENTO REAL: el simulacro queda suspendido. Vuelva al trabajo real.',
  },
  'notice-part.real-event': { en: 'a real event', es: 'un evento real' },
  'notice.real-event.told': {
    en: 'REAL EVENT / EVENTO REAL: the drill at your desk is suspended; go back to live work. El simulacro en su mesa queda suspendido; vuelva al trabajo real.',
    es: 'EVENTO REAL / REAL EVENT: el simulacro en su mesa queda suspendido; vuelva al trabajo real. The drill at your desk is suspended; go back to live work.',
  },
  'notice.drill.ended': { en: 'EXERCISE: the drill has ended.', es: 'SIMULACRO: terminó el simulacro.' },
  'notice.drill.inject-fired': {
    en: 'EXERCISE: something came in for your desk; it is on the drill feed.',
    es: 'SIMULACRO: llegó algo para su mesa; está en el tablero del simulacro.',
  },
} as const satisfies TextCatalogue;
