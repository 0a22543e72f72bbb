import type { CaseId, DeclineGround, DeskId, HandoffId, Instant, OnPaper, UserId } from '#kernel';
import type { Stored } from '#ledger';
import { shown } from '#reads';
import type { Clarification, Handoff } from '../domain/handoff.js';
import type { HandoffKind } from '../domain/offer-terms.js';
import type { HandoffStateName } from '../domain/handoff.machine.js';
import type { Urgency } from '../domain/response-limit.js';
import type { EvidenceItem, OutsideBody, PhysicalTransfer, Strand } from '../domain/riders.js';

/** What ended the offer, or made it wait for the confirmation. */
export interface HandoffOutcomeResponse {
  readonly at: Instant;
  /** Null when the clock or the engine ended it. */
  readonly by: UserId | null;
  readonly groundCode?: DeclineGround;
  readonly reason?: string | null;
  readonly betterDeskId?: DeskId | null;
}

export interface HandoffResponse {
  readonly id: HandoffId;
  readonly caseId: CaseId;
  readonly state: HandoffStateName;
  readonly version: number;
  readonly kind: HandoffKind;
  readonly fromDeskId: DeskId;
  readonly toDeskId: DeskId | null;
  readonly outside: OutsideBody | null;
  readonly reasonCode: string;
  readonly reason: string;
  readonly language: string;
  readonly legalBasis: string | null;
  readonly lifeSafety: boolean;
  readonly urgency: Urgency;
  readonly caveats: readonly string[];
  readonly strand: Strand | null;
  readonly physicalTransfer: PhysicalTransfer | null;
  readonly evidence: readonly EvidenceItem[];
  readonly offeredAt: Instant;
  readonly offeredBy: UserId;
  /** It was written on a form while the system was away, and entered at `offeredAt`. */
  readonly paper: OnPaper | null;
  readonly packetVersion: number;
  readonly packetHash: string;
  /** When the target's answer is due; null while its clock stands still, and after the answer. */
  readonly respondBy: Instant | null;
  /** When the offerer's confirmation is due. */
  readonly confirmBy: Instant | null;
  readonly clarifications: readonly Clarification[];
  readonly conditions: readonly string[];
  readonly outcome: HandoffOutcomeResponse | null;
}

const outcomeOf = (handoff: Handoff): HandoffOutcomeResponse | null => {
  switch (handoff.state) {
    case 'offered':
    case 'clarification_asked':
      return null;
    case 'accepted':
    case 'accepted_with_conditions':
      return { at: handoff.acceptedAt, by: handoff.acceptedBy };
    case 'confirmed':
      return { at: handoff.confirmedAt, by: handoff.confirmedBy };
    case 'declined': {
      const { declinedAt, declinedBy, ground, declineText, betterDeskId } = handoff;
      return { at: declinedAt, by: declinedBy, groundCode: ground, reason: declineText, betterDeskId };
    }
    case 'withdrawn':
      return { at: handoff.withdrawnAt, by: handoff.withdrawnBy, reason: handoff.withdrawalReason };
    case 'expired':
      return { at: handoff.expiredAt, by: null };
  }
};

export const handoffResponse = ({ id, state, version }: Stored<Handoff>): HandoffResponse => {
  const { offer, packet, clarifications } = state;
  return shown(
    'handoff',
    { relation: 'released' },
    {
      id: id as HandoffId,
      caseId: offer.caseId,
      state: state.state,
      version,
      kind: offer.kind,
      fromDeskId: offer.fromDeskId,
      toDeskId: offer.toDeskId,
      outside: offer.outside,
      reasonCode: offer.reasonCode,
      reason: offer.reason,
      language: offer.language,
      legalBasis: offer.legalBasis,
      lifeSafety: offer.lifeSafety,
      urgency: offer.urgency,
      caveats: offer.caveats,
      strand: offer.strand,
      physicalTransfer: offer.physicalTransfer,
      evidence: offer.evidence,
      offeredAt: offer.offeredAt,
      offeredBy: offer.offeredBy,
      paper: offer.paper ?? null,
      packetVersion: packet.version,
      packetHash: packet.hash,
      respondBy: state.state === 'offered' ? state.respondBy : null,
      confirmBy: state.state === 'accepted_with_conditions' ? state.confirmBy : null,
      clarifications,
      conditions: 'conditions' in state ? state.conditions : [],
      outcome: outcomeOf(state),
    },
  );
};
