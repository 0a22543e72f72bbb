import type { DeskId, Instant } from '#kernel';
import { refuseHandoff } from './handoff.errors.js';
import type { HandoffReoffered } from './handoff.events.js';
import { mustAllow, type Handoff } from './handoff.js';
import { partiesOf, type Officer } from './offer-terms.js';
import { mustBeActive, mustBeOfferer, mustStillLead } from './parties.js';

export interface ReofferFacts {
  readonly officer: Officer;
  readonly leadDeskId: DeskId;
  readonly targetActive: boolean;
  readonly packetHash: string;
  /** A full new limit: the target reads a new briefing. */
  readonly respondBy: Instant;
}

/**
 * The case changed after the offer, so the offerer sends the new briefing. An acceptance on conditions of the old one lapses.
 * @throws DomainError `handoff-packet-unchanged` when there is nothing new: else a re-offer would be a way to restart the clock at will.
 */
export const reofferHandoff = (handoff: Handoff, facts: ReofferFacts, now: Instant): [HandoffReoffered] => {
  const { offer, packet } = mustAllow(handoff, 'reoffer');
  mustBeOfferer(offer, facts.officer);
  mustStillLead(offer, facts.leadDeskId);
  mustBeActive(facts.targetActive);
  if (packet.hash === facts.packetHash) throw refuseHandoff('handoff-packet-unchanged');
  const { packetHash, respondBy, officer } = facts;
  const data = { ...partiesOf(offer), by: officer.userId, packetHash, packetVersion: packet.version + 1, respondBy };
  return [{ type: 'handoff.reoffered', v: 1, at: now, data }];
};
