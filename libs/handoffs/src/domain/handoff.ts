import type { Aggregate, CaseId, DeskId, Instant, UserId } from '#kernel';
import { assertNever, nextState } from '#kernel';
import type { DeclineGround } from './grounds.js';
import { refusalByState, refuseHandoff } from './handoff.errors.js';
import type { HandoffEvent, HandoffOffered } from './handoff.events.js';
import { handoffMachine, type HandoffAct, type HandoffStateName } from './handoff.machine.js';
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

export interface Offer extends OfferTerms {
  readonly offeredAt: Instant;
  readonly offeredBy: UserId;
}

export interface Clarification {
  readonly question: string;
  readonly askedAt: Instant;
  readonly askedBy: UserId;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
}

/** The briefing that the target was shown: counted from 1, named by the SHA-256 of its canonical JSON. */
export interface PacketSeal {
  readonly version: number;
  readonly hash: string;
}

interface Common {
  readonly offer: Offer;
  readonly packet: PacketSeal;
  readonly clarifications: readonly Clarification[];
}

interface Taken {
  readonly acceptedAt: Instant;
  readonly acceptedBy: UserId;
}

export interface OfferedHandoff extends Common {
  readonly state: 'offered';
  readonly respondBy: Instant;
}

/** There is no due time while the clock stands still; the answer sets the next one. */
export interface QuestionedHandoff extends Common {
  readonly state: 'clarification_asked';
}

export interface ConditionedHandoff extends Common, Taken {
  readonly state: 'accepted_with_conditions';
  readonly conditions: readonly string[];
  readonly confirmBy: Instant;
}

export interface AcceptedHandoff extends Common, Taken {
  readonly state: 'accepted';
}

export interface ConfirmedHandoff extends Common, Taken {
  readonly state: 'confirmed';
  readonly conditions: readonly string[];
  readonly confirmedAt: Instant;
  readonly confirmedBy: UserId;
}

export interface DeclinedHandoff extends Common {
  readonly state: 'declined';
  readonly ground: DeclineGround;
  readonly declineText: string | null;
  readonly betterDeskId: DeskId | null;
  readonly declinedAt: Instant;
  readonly declinedBy: UserId;
}

export interface WithdrawnHandoff extends Common {
  readonly state: 'withdrawn';
  readonly withdrawnAt: Instant;
  /** Null when the engine withdrew it, because the offering desk no longer leads the case. */
  readonly withdrawnBy: UserId | null;
  readonly withdrawalReason: string | null;
}

export interface ExpiredHandoff extends Common {
  readonly state: 'expired';
  readonly expiredAt: Instant;
}

export type Handoff =
  | OfferedHandoff
  | QuestionedHandoff
  | ConditionedHandoff
  | AcceptedHandoff
  | ConfirmedHandoff
  | DeclinedHandoff
  | WithdrawnHandoff
  | ExpiredHandoff;

export const partiesOf = ({ caseId, kind, fromDeskId, toDeskId }: Parties): Parties => ({ caseId, kind, fromDeskId, toDeskId });

/**
 * The desk that answers for the target: the target itself, or, for a body outside the system, the offering desk, which records the
 * answer that it was given.
 */
export const answeringDesk = (parties: Pick<Parties, 'fromDeskId' | 'toDeskId'>): DeskId =>
  parties.toDeskId ?? parties.fromDeskId;

/** The desk that leads the case because of this handoff; null as long as it moves nothing, and for ever if it never does. */
export const leadMovedTo = ({ state, offer }: Handoff): DeskId | null =>
  offer.kind === 'transfer' && (state === 'accepted' || state === 'confirmed') ? offer.toDeskId : null;

/** States from which each act may start. The machine is the authority; this only tells the compiler. */
interface Origin {
  accept: OfferedHandoff | QuestionedHandoff;
  'accept-with-conditions': OfferedHandoff | QuestionedHandoff;
  confirm: ConditionedHandoff;
  decline: OfferedHandoff | QuestionedHandoff;
  withdraw: OfferedHandoff | QuestionedHandoff | ConditionedHandoff;
  expire: OfferedHandoff | ConditionedHandoff;
  'ask-clarification': OfferedHandoff;
  'answer-clarification': QuestionedHandoff;
  reoffer: OfferedHandoff | ConditionedHandoff;
}

