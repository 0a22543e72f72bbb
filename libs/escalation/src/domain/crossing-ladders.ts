import { afterDue, afterOpening, asWarning, dutyMinutes, realMinutes, type ShippedLadder } from './ladder-parts.js';

export const CROSSING_LADDER_KEYS = [
  'clear-crossing-life-safety',
  'clear-crossing-crisis',
  'clear-crossing-routine',
  'return-across',
  'tell-crossing-outcome',
] as const;

/**
 * Crossings that are announced. Limits are this product's, of no agreement: 15 minutes when life is at risk, 30 in a crisis, 4 duty hours
 * else. The return says its own time.
 */
export const crossingLadders: Readonly<Record<(typeof CROSSING_LADDER_KEYS)[number], ShippedLadder>> = {
  'clear-crossing-life-safety': {
    name: { en: 'Clear a crossing, risk to life', es: 'Autorizar un cruce, riesgo para la vida' },
    limit: realMinutes(15),
    steps: [
      afterOpening(5, 'notify-duty-officer'),
      afterDue(0, 'notify-both-supervisors'),
      afterDue(5, 'notify-joint-desk'),
      afterDue(15, 'notify-capital'),
    ],
    repeat: { times: 3, fromStep: 2, everyMinutes: 15 },
  },
  'clear-crossing-crisis': {
    name: { en: 'Clear a crossing, crisis', es: 'Autorizar un cruce, crisis' },
    limit: realMinutes(30),
    steps: [
      asWarning('notify-duty-officer'),
      afterDue(0, 'notify-both-supervisors'),
      afterDue(15, 'notify-joint-desk'),
      afterDue(30, 'notify-capital'),
    ],
    repeat: { times: 2, fromStep: 2, everyMinutes: 30 },
  },
  'clear-crossing-routine': {
    name: { en: 'Clear a crossing, routine', es: 'Autorizar un cruce, rutina' },
    limit: dutyMinutes(240),
    steps: [asWarning('notify-desk'), afterDue(0, 'notify-both-supervisors'), afterDue(60, 'notify-joint-desk')],
    repeat: { times: 1, fromStep: 2, everyMinutes: 240 },
  },
  'return-across': {
    name: { en: 'Come back across the line', es: 'Regresar por la línea' },
    limit: realMinutes(1440),
    steps: [asWarning('notify-desk'), afterDue(0, 'notify-both-supervisors'), afterDue(240, 'notify-joint-desk')],
    repeat: { times: 2, fromStep: 1, everyMinutes: 720 },
  },
  'tell-crossing-outcome': {
    name: { en: 'Say what became of a crossing', es: 'Informar el resultado de un cruce' },
    limit: realMinutes(120),
    steps: [asWarning('notify-desk'), afterDue(0, 'notify-both-supervisors'), afterDue(240, 'notify-joint-desk')],
    repeat: { times: 1, fromStep: 1, everyMinutes: 480 },
  },
};
