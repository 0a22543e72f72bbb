import type { CaseId, DeskId, UserId } from '#kernel';
import type { Urgency } from './response-limit.js';
import type { EvidenceItem, OutsideBody, PhysicalTransfer, Strand } from './riders.js';

/**
 * What is offered. `transfer` moves the lead; `joint_lead_life_safety` shares the work until the joint desks arbitrate, `strand` moves
 * one thing and `referral_outside` goes to a body without a desk here: these three leave the one accountable lead where it is.
 */
export const HANDOFF_KINDS = ['transfer', 'joint_lead_life_safety', 'strand', 'referral_outside'] as const;
export type HandoffKind = (typeof HANDOFF_KINDS)[number];

/** A person acting for a desk. The desk is bound by the act, the person answers for it. */
export interface Officer {
  readonly deskId: DeskId;
  readonly userId: UserId;
}

/** Which case, and between whom. Carried by every event, so that whoever reads one alone knows both desks. */
export interface Parties {
  readonly caseId: CaseId;
  readonly kind: HandoffKind;
  readonly fromDeskId: DeskId;
  /** Null exactly for a referral outside the system. */
  readonly toDeskId: DeskId | null;
}

/** What the offerer laid down when offering; it does not change while the offer lives. */
export interface OfferTerms extends Parties {
  readonly outside: OutsideBody | null;
  readonly reasonCode: string;
  readonly reason: string;
  /** BCP 47 tag of the language that the reason is written in. */
  readonly language: string;
  readonly legalBasis: string | null;
  readonly lifeSafety: boolean;
  readonly urgency: Urgency;
  readonly limitMinutes: number;
  readonly caveats: readonly string[];
  readonly strand: Strand | null;
  readonly physicalTransfer: PhysicalTransfer | null;
  readonly evidence: readonly EvidenceItem[];
}

export const partiesOf = ({ caseId, kind, fromDeskId, toDeskId }: Parties): Parties => ({ caseId, kind, fromDeskId, toDeskId });

/**
 * The desk that answers for the target: the target itself, or, for a body outside the system, the offering desk, which records the
 * answer that it was given.
 */
export const answeringDesk = (parties: Pick<Parties, 'fromDeskId' | 'toDeskId'>): DeskId =>
  parties.toDeskId ?? parties.fromDeskId;
