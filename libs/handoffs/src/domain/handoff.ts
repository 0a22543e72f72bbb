import type { Aggregate, DeclineGround, DeskId, Instant, OnPaper, UserId } from '#kernel';
import { assertNever, nextState } from '#kernel';
import { refusalByState, refuseHandoff } from './handoff.errors.js';
import type {
  ClarificationAnswered,
  ClarificationAsked,
  HandoffConditioned,
  HandoffConfirmed,
  HandoffDeclined,
  HandoffEvent,
  HandoffOffered,
} from './handoff.events.js';
import { handoffMachine, type HandoffAct, type HandoffStateName } from './handoff.machine.js';
import type { OfferTerms } from './offer-terms.js';

export interface Offer extends OfferTerms {
  readonly offeredAt: Instant;
  readonly offeredBy: UserId;
  /** Which form it was written on, and when; `offeredAt` is when it was entered. */
  readonly paper?: OnPaper;
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

const asked = (event: ClarificationAsked): Clarification => ({
  question: event.data.question,
  askedAt: event.at,
  askedBy: event.data.by,
  answer: null,
  answeredAt: null,
});

const answerLast = (all: readonly Clarification[], { at, data }: ClarificationAnswered): Clarification[] =>
  all.map((one, index) => (index === all.length - 1 ? { ...one, answer: data.answer, answeredAt: at } : one));

const conditioned = (common: Common, { at, data }: HandoffConditioned): ConditionedHandoff => ({
  ...common,
  state: 'accepted_with_conditions',
  acceptedAt: at,
  acceptedBy: data.by,
  conditions: data.conditions,
  confirmBy: data.confirmBy,
});

const confirmed = (state: Handoff, { at, data }: HandoffConfirmed): ConfirmedHandoff => {
  const { confirmBy: _, ...rest } = mustAllow(state, 'confirm');
  return { ...rest, state: 'confirmed', confirmedAt: at, confirmedBy: data.by };
};

const declined = (common: Common, { at, data }: HandoffDeclined): DeclinedHandoff => ({
  ...common,
  state: 'declined',
  ground: data.ground,
  declineText: data.text,
  betterDeskId: data.betterDeskId,
  declinedAt: at,
  declinedBy: data.by,
});

const evolve = (state: Handoff | null, event: HandoffEvent): Handoff => {
  if (event.type === 'handoff.offered') return begin(event);
  if (state === null) throw new TypeError(`${event.type} cannot begin a handoff`);
  const { offer, packet, clarifications } = state;
  const common: Common = { offer, packet, clarifications };
  switch (event.type) {
    case 'handoff.reoffered': {
      const { packetVersion, packetHash, respondBy } = event.data;
      return { ...common, state: 'offered', packet: { version: packetVersion, hash: packetHash }, respondBy };
    }
    case 'handoff.clarification-asked':
      return { ...common, state: 'clarification_asked', clarifications: [...clarifications, asked(event)] };
    case 'handoff.clarification-answered':
      return { ...common, state: 'offered', clarifications: answerLast(clarifications, event), respondBy: event.data.respondBy };
    case 'handoff.accepted':
      return { ...common, state: 'accepted', acceptedAt: event.at, acceptedBy: event.data.by };
    case 'handoff.accepted-with-conditions':
      return conditioned(common, event);
    case 'handoff.confirmed':
      return confirmed(state, event);
    case 'handoff.declined':
      return declined(common, event);
    case 'handoff.withdrawn': {
      const { by, reason } = event.data;
      return { ...common, state: 'withdrawn', withdrawnAt: event.at, withdrawnBy: by, withdrawalReason: reason };
    }
    case 'handoff.expired':
      return { ...common, state: 'expired', expiredAt: event.at };
    case 'handoff.bounce-limit-reached':
      return state;
    default:
      return assertNever(event);
  }
};

/** One offer of jurisdiction and what became of it. */
export const handoffAggregate: Aggregate<Handoff, HandoffEvent> = {
  name: 'handoff',
  evolve,
  caseOf: (handoff) => handoff.offer.caseId,
  isUrgent: (handoff) => handoff.offer.lifeSafety,
};
