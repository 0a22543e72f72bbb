import {
  assertNever,
  nextState,
  type Aggregate,
  type CrossingId,
  type DeskId,
  type DomainEvent,
  type Instant,
  type LaneKey,
  type UserId,
} from '#kernel';
import { refuseBorder } from './border.errors.js';
import type { Officer } from './crossing-side.events.js';
import type { Call } from './judge-waits.js';
import { proposalMachine, type ProposalAct, type ProposalState } from './proposal.machine.js';

interface OfProposal {
  readonly crossingId: CrossingId;
  readonly lane: LaneKey;
  readonly deskIds: readonly DeskId[];
}

type Event<Type extends string, Data extends object> = DomainEvent<Type, OfProposal & Data>;

export type ProposalMade = Event<'wait-proposal.made', { readonly call: Call }>;
export type ProposalRestated = Event<'wait-proposal.restated', { readonly call: Call }>;
export type ProposalDismissed = Event<
  'wait-proposal.dismissed',
  { readonly byDeskId: DeskId; readonly by: UserId | null; readonly reason: string }
>;
/** A procedure took it up. */
export type ProposalTaken = Event<
  'wait-proposal.taken',
  { readonly byDeskId: DeskId; readonly by: UserId | null; readonly activationId: string | null }
>;
export type ProposalLapsed = Event<'wait-proposal.lapsed', object>;

export type WaitProposalEvent = ProposalMade | ProposalRestated | ProposalDismissed | ProposalTaken | ProposalLapsed;

/** A level that readings propose, or a feed that says nothing any more. A person raises the level, or says why not. */
export interface WaitProposal {
  readonly state: ProposalState;
  readonly crossingId: CrossingId;
  readonly lane: LaneKey;
  readonly call: Call;
  readonly madeAt: Instant;
  readonly overAt: Instant | null;
  readonly byDeskId: DeskId | null;
  readonly reason: string | null;
}

const evolve = (known: WaitProposal | null, event: WaitProposalEvent): WaitProposal => {
  if (event.type === 'wait-proposal.made') {
    const { crossingId, lane, call } = event.data;
    return { state: 'open', crossingId, lane, call, madeAt: event.at, overAt: null, byDeskId: null, reason: null };
  }
  if (known === null) throw new TypeError(`${event.type} cannot begin a proposal`);
  switch (event.type) {
    case 'wait-proposal.restated':
      return { ...known, call: event.data.call };
    case 'wait-proposal.dismissed': {
      const { byDeskId, reason } = event.data;
      return { ...known, state: 'dismissed', overAt: event.at, byDeskId, reason };
    }
    case 'wait-proposal.taken':
      return { ...known, state: 'taken', overAt: event.at, byDeskId: event.data.byDeskId };
    case 'wait-proposal.lapsed':
      return { ...known, state: 'lapsed', overAt: event.at };
    default:
      return assertNever(event);
  }
};

export const waitProposalAggregate: Aggregate<WaitProposal, WaitProposalEvent> = {
  name: 'wait-proposal',
  evolve,
  caseOf: () => null,
  tells: () => true,
};

const mustAllow = (proposal: WaitProposal, act: ProposalAct): WaitProposal => {
  if (nextState(proposalMachine, proposal.state, act) === undefined) throw refuseBorder('border-proposal-over');
  return proposal;
};

const of = ({ crossingId, lane }: WaitProposal, deskIds: readonly DeskId[]): OfProposal => ({ crossingId, lane, deskIds });

export const makeProposal = (data: OfProposal, call: Call, now: Instant): [ProposalMade] => [
  { type: 'wait-proposal.made', v: 1, at: now, data: { ...data, call } },
];

/** The wait crossed another threshold. The same level again is no news. @throws DomainError border-proposal-over */
export const restateProposal = (
  proposal: WaitProposal,
  call: Call,
  deskIds: readonly DeskId[],
  now: Instant,
): ProposalRestated[] => {
  mustAllow(proposal, 'restate');
  const known = proposal.call;
  if (known.kind !== 'level' || call.kind !== 'level' || known.level === call.level) return [];
  return [{ type: 'wait-proposal.restated', v: 1, at: now, data: { ...of(proposal, deskIds), call } }];
};

/** @throws DomainError border-proposal-over */
export const dismissProposal = (
  proposal: WaitProposal,
  reason: string,
  { deskId, userId }: Officer,
  deskIds: readonly DeskId[],
  now: Instant,
): [ProposalDismissed] => {
  const data = { ...of(mustAllow(proposal, 'dismiss'), deskIds), byDeskId: deskId, by: userId, reason };
  return [{ type: 'wait-proposal.dismissed', v: 1, at: now, data }];
};

/** @throws DomainError border-proposal-over */
export const takeProposal = (
  proposal: WaitProposal,
  activationId: string | null,
  { deskId, userId }: Officer,
  deskIds: readonly DeskId[],
  now: Instant,
): [ProposalTaken] => {
  const data = { ...of(mustAllow(proposal, 'take'), deskIds), byDeskId: deskId, by: userId, activationId };
  return [{ type: 'wait-proposal.taken', v: 1, at: now, data }];
};

export const lapseProposal = (proposal: WaitProposal, deskIds: readonly DeskId[], now: Instant): [ProposalLapsed] => [
  { type: 'wait-proposal.lapsed', v: 1, at: now, data: of(mustAllow(proposal, 'lapse'), deskIds) },
];
