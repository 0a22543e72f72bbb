import type { CaseId, DeskId, Instant, OnPaper, Tlp } from '#kernel';
import { refuseHandoff } from './handoff.errors.js';
import type { HandoffOffered } from './handoff.events.js';
import type { HandoffKind, Officer, OfferTerms } from './offer-terms.js';
import { mustBeHoldable, type Holder } from './holding.js';
import type { ResponseLimit } from './response-limit.js';
import type { EvidenceItem, OutsideBody, PhysicalTransfer, Strand } from './riders.js';

export interface OfferHandoff {
  readonly caseId: CaseId;
  readonly kind: HandoffKind;
  readonly toDeskId: DeskId | null;
  readonly outside: OutsideBody | null;
  readonly reasonCode: string;
  readonly reason: string;
  /** BCP 47 tag of the language that the reason is written in. */
  readonly language: string;
  readonly legalBasis: string | null;
  readonly lifeSafety: boolean;
  readonly caveats: readonly string[];
  readonly strand: Strand | null;
  readonly physicalTransfer: PhysicalTransfer | null;
  readonly evidence: readonly EvidenceItem[];
}

/** The desk that the offer goes to, as the directory and the case know it at this moment. */
export interface Target extends Holder {
  readonly active: boolean;
  /** It works in this system; a desk without a terminal could never answer. */
  readonly hasTerminal: boolean;
}

export interface OfferFacts {
  readonly offerer: Officer;
  readonly leadDeskId: DeskId;
  readonly caseLifeSafety: boolean;
  readonly caseClosed: boolean;
  readonly openOffer: boolean;
  readonly label: Tlp;
  /** Null when no desk of that id exists. */
  readonly target: Target | null;
  readonly limit: ResponseLimit;
}

const mustBeFreeToOffer = (terms: OfferTerms, facts: OfferFacts): void => {
  if (terms.fromDeskId !== facts.leadDeskId) throw refuseHandoff('handoff-lead-only');
  if (facts.caseClosed) throw refuseHandoff('handoff-case-closed');
  if (facts.openOffer) throw refuseHandoff('handoff-offer-open');
};

const mustSuitTarget = (terms: OfferTerms, facts: OfferFacts): void => {
  if (terms.kind === 'referral_outside') {
    if (terms.outside === null) throw refuseHandoff('handoff-outside-body-missing', {}, '/outside');
    if (terms.toDeskId !== null) throw refuseHandoff('handoff-outside-has-no-desk', {}, '/toDeskId');
    return;
  }
  if (terms.outside !== null) throw refuseHandoff('handoff-outside-only-for-referral', {}, '/outside');
  if (terms.toDeskId === null || facts.target === null) throw refuseHandoff('handoff-target-unknown', {}, '/toDeskId');
  if (terms.toDeskId === terms.fromDeskId) throw refuseHandoff('handoff-target-same', {}, '/toDeskId');
  if (!facts.target.active) throw refuseHandoff('handoff-target-inactive', {}, '/toDeskId');
  if (!facts.target.hasTerminal) throw refuseHandoff('handoff-target-without-terminal', {}, '/toDeskId');
  mustBeHoldable(facts.label, facts.target);
};

const mustSuitKind = (terms: OfferTerms): void => {
  if (terms.kind === 'joint_lead_life_safety' && !terms.lifeSafety)
    throw refuseHandoff('handoff-joint-lead-needs-life-safety', {}, '/kind');
  if (terms.kind === 'strand' && terms.strand === null) throw refuseHandoff('handoff-strand-missing', {}, '/strand');
  if (terms.kind !== 'strand' && terms.strand !== null) throw refuseHandoff('handoff-strand-only-for-strand', {}, '/strand');
};

/**
 * What is offered, if this desk may offer it to that one now.
 * @throws DomainError when the offerer does not lead, the case is closed or has an open offer, or the target cannot take it.
 */
export const termsOf = (command: OfferHandoff, facts: OfferFacts): OfferTerms => {
  const terms: OfferTerms = {
    ...command,
    fromDeskId: facts.offerer.deskId,
    lifeSafety: command.lifeSafety || facts.caseLifeSafety,
    urgency: facts.limit.urgency,
    limitMinutes: facts.limit.limitMinutes,
  };
  mustBeFreeToOffer(terms, facts);
  mustSuitKind(terms);
  mustSuitTarget(terms, facts);
  return terms;
};

export interface SealedOfferFacts extends OfferFacts {
  readonly packetHash: string;
  readonly respondBy: Instant;
  /** The form that it was written on while the system was away. */
  readonly paper?: OnPaper | null;
}

/** The leading desk offers the case, or a part of it, to another desk and stays lead. @throws DomainError as `termsOf` */
export const offerHandoff = (command: OfferHandoff, facts: SealedOfferFacts, now: Instant): [HandoffOffered] => {
  const { packetHash, respondBy, offerer, paper } = facts;
  const data = { ...termsOf(command, facts), offeredBy: offerer.userId, packetHash, respondBy, ...(paper && { paper }) };
  return [{ type: 'handoff.offered', v: 1, at: now, data }];
};
