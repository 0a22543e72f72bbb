import type { DeskId, Instant } from '#kernel';
import type { HandoffWithdrawn } from './handoff.events.js';
import { mayDo, type Handoff } from './handoff.js';
import { partiesOf } from './offer-terms.js';

/**
 * The lead went another way (a re-route, an arbitration) while this offer was open: nobody can give any more what it offers, so it is
 * withdrawn in the name of nobody. Nothing happens while the offerer leads, or after the end: the signal may come late or twice.
 */
export const supersedeHandoff = (handoff: Handoff, leadDeskId: DeskId, now: Instant): HandoffWithdrawn[] => {
  const { offer } = handoff;
  if (leadDeskId === offer.fromDeskId || !mayDo(handoff, 'withdraw')) return [];
  return [{ type: 'handoff.withdrawn', v: 1, at: now, data: { ...partiesOf(offer), by: null, reason: null } }];
};
