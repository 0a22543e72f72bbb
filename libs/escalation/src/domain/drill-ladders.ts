import { afterDue, asWarning, realMinutes, type ShippedLadder } from './ladder-parts.js';

export const DRILL_LADDER_KEYS = ['do-drill-improvement'] as const;

/** What a desk owes after a drill, by the day that the improvement plan names. */
export const drillLadders: Readonly<Record<(typeof DRILL_LADDER_KEYS)[number], ShippedLadder>> = {
  'do-drill-improvement': {
    name: {
      en: 'Carry out an action of a drill’s improvement plan',
      es: 'Realizar una acción del plan de mejora de un simulacro',
    },
    limit: realMinutes(43_200),
    steps: [asWarning('notify-desk'), afterDue(0, 'notify-supervisor'), afterDue(4320, 'notify-joint-desk')],
    repeat: { times: 1, fromStep: 1, everyMinutes: 10_080 },
  },
};
