import { DomainError, type Context, type Instant, type LaneKey } from '#kernel';
import { CommandRunner, StreamReaders, type Stored, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { CrossingSideEvent } from '../domain/crossing-side.events.js';
import { crossingSideAggregate, sideId, type CrossingSide } from '../domain/crossing-side.js';
import { newSide, type SideFacts } from '../domain/set-status.js';
import { turnSide } from '../domain/turn-side.js';
import { BorderSetting } from './border-setting.js';
import { CrossingSidesRepository, type LaneChange } from './crossing-sides.repository.js';

type Events = readonly CrossingSideEvent[];
type Decide = (side: CrossingSide, now: Instant) => Events | Promise<Events>;

const changes = (before: CrossingSide, after: CrossingSide): LaneChange[] =>
  (Object.entries(after.lanes) as [LaneKey, LaneChange['standing']][])
    .filter(([lane, standing]) => before.lanes[lane] !== standing)
    .map(([lane, standing]) => ({ lane, standing }));

const reached = (before: CrossingSide, events: readonly CrossingSideEvent[]): CrossingSide =>
  events.reduce<CrossingSide>(crossingSideAggregate.evolve, before);

/** The one way to change a side: locked, turned by the clock of the database, then decided. */
@Injectable()
export class ChangeSide {
  constructor(
    private readonly runner: CommandRunner,
    private readonly sides: CrossingSidesRepository,
    private readonly readers: StreamReaders,
    private readonly setting: BorderSetting,
  ) {}

  /** @throws DomainError version-stale, and whatever `decide` throws */
  run(ctx: Context, facts: SideFacts, decide: Decide, expected?: number): Promise<Stored<CrossingSide>> {
    return this.runner.run(ctx, (unit) => this.within(unit, facts, decide, expected));
  }

  /** The same within a transaction that changes more than one. @throws DomainError version-stale, and whatever `decide` throws */
  async within(unit: Unit, facts: SideFacts, decide: Decide, expected?: number): Promise<Stored<CrossingSide>> {
    const id = sideId(facts.crossingId, facts.country, unit.ctx.realm);
    const known = (await this.sides.hold(unit.tx, id)) ? await unit.load(this.sides, id) : null;
    const before = known?.state ?? newSide(facts);
    const actual = known?.version ?? 0;
    if (expected !== undefined && expected !== actual) throw new DomainError('version-stale', { expected, actual });
    const turned = turnSide(before, facts.deskIds, unit.now);
    const decided = await decide(reached(before, turned), unit.now);
    // What was said may be the end of a closure that had none.
    const events = [...turned, ...decided, ...turnSide(reached(before, [...turned, ...decided]), facts.deskIds, unit.now)];
    if (events.length === 0) return { id, state: before, version: actual };
    const after = known ? await unit.change(this.sides, id, () => events) : await this.begin(unit, id, events);
    this.sides.keepHistory(unit.tx, after, changes(before, after.state));
    return after;
  }

  private async begin(unit: Unit, id: string, events: readonly CrossingSideEvent[]): Promise<Stored<CrossingSide>> {
    const begun = await unit.create(this.sides, id, events);
    const stream = `${crossingSideAggregate.name}:${id}`;
    this.readers.let(
      unit.tx,
      this.setting.everybody().map((deskId) => ({ stream, deskId })),
    );
    return begun;
  }
}
