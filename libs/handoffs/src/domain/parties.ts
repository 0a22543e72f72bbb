import type { DeskId } from '#kernel';
import { refuseHandoff } from './handoff.errors.js';
import { answeringDesk, type Officer, type Parties } from './offer-terms.js';

/** @throws DomainError `handoff-not-your-offer` */
export const mustBeOfferer = (parties: Parties, officer: Officer): void => {
  if (officer.deskId !== parties.fromDeskId) throw refuseHandoff('handoff-not-your-offer');
};

/** @throws DomainError `handoff-not-yours-to-answer` */
export const mustBeAnswering = (parties: Parties, officer: Officer): void => {
  if (officer.deskId !== answeringDesk(parties)) throw refuseHandoff('handoff-not-yours-to-answer');
};

/**
 * Whoever offered must still lead the case: nobody gives away what another holds by now.
 * @throws DomainError `handoff-offerer-not-lead`
 */
export const mustStillLead = (parties: Parties, leadDeskId: DeskId): void => {
  if (leadDeskId !== parties.fromDeskId) throw refuseHandoff('handoff-offerer-not-lead');
};

/**
 * The desk that would take the case must be at work. A body outside the system has no desk to look at.
 * @throws DomainError `handoff-target-inactive`
 */
export const mustBeActive = (targetActive: boolean): void => {
  if (!targetActive) throw refuseHandoff('handoff-target-inactive');
};

/**
 * Consent is given to one briefing: if the case says something else by now, the target has to see it first.
 * @throws DomainError `handoff-packet-changed`
 */
export const mustBeSamePacket = (offeredHash: string, currentHash: string): void => {
  if (offeredHash !== currentHash) throw refuseHandoff('handoff-packet-changed');
};
