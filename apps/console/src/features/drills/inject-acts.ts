import type { DrillResponse, InjectResponse } from '../../shared/api/client';

/** What a controller may do to an inject. */
export const INJECT_ACTS = ['fire', 'hold', 'release', 'skip', 'repeat', 'reschedule', 'rehearse'] as const;
export type InjectAct = (typeof INJECT_ACTS)[number];

type State = InjectResponse['state'];

const OF_STATE: Readonly<Record<State, readonly InjectAct[]>> = {
  pending: ['fire', 'hold', 'skip', 'reschedule'],
  held: ['fire', 'release', 'skip', 'reschedule'],
  asked: ['fire', 'hold', 'skip', 'reschedule'],
  fired: [],
  made: [],
  failed: [],
  skipped: [],
};

const ON: readonly DrillResponse['state'][] = ['running', 'paused'];
const BEFORE: readonly DrillResponse['state'][] = ['planned', 'comms-check'];

/**
 * What may be done to it now, as the machine of injects says. A drill that has not begun fires nothing and one that ended changes nothing;
 * a copy is made of what has a number alone; a rehearsal changes nothing, so it is always there.
 */
export const actsOn = (
  { state, number }: Pick<InjectResponse, 'state' | 'number'>,
  drill: Pick<DrillResponse, 'state'>,
): readonly InjectAct[] => {
  const on = ON.includes(drill.state);
  const steps = OF_STATE[state].filter((act) => on || (BEFORE.includes(drill.state) && act !== 'fire'));
  if (number === null) return steps;
  return [...steps, ...(on ? (['repeat'] as const) : []), 'rehearse'];
};

/** What the api calls it: its number, or the id of a move that has none. */
export const nameOf = ({ number, id }: Pick<InjectResponse, 'number' | 'id'>): string => (number === null ? id : String(number));
