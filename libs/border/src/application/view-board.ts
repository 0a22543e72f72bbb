import type { Crossing } from '#directory';
import { lanesOf, type CountryCode, type DeskId, type Instant, type LaneKey, type Realm } from '#kernel';
import type { Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Closure, CrossingSide, Reopening } from '../domain/crossing-side.js';
import { flowsOf, type Flow } from '../domain/flow.js';
import { viewLane, type LaneView } from '../domain/lane-view.js';
import { sideAt } from '../domain/turn-side.js';
import type { WaitProposal } from '../domain/wait-proposal.js';
import type { SeenReading } from '../domain/wait-reading.js';
import { BorderSetting } from './border-setting.js';
import type { PortNotice } from './port-notices.store.js';
import { BorderBoardQueries, type BoardRows } from './border-board.queries.js';

export interface SideOfCrossing {
  readonly country: CountryCode;
  /** 0 while nobody of that side has said anything. */
  readonly version: number;
  readonly closures: readonly Closure[];
  readonly reopening: Reopening | null;
}

/** One crossing as the board shows it. */
export interface CrossingNow {
  readonly crossing: Crossing;
  readonly lanes: readonly LaneView[];
  readonly sides: readonly SideOfCrossing[];
  readonly proposals: readonly Stored<WaitProposal>[];
  readonly flow: FlowOfPort;
  readonly notices: readonly PortNotice[];
}

/** Volumes are published for a port, which may be several crossings. */
export interface FlowOfPort {
  readonly port: string | null;
  /** Crossings that share the figures, this one among them. */
  readonly crossings: number;
  readonly flows: readonly Flow[];
}

export interface BoardNow {
  readonly now: Instant;
  readonly crossings: readonly CrossingNow[];
}

const isAhead = ({ state }: Closure): boolean => state === 'announced' || state === 'begun';

const sharing = (all: readonly Crossing[], port: string): number => all.filter(({ codes }) => codes.cbpPort === port).length;

/** Puts the board together: the directory's crossings, each side's word as it stands now, and the last figures. */
@Injectable()
export class ViewBoard {
  constructor(
    private readonly queries: BorderBoardQueries,
    private readonly setting: BorderSetting,
  ) {}

  async board(realm: Realm): Promise<BoardNow> {
    const rows = await this.queries.rows(realm);
    return { now: rows.now, crossings: this.setting.crossings().map((crossing) => this.view(crossing, rows)) };
  }

  /** @throws DomainError not-found */
  async one(realm: Realm, crossingId: string): Promise<BoardNow & { readonly crossing: CrossingNow }> {
    const known = this.setting.crossing(crossingId);
    const rows = await this.queries.rows(realm);
    const crossing = this.view(known, rows);
    return { now: rows.now, crossing, crossings: [crossing] };
  }

  /** Whether this desk sets lanes of its side there. */
  mayAct(deskId: DeskId, crossing: Crossing): boolean {
    return this.setting.runs(deskId, crossing);
  }

  private view(crossing: Crossing, { now, sides, readings, proposals, notices }: BoardRows): CrossingNow {
    const { id } = crossing;
    const own = sides.filter(({ state }) => state.crossingId === id);
    const states = own.map(({ state }) => sideAt(state, now));
    const countries = crossing.sides.map(({ country }) => country);
    const last = readings.filter(({ crossingId }) => crossingId === id);
    const readingOf = (lane: LaneKey): SeenReading | null => last.find((reading) => reading.lane === lane) ?? null;
    return {
      crossing,
      lanes: this.lanes(crossing, last).map((lane) => viewLane(lane, countries, states, readingOf(lane), now)),
      sides: countries.map((country) => sideOf(country, own, states)),
      proposals: proposals.filter(({ state }) => state.crossingId === id),
      flow: this.flow(crossing),
      notices: notices.filter(({ crossingId }) => crossingId === id),
    };
  }

  /** What the directory lists, and what a feed shows besides. */
  private lanes({ modes, laneClasses, planned }: Crossing, readings: readonly SeenReading[]): readonly LaneKey[] {
    if (planned) return [];
    return [...new Set([...lanesOf(modes, laneClasses), ...readings.map(({ lane }) => lane)])];
  }

  private flow({ codes, modes }: Crossing): FlowOfPort {
    const port = codes.cbpPort ?? null;
    const flows = flowsOf(codes.cbpPort).filter(({ mode }) => modes.includes(mode));
    return { port, crossings: port === null ? 0 : sharing(this.setting.crossings(), port), flows };
  }
}

const sideOf = (
  country: CountryCode,
  stored: readonly Stored<CrossingSide>[],
  states: readonly CrossingSide[],
): SideOfCrossing => {
  const version = stored.find(({ state }) => state.country === country)?.version ?? 0;
  const now = states.find((state) => state.country === country);
  return { country, version, closures: (now?.closures ?? []).filter(isAhead), reopening: now?.reopening ?? null };
};
