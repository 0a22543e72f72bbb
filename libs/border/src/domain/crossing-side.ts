import {
  assertNever,
  type Aggregate,
  type ClosureId,
  type CountryCode,
  type CrossingId,
  type DeskId,
  type Instant,
  type LaneKey,
  type Realm,
  type UserId,
} from '#kernel';
import type { ClosureState } from './closure.machine.js';
import type { AnnouncedClosure, CrossingSideEvent, Reason, Stage, StageTaken } from './crossing-side.events.js';
import type { LaneStatus } from './lane-status.machine.js';
import type { ReopeningState } from './reopening.machine.js';

/** How one kind of lane stands, as one side says it. */
export interface LaneStanding {
  readonly status: LaneStatus;
  readonly since: Instant;
  readonly until: Instant | null;
  readonly reason: Reason | null;
  readonly byDeskId: DeskId | null;
  readonly by: UserId | null;
  readonly released: boolean;
  /** The announced closure that shut it. */
  readonly closureId: ClosureId | null;
}

export interface Closure extends AnnouncedClosure {
  readonly id: ClosureId;
  readonly state: ClosureState;
  readonly byDeskId: DeskId;
  readonly announcedAt: Instant;
}

export interface TakenStage extends Stage {
  readonly takenAt: Instant | null;
}

export interface Reopening {
  readonly state: ReopeningState;
  readonly stages: readonly TakenStage[];
  readonly reason: Reason | null;
  readonly byDeskId: DeskId;
  readonly plannedAt: Instant;
}

/** A crossing as one country's side says it is. The other side has its own; neither sets the other's. */
export interface CrossingSide {
  readonly crossingId: CrossingId;
  readonly country: CountryCode;
  readonly lanes: Readonly<Partial<Record<LaneKey, LaneStanding>>>;
  readonly closures: readonly Closure[];
  /** The latest; what came before is history. */
  readonly reopening: Reopening | null;
}

/** Closures that are over are kept so long in the state; the ledger keeps them for ever. */
const KEPT_CLOSURES = 20;

/** Streams of the ledger are of all realms, so the realm is part of the name. */
export const sideId = (crossingId: CrossingId, country: CountryCode, realm: Realm): string => `${crossingId}.${country}.${realm}`;

type Lanes = CrossingSide['lanes'];

const withLanes = (lanes: Lanes, keys: readonly LaneKey[], standing: LaneStanding): Lanes => ({
  ...lanes,
  ...Object.fromEntries(keys.map((key) => [key, standing])),
});

const lapsed = (lanes: Lanes, keys: readonly LaneKey[], since: Instant): Lanes =>
  withLanes(lanes, keys, {
    status: 'unknown',
    since,
    until: null,
    reason: null,
    byDeskId: null,
    by: null,
    released: true,
    closureId: null,
  });

const withClosure = (side: CrossingSide, id: ClosureId, state: ClosureState, lanes: Lanes): CrossingSide => {
  const closures = side.closures.map((closure) => (closure.id === id ? { ...closure, state } : closure));
  return { ...side, lanes, closures };
};

const isOver = ({ state }: Closure): boolean => state === 'ended' || state === 'withdrawn';

const withAnnounced = (side: CrossingSide, closure: Closure): CrossingSide => {
  const over = side.closures.filter(isOver).slice(-KEPT_CLOSURES);
  return { ...side, closures: [...over, ...side.closures.filter((one) => !isOver(one)), closure] };
};

const takeStage = (side: CrossingSide, { at, data }: StageTaken): CrossingSide => {
  const { reopening } = side;
  if (reopening === null) throw new TypeError('a stage of no reopening');
  const { lanes, status } = reopening.stages[data.stage]!;
  const stages = reopening.stages.map((stage, index) => (index === data.stage ? { ...stage, takenAt: at } : stage));
  const { byDeskId, by, released } = data;
  const standing = { status, since: at, until: null, reason: reopening.reason, byDeskId, by, released, closureId: null };
  return {
    ...side,
    lanes: withLanes(side.lanes, lanes, standing),
    reopening: { ...reopening, stages, state: data.last ? 'done' : 'under-way' },
  };
};

const begin = ({ data: { crossingId, country } }: CrossingSideEvent): CrossingSide => ({
  crossingId,
  country,
  lanes: {},
  closures: [],
  reopening: null,
});

const closureOf = (side: CrossingSide, id: ClosureId): Closure => side.closures.find((closure) => closure.id === id)!;

const evolve = (known: CrossingSide | null, event: CrossingSideEvent): CrossingSide => {
  const side = known ?? begin(event);
  const { at } = event;
  switch (event.type) {
    case 'crossing-side.status-set': {
      const { lanes, status, until, reason, byDeskId, by, released } = event.data;
      const standing = { status, since: at, until, reason, byDeskId, by, released, closureId: null };
      return { ...side, lanes: withLanes(side.lanes, lanes, standing) };
    }
    case 'crossing-side.status-lapsed':
      return { ...side, lanes: lapsed(side.lanes, event.data.lanes, at) };
    case 'crossing-side.closure-announced': {
      const { closureId, lanes, status, from, to, reason, released, byDeskId } = event.data;
      const said = { lanes, status, from, to, reason, released, byDeskId };
      return withAnnounced(side, { id: closureId, state: 'announced', announcedAt: at, ...said });
    }
    case 'crossing-side.closure-begun': {
      const { closureId, lanes } = event.data;
      const { status, to, reason, byDeskId, released } = closureOf(side, closureId);
      const standing = { status, since: at, until: to, reason, byDeskId, by: null, released, closureId };
      return withClosure(side, closureId, 'begun', withLanes(side.lanes, lanes, standing));
    }
    case 'crossing-side.closure-ended':
      return withClosure(side, event.data.closureId, 'ended', lapsed(side.lanes, event.data.lanes, at));
    case 'crossing-side.closure-withdrawn':
      return withClosure(side, event.data.closureId, 'withdrawn', side.lanes);
    case 'crossing-side.reopening-planned': {
      const { stages, reason, byDeskId } = event.data;
      const untaken = stages.map((stage) => ({ ...stage, takenAt: null }));
      return { ...side, reopening: { state: 'planned', stages: untaken, reason, byDeskId, plannedAt: at } };
    }
    case 'crossing-side.stage-taken':
      return takeStage(side, event);
    case 'crossing-side.reopening-abandoned':
      return { ...side, reopening: side.reopening && { ...side.reopening, state: 'abandoned' } };
    default:
      return assertNever(event);
  }
};

/** It belongs to no case: everybody reads the board. */
export const crossingSideAggregate: Aggregate<CrossingSide, CrossingSideEvent> = {
  name: 'crossing-side',
  evolve,
  caseOf: () => null,
  tells: () => true,
};

export const statusOf = (side: CrossingSide, key: LaneKey): LaneStatus => side.lanes[key]?.status ?? 'unknown';
