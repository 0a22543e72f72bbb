import type { CrossingId, FeedImportId, LaneKey } from '#kernel';
import { StreamReaders, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { callOf, isOverNow, PROPOSED_LEVELS, type Call } from '../domain/judge-waits.js';
import {
  lapseProposal,
  makeProposal,
  restateProposal,
  waitProposalAggregate,
  type WaitProposal,
} from '../domain/wait-proposal.js';
import type { SeenReading } from '../domain/wait-reading.js';
import { BorderSetting } from './border-setting.js';
import { WaitProposalsRepository } from './wait-proposals.repository.js';
import { WaitReadingsStore, type NewReading } from './wait-readings.store.js';

/** Enough for three cycles and for two in a row. */
const LOOK_BACK = 8;
/** What a person dismissed is not proposed again for so long, unless it becomes worse. */
const DISMISSED_HOURS = 6;

export interface KeptReadings {
  readonly fresh: number;
  readonly proposed: number;
}

const keyOf = ({ crossingId, lane }: { readonly crossingId: CrossingId; readonly lane: LaneKey }): string =>
  `${crossingId} ${lane}`;

const grouped = <Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

const rank = (call: Call): number => (call.kind === 'level' ? PROPOSED_LEVELS.indexOf(call.level) : 0);

/** Keeps what a feed said of lanes, and lets it propose. Called in the transaction of whoever brings it. */
@Injectable()
export class KeepReadings {
  constructor(
    private readonly store: WaitReadingsStore,
    private readonly proposals: WaitProposalsRepository,
    private readonly setting: BorderSetting,
    private readonly readers: StreamReaders,
  ) {}

  async keep(unit: Unit, source: string, importId: FeedImportId | null, readings: readonly NewReading[]): Promise<KeptReadings> {
    if (readings.length === 0) return { fresh: 0, proposed: 0 };
    await this.store.hold(unit.tx);
    const fresh = await this.store.keep(unit.tx, source, importId, readings);
    const recent = grouped(await this.store.recent(unit.tx, source, readings, LOOK_BACK), keyOf);
    const atHand = grouped(await this.proposals.atHand(unit.tx, DISMISSED_HOURS), ({ state }) => keyOf(state));
    const calls = [...recent].flatMap(([key, ofLane]) => this.news(unit, ofLane, atHand.get(key) ?? []));
    const made = calls.flatMap((call) => ('make' in call ? [call.make] : []));
    await unit.createMany(this.proposals, made);
    this.letEverybodyHear(unit, made);
    await unit.changeMany(
      this.proposals,
      calls.flatMap((call) => ('change' in call ? [call.change] : [])),
    );
    return { fresh, proposed: made.length };
  }

  /** What becomes of the proposals of one lane. */
  private news(unit: Unit, readings: readonly SeenReading[], known: readonly Stored<WaitProposal>[]) {
    const [last] = readings;
    if (!last) return [];
    const { crossingId, lane } = last;
    const deskIds = this.setting.hearers(this.setting.crossing(crossingId));
    const call = callOf(readings, unit.now);
    const open = known.filter(({ state }) => state.state === 'open');
    const changes = open.map((stored) => {
      const over = isOverNow(stored.state.call.kind, readings);
      const events = over
        ? lapseProposal(stored.state, deskIds, unit.now)
        : call
          ? restateProposal(stored.state, call, deskIds, unit.now)
          : [];
      return { change: { stored, events } };
    });
    const silenced = known.some(
      ({ state }) => state.call.kind === call?.kind && (state.state === 'open' || rank(state.call) >= rank(call)),
    );
    if (call === null || silenced) return changes;
    const make = { id: newId(), events: makeProposal({ crossingId, lane, deskIds }, call, unit.now) };
    return [...changes, { make }];
  }

  private letEverybodyHear(unit: Unit, made: readonly { readonly id: string }[]): void {
    const streams = made.map(({ id }) => `${waitProposalAggregate.name}:${id}`);
    this.readers.let(
      unit.tx,
      streams.flatMap((stream) => this.setting.everybody().map((deskId) => ({ stream, deskId }))),
    );
  }
}
