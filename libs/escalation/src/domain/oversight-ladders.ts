import { afterDue, asWarning, realMinutes, type ShippedLadder } from './ladder-parts.js';

export const OVERSIGHT_LADDER_KEYS = ['review-break-glass'] as const;

/** What overrode need-to-know is the originator's to judge within three days, and then the joint desk's to ask about. */
export const oversightLadders: Readonly<Record<(typeof OVERSIGHT_LADDER_KEYS)[number], ShippedLadder>> = {
  'review-break-glass': {
    name: { en: 'Review an emergency opening', es: 'Revisar una apertura de emergencia' },
    limit: realMinutes(4_320),
    steps: [asWarning('notify-supervisor'), afterDue(0, 'notify-supervisor'), afterDue(1_440, 'notify-joint-desk')],
    repeat: { times: 2, fromStep: 1, everyMinutes: 1_440 },
  },
};
