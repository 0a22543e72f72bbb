import { afterDue, afterOpening, realMinutes, type ShippedLadder } from './ladder-parts.js';

export const FEED_LADDER_KEYS = ['restore-feed'] as const;

/** A feed that fell silent: the board goes without its figures meanwhile, and says so; somebody asks its sender, or the operator of this machine. */
export const feedLadders: Readonly<Record<(typeof FEED_LADDER_KEYS)[number], ShippedLadder>> = {
  'restore-feed': {
    name: { en: 'See to a silent feed', es: 'Atender una fuente sin datos' },
    limit: realMinutes(120),
    steps: [afterOpening(30, 'notify-duty-officer'), afterDue(0, 'notify-supervisor'), afterDue(240, 'notify-both-supervisors')],
    repeat: { times: 2, fromStep: 1, everyMinutes: 480 },
  },
};