export const mayDo = <Act extends HandoffAct>(handoff: Handoff, act: Act): handoff is Origin[Act] & Handoff =>
  nextState<HandoffStateName, HandoffAct>(handoffMachine, handoff.state, act) !== undefined;

/**
 * Narrows the handoff to a state in which the machine allows the act.
 * @throws DomainError naming the state that it is in (illegal-state).
 */
export const mustAllow = <Act extends HandoffAct>(handoff: Handoff, act: Act): Origin[Act] => {
  if (mayDo(handoff, act)) return handoff;
  throw refuseHandoff(refusalByState[handoff.state]);
};

const begin = (event: HandoffOffered): OfferedHandoff => {
  const { offeredBy, packetHash, respondBy, ...terms } = event.data;
  return {
    state: 'offered',
    offer: { ...terms, offeredAt: event.at, offeredBy },
    packet: { version: 1, hash: packetHash },
    clarifications: [],
    respondBy,
  };
};

const answerLast = (all: readonly Clarification[], answer: string, answeredAt: Instant): Clarification[] =>
  all.map((one, index) => (index === all.length - 1 ? { ...one, answer, answeredAt } : one));

const evolve = (state: Handoff | null, event: HandoffEvent): Handoff => {
  if (event.type === 'handoff.offered') return begin(event);
  if (state === null) throw new TypeError(`${event.type} cannot begin a handoff`);
  const { offer, packet, clarifications } = state;
  const common: Common = { offer, packet, clarifications };
  const { at, data, type } = event;
  switch (type) {
    case 'handoff.reoffered':
      return {
        ...common,
        state: 'offered',
        packet: { version: data.packetVersion, hash: data.packetHash },
        respondBy: data.respondBy,
      };
    case 'handoff.clarification-asked': {
      const asked: Clarification = { question: data.question, askedAt: at, askedBy: data.by, answer: null, answeredAt: null };
      return { ...common, state: 'clarification_asked', clarifications: [...clarifications, asked] };
    }
    case 'handoff.clarification-answered':
      return {
        ...common,
        state: 'offered',
        clarifications: answerLast(clarifications, data.answer, at),
        respondBy: data.respondBy,
      };
    case 'handoff.accepted':
      return { ...common, state: 'accepted', acceptedAt: at, acceptedBy: data.by };
    case 'handoff.accepted-with-conditions':
      return {
        ...common,
        state: 'accepted_with_conditions',
        acceptedAt: at,
        acceptedBy: data.by,
        conditions: data.conditions,
        confirmBy: data.confirmBy,
      };
    case 'handoff.confirmed':
      return confirmed(state, at, data.by);
    case 'handoff.declined':
      return {
        ...common,
        state: 'declined',
        ground: data.ground,
        declineText: data.text,
        betterDeskId: data.betterDeskId,
        declinedAt: at,
        declinedBy: data.by,
      };
    case 'handoff.withdrawn':
      return { ...common, state: 'withdrawn', withdrawnAt: at, withdrawnBy: data.by, withdrawalReason: data.reason };
    case 'handoff.expired':
      return { ...common, state: 'expired', expiredAt: at };
    case 'handoff.bounce-limit-reached':
      return state;
    default:
      return assertNever(type);
  }
};

const confirmed = (state: Handoff, confirmedAt: Instant, confirmedBy: UserId): ConfirmedHandoff => {
  const { confirmBy: _, ...rest } = mustAllow(state, 'confirm');
  return { ...rest, state: 'confirmed', confirmedAt, confirmedBy };
};

/** One offer of jurisdiction and what became of it. */
export const handoffAggregate: Aggregate<Handoff, HandoffEvent> = {
  name: 'handoff',
  evolve,
  caseOf: (handoff) => handoff.offer.caseId,
};
