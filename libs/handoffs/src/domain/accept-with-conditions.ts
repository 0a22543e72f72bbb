import type { Instant } from '#kernel';
import { mustBeTakable, type TakingFacts } from './accept-handoff.js';
import { refuseHandoff } from './handoff.errors.js';
import type { HandoffConditioned } from './handoff.events.js';
import { mustAllow, type Handoff } from './handoff.js';
import { partiesOf } from './offer-terms.js';

export interface AcceptWithConditions {
  readonly conditions: readonly string[];
}

export interface ConditioningFacts extends TakingFacts {
  readonly confirmBy: Instant;
}

/** The target takes it on conditions: nothing moves until the offering desk confirms them. */
export const acceptWithConditions = (
  handoff: Handoff,
  command: AcceptWithConditions,
  facts: ConditioningFacts,
  now: Instant,
): [HandoffConditioned] => {
  const { offer } = mustAllow(handoff, 'accept-with-conditions');
  mustBeTakable(handoff, facts);
  if (command.conditions.length === 0) throw refuseHandoff('handoff-conditions-missing', {}, '/conditions');
  const { packetHash, officer, confirmBy } = facts;
  const data = { ...partiesOf(offer), by: officer.userId, packetHash, conditions: command.conditions, confirmBy };
  return [{ type: 'handoff.accepted-with-conditions', v: 1, at: now, data }];
};
