import type { CorridorId, CountryCode, CrossingId, DeskId, Instant, LaneKey, WaitProposalId } from '#kernel';
import type { Stored } from '#ledger';
import type { KeptReading, LaneHistory } from '../application/border-board.queries.js';
import type { PortNotice } from '../application/port-notices.store.js';
import type { CrossingNow, FlowOfPort, SideOfCrossing } from '../application/view-board.js';
import type { Closure, LaneStanding, Reopening } from '../domain/crossing-side.js';
import type { Reason } from '../domain/crossing-side.events.js';
import type { Call } from '../domain/judge-waits.js';
import type { Disagreement, LaneView, WaitView } from '../domain/lane-view.js';
import type { LaneStatus } from '../domain/lane-status.machine.js';
import type { ProposalState } from '../domain/proposal.machine.js';
import type { WaitProposal } from '../domain/wait-proposal.js';
import type { WaitSaying } from '../domain/wait-reading.js';

/** A wait as the board shows it: never without its age and its source. */
export interface WaitResponse {
  readonly saying: WaitSaying;
  /** Null where the feed gave no figure, which is not zero. */
  readonly minutes: number | null;
  readonly lanesOpen: number | null;
  readonly observedAt: Instant;
  readonly freshness: 'fresh' | 'stale';
  readonly source: string;
  readonly method: string | null;
}

/** What one side says of a lane. No person is named. */
export interface StandingResponse {
  readonly status: LaneStatus;
  readonly since: Instant;
  readonly until: Instant | null;
  readonly reason: Reason | null;
  readonly byDeskId: DeskId | null;
  readonly released: boolean;
}

export interface LaneResponse {
  readonly lane: LaneKey;
  /** The strictest of what is said; `unknown` when nothing is. */
  readonly status: LaneStatus;
  readonly source: 'desk' | 'feed' | null;
  readonly since: Instant | null;
  readonly sides: readonly { readonly country: CountryCode; readonly standing: StandingResponse | null }[];
  readonly wait: WaitResponse | null;
  readonly disagreements: readonly Disagreement[];
}

export interface ClosureResponse extends Omit<Closure, 'byDeskId'> {
  readonly byDeskId: DeskId;
  readonly country: CountryCode;
}

export interface ReopeningResponse extends Reopening {
  readonly country: CountryCode;
}

export interface WaitProposalResponse {
  readonly id: WaitProposalId;
  readonly version: number;
  readonly state: ProposalState;
  readonly crossingId: CrossingId;
  readonly lane: LaneKey;
  readonly call: Call;
  readonly madeAt: Instant;
  readonly overAt: Instant | null;
  readonly byDeskId: DeskId | null;
  readonly reason: string | null;
}

export interface BoardCrossingResponse {
  readonly crossingId: CrossingId;
  readonly corridor: CorridorId;
  readonly planned: boolean;
  readonly lanes: readonly LaneResponse[];
  readonly closures: readonly ClosureResponse[];
  readonly reopenings: readonly ReopeningResponse[];
  readonly proposals: readonly WaitProposalResponse[];
  readonly flow: FlowOfPort;
  /** What publishers of feeds write about it, works above all: in their words and language, and without a say over any lane. */
  readonly notices: readonly PortNoticeResponse[];
}

export type PortNoticeResponse = Omit<PortNotice, 'crossingId'>;

export interface BorderBoardResponse {
  /** The time of the realm at which it was so. */
  readonly at: Instant;
  readonly crossings: readonly BoardCrossingResponse[];
}

/** One crossing with what led here. */
export interface CrossingNowResponse extends BoardCrossingResponse {
  readonly at: Instant;
  /** Of the reader's own side; 0 while it has said nothing. */
  readonly version: number;
  /** Whether the reader's desk sets lanes of its side. */
  readonly mayAct: boolean;
  /** A day's figures, the oldest first, with the words they were said in. */
  readonly readings: readonly (Omit<WaitResponse, 'freshness'> & {
    readonly lane: LaneKey;
    readonly raw: Readonly<Record<string, string>>;
  })[];
  /** How its lanes changed within two weeks, the newest first. */
  readonly history: readonly LaneHistory[];
}

const waitResponse = ({ reading, freshness }: WaitView): WaitResponse => {
  const { saying, minutes, lanesOpen, observedAt, source, method } = reading;
  return { saying, minutes, lanesOpen, observedAt, freshness, source, method };
};

const standingResponse = ({ status, since, until, reason, byDeskId, released }: LaneStanding): StandingResponse => ({
  status,
  since,
  until,
  reason,
  byDeskId,
  released,
});

const laneResponse = ({ lane, status, source, since, sides, wait, disagreements }: LaneView): LaneResponse => ({
  lane,
  status,
  source,
  since,
  sides: sides.map(({ country, standing }) => ({ country, standing: standing && standingResponse(standing) })),
  wait: wait && waitResponse(wait),
  disagreements,
});

export const waitProposalResponse = ({ id, version, state: proposal }: Stored<WaitProposal>): WaitProposalResponse => {
  const { state, crossingId, lane, call, madeAt, overAt, byDeskId, reason } = proposal;
  return { id: id as WaitProposalId, version, state, crossingId, lane, call, madeAt, overAt, byDeskId, reason };
};

const closureResponse = (closure: Closure, country: CountryCode): ClosureResponse => {
  const { id, lanes, status, from, to, reason, released, state, byDeskId, announcedAt } = closure;
  return { id, lanes, status, from, to, reason, released, state, byDeskId, announcedAt, country };
};

const reopeningsOf = ({ country, reopening }: SideOfCrossing): ReopeningResponse[] =>
  reopening ? [{ ...reopening, country }] : [];

export const boardCrossingResponse = ({
  crossing,
  lanes,
  sides,
  proposals,
  flow,
  notices,
}: CrossingNow): BoardCrossingResponse => ({
  crossingId: crossing.id,
  corridor: crossing.corridorId,
  planned: crossing.planned,
  lanes: lanes.map(laneResponse),
  closures: sides.flatMap(({ country, closures }) => closures.map((closure) => closureResponse(closure, country))),
  reopenings: sides.flatMap(reopeningsOf),
  proposals: proposals.map(waitProposalResponse),
  flow,
  notices: notices.map(({ source, text, since, seenAt }) => ({ source, text, since, seenAt })),
});

export const readingResponse = (reading: KeptReading): CrossingNowResponse['readings'][number] => {
  const { lane, saying, minutes, lanesOpen, observedAt, source, method, raw } = reading;
  return { lane, saying, minutes, lanesOpen, observedAt, source, method, raw };
};
