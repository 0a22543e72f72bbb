import type { Instant } from '#kernel';
import type { TakingFacts } from './accept-handoff.js';
import type { HandoffConfirmed } from './handoff.events.js';
import { mustAllow, type Handoff } from './handoff.js';
import { partiesOf } from './offer-terms.js';
import { mustBeActive, mustBeOfferer, mustBeSamePacket, mustStillLead } from './parties.js';

/** The offering desk agrees to the target's conditions; for a transfer the lead moves in this same transaction. */
export const confirmHandoff = (handoff: Handoff, facts: TakingFacts, now: Instant): [HandoffConfirmed] => {
  const { offer, packet } = mustAllow(handoff, 'confirm');
  mustBeOfferer(offer, facts.officer);
  mustStillLead(offer, facts.leadDeskId);
  mustBeActive(facts.targetActive);
  mustBeSamePacket(packet.hash, facts.packetHash);
  const { packetHash, officer } = facts;
  return [{ type: 'handoff.confirmed', v: 1, at: now, data: { ...partiesOf(offer), by: officer.userId, packetHash } }];
};
