import { afterDue, afterOpening, asWarning, dutyMinutes, type ShippedLadder, realMinutes } from './ladder-parts.js';

export const DEAD_LETTER_LADDER_KEYS = ['settle-dead-letter-life-safety', 'settle-dead-letter'] as const;

/** What the machine could not do waits for a person: a quarter of an hour where life depends on it, else a working day. */
export const deadLetterLadders: Readonly<Record<(typeof DEAD_LETTER_LADDER_KEYS)[number], ShippedLadder>> = {
  'settle-dead-letter-life-safety': {
    name: { en: 'See to what failed, risk to life', es: 'Atender una falla, riesgo para la vida' },
    limit: realMinutes(15),
    steps: [
      afterOpening(5, 'notify-duty-officer'),
      afterDue(0, 'notify-supervisor'),
      afterDue(10, 'notify-joint-desk'),
      afterDue(30, 'notify-capital'),
    ],
    repeat: { times: 3, fromStep: 2, everyMinutes: 30 },
  },
  'settle-dead-letter': {
    name: { en: 'See to what failed', es: 'Atender una falla' },
    limit: dutyMinutes(480),
    steps: [asWarning('notify-desk'), afterDue(0, 'notify-supervisor'), afterDue(480, 'notify-joint-desk')],
    repeat: { times: 1, fromStep: 2, everyMinutes: 480 },
  },
};
