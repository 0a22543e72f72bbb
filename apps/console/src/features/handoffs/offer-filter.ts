import type { HandoffStateName } from '../../shared/api/client';
import type { Direction } from './handoff-queries';

/** What the address of the screen says: which offers are listed and which one is open. */
export interface OfferFilter {
  readonly direction?: Direction;
  readonly state?: HandoffStateName;
  readonly offer?: string;
}

export const STATES: readonly HandoffStateName[] = [
  'offered',
  'clarification_asked',
  'accepted_with_conditions',
  'accepted',
  'confirmed',
  'declined',
  'withdrawn',
  'expired',
];

/** Reads an address that anybody may have typed: what it does not know, it leaves out. */
export const readFilter = (search: Readonly<Record<string, unknown>>): OfferFilter => {
  const { direction, state, offer } = search;
  const known = STATES.find((one) => one === state);
  return {
    ...((direction === 'in' || direction === 'out') && { direction }),
    ...(known && { state: known }),
    ...(typeof offer === 'string' && offer !== '' && { offer }),
  };
};
