import { DirectoryQueries, type Crossing } from '#directory';
import {
  DomainError,
  laneOf,
  type CountryCode,
  type CrossingId,
  type DeskId,
  type Direction,
  type Instant,
  type Mode,
  type SystemContext,
  type UserId,
} from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { announceClosure } from '../domain/close-for-a-time.js';
import type { CrossingSideEvent, Reason } from '../domain/crossing-side.events.js';
import type { CrossingSide } from '../domain/crossing-side.js';
import { setStatus, type SideFacts } from '../domain/set-status.js';
import { BorderSetting } from './border-setting.js';
import { ChangeSide } from './change-side.js';

/** What a desk ordered elsewhere, by its own authority. */
export interface FollowedOrder {
  readonly deskId: DeskId;
  readonly userId: UserId;
  readonly crossingIds: readonly CrossingId[];
  /** Null: every one. */
  readonly mode: Mode | null;
  readonly direction: Direction | null;
  readonly status: 'open' | 'restricted' | 'suspended';
  readonly from: Instant;
  readonly until: Instant | null;
  readonly text: string;
}

/**
 * What a desk ordered in a crisis stands on the board as its word, where it runs the lanes. Elsewhere an order moves nothing: who has no say
 * over lanes does not get it by ordering.
 */
@Injectable()
export class FollowOrder {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: DirectoryQueries,
    private readonly setting: BorderSetting,
    private readonly side: ChangeSide,
  ) {}

  async execute(ctx: SystemContext, order: FollowedOrder): Promise<void> {
    const { country } = this.directory.snapshot().desks.get(order.deskId) ?? {};
    const crossings = order.crossingIds
      .map((id) => this.setting.crossing(id))
      .filter((one) => this.setting.runs(order.deskId, one));
    if (country === undefined) return;
    await this.runner.run(ctx, async (unit) => {
      // In one order, so that two never wait for each other.
      for (const crossing of crossings.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
        const facts = this.setting.side(crossing, country, order.deskId);
        const decide = this.deciding(order, crossing, facts, country);
        await this.side.within(unit, facts, decide).catch(unlessObsolete);
      }
    });
  }

  private deciding(order: FollowedOrder, { id }: Crossing, facts: SideFacts, country: CountryCode) {
    const { mode, direction, status, from, until, deskId, userId } = order;
    const lanes = facts.lanes.filter((key) => {
      const lane = laneOf(key);
      return (mode === null || lane.mode === mode) && (direction === null || lane.direction === direction);
    });
    const reason = this.reasonOf(country, order.text);
    // Who is told of it outside is decided on the board, and by a statement; not by an order in a crisis room.
    const said = { lanes, status, reason, released: false };
    return (side: CrossingSide, now: Instant): readonly CrossingSideEvent[] => {
      if (lanes.length === 0) throw new DomainError('not-found', { crossing: id });
      if (from <= now) return setStatus(side, { ...said, until }, facts, { deskId, userId }, now);
      if (status === 'open' || until === null) return [];
      const closure = { ...said, status, from, to: until, closureId: newId<'Closure'>() };
      return announceClosure(side, closure, facts, { deskId, userId }, now);
    };
  }

  /** In the language of the desk's country: what was written is not translated. */
  private reasonOf(country: CountryCode, text: string): Reason {
    const spanish = this.directory.snapshot().countries.get(country)?.languages[0]?.startsWith('es') ?? false;
    return { en: spanish ? null : text, es: spanish ? text : null };
  }
}

/** Lanes that are already shut for longer, a window that is over: the board says more than the order does, and keeps its word. */
const unlessObsolete = (error: unknown): void => {
  if (!(error instanceof DomainError)) throw error;
};
