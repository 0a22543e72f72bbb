import type { Instant } from '#kernel';
import type { HandoffWithdrawn } from './handoff.events.js';
import { mustAllow, type Handoff } from './handoff.js';
import { partiesOf, type Officer } from './offer-terms.js';
import { mustBeOfferer } from './parties.js';

export interface WithdrawHandoff {
  readonly reason: string | null;
}

/** The offering desk takes its offer back, also when it does not agree to the target's conditions. */
export const withdrawHandoff = (
  handoff: Handoff,
  command: WithdrawHandoff,
  officer: Officer,
  now: Instant,
): [HandoffWithdrawn] => {
  const { offer } = mustAllow(handoff, 'withdraw');
  mustBeOfferer(offer, officer);
  return [
    { type: 'handoff.withdrawn', v: 1, at: now, data: { ...partiesOf(offer), by: officer.userId, reason: command.reason } },
  ];
};
