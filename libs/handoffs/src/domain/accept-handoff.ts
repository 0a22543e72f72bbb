import type { DeskId, Instant } from '#kernel';
import type { HandoffAccepted } from './handoff.events.js';
import { mustAllow, type Handoff } from './handoff.js';
import { partiesOf, type Officer } from './offer-terms.js';
import { mustBeActive, mustBeAnswering, mustBeSamePacket, mustStillLead } from './parties.js';

/** What must be known, under the lock of the case, when the target says yes. */
export interface TakingFacts {
  readonly officer: Officer;
  readonly leadDeskId: DeskId;
  readonly targetActive: boolean;
  /** Hash of the packet as the case would give it now. */
  readonly packetHash: string;
}

/** @throws DomainError when another desk answers, the offerer lost the lead, the target is inactive or the briefing changed. */
export const mustBeTakable = (handoff: Handoff, facts: TakingFacts): void => {
  mustBeAnswering(handoff.offer, facts.officer);
  mustStillLead(handoff.offer, facts.leadDeskId);
  mustBeActive(facts.targetActive);
  mustBeSamePacket(handoff.packet.hash, facts.packetHash);
};

/** The target takes what was offered, as it was offered. For a transfer the lead moves in this same transaction. */
export const acceptHandoff = (handoff: Handoff, facts: TakingFacts, now: Instant): [HandoffAccepted] => {
  const { offer } = mustAllow(handoff, 'accept');
  mustBeTakable(handoff, facts);
  const { packetHash, officer } = facts;
  return [{ type: 'handoff.accepted', v: 1, at: now, data: { ...partiesOf(offer), by: officer.userId, packetHash } }];
};
