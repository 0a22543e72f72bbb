import { DirectoryQueries, type Crossing } from '#directory';
import {
  DomainError,
  laneOf,
  type ClosureId,
  type CountryCode,
  type CrossingId,
  type DeskId,
  type Direction,
  type Instant,
  type Mode,
  type SystemContext,
  type UserId,
} from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { isRefusal } from '#phrases';
import { Injectable } from '@nestjs/common';
import { announceClosure, withdrawClosure } from '../domain/close-for-a-time.js';
import type { CrossingSideEvent, Reason } from '../domain/crossing-side.events.js';
import type { CrossingSide } from '../domain/crossing-side.js';
import { abandonReopening, planReopening } from '../domain/reopen-in-stages.js';
import { setStatus, type SideFacts } from '../domain/set-status.js';
import { BorderSetting } from './border-setting.js';
import { ChangeSide } from './change-side.js';

/** What a desk ordered elsewhere, by its own authority. */
export interface FollowedOrder {
  readonly orderId: string;
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

type Decide = (side: CrossingSide, now: Instant) => readonly CrossingSideEvent[];

/** Whether the order is still to be followed: whoever hears of it late may have missed that it was lifted. */
type Stands = (unit: Unit) => Promise<boolean>;

/**
 * What a desk ordered in a crisis stands on the board as its word, where it runs the lanes. Elsewhere an order moves nothing: who has no say
 * over lanes does not get it by ordering. One that begins later is announced, and comes by the clock; one that opens later is a reopening that is
 * hoped for then, because nothing opens by itself.
 */
@Injectable()
export class FollowOrder {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: DirectoryQueries,
    private readonly setting: BorderSetting,
    private readonly side: ChangeSide,
  ) {}

  /** @param stands asked under the lock of each side, so that a lifting is either seen by it or finds what this has written */
  execute(ctx: SystemContext, order: FollowedOrder, stands: Stands): Promise<void> {
    return this.onEachSide(ctx, order, (crossing, facts, country) => this.deciding(order, crossing, facts, country), stands);
  }

  /** What was ordered does not come. What has come stays: to lift an order opens nothing. */
  lift(ctx: SystemContext, order: FollowedOrder, lifting: { readonly userId: UserId; readonly reason: string }): Promise<void> {
    const closureId = order.orderId as ClosureId;
    return this.onEachSide(ctx, order, (_, facts, country) => {
      const officer = { deskId: order.deskId, userId: lifting.userId };
      const reason = this.reasonOf(country, lifting.reason);
      return (side, now) =>
        isHopedFor(side, order)
          ? abandonReopening(side, reason, facts, officer, now)
          : withdrawClosure(side, { closureId, reason }, facts, officer, now);
    });
  }

  private async onEachSide(
    ctx: SystemContext,
    { deskId, crossingIds }: FollowedOrder,
    deciding: (crossing: Crossing, facts: SideFacts, country: CountryCode) => Decide,
    stands: Stands = () => Promise.resolve(true),
  ): Promise<void> {
    const { country } = this.directory.snapshot().desks.get(deskId) ?? {};
    const crossings = crossingIds.map((id) => this.setting.crossing(id)).filter((one) => this.setting.runs(deskId, one));
    if (country === undefined) return;
    await this.runner.run(ctx, async (unit) => {
      // In one order, so that two never wait for each other.
      for (const crossing of crossings.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
        const facts = this.setting.side(crossing, country, deskId);
        const decide = deciding(crossing, facts, country);
        const decideWhereItStands = async (side: CrossingSide, now: Instant) => ((await stands(unit)) ? decide(side, now) : []);
        await this.side.within(unit, facts, decideWhereItStands).catch(unlessObsolete);
      }
    });
  }

  private deciding(order: FollowedOrder, { id }: Crossing, facts: SideFacts, country: CountryCode): Decide {
    const { orderId, mode, direction, status, from, until, deskId, userId } = order;
    const lanes = facts.lanes.filter((key) => {
      const lane = laneOf(key);
      return (mode === null || lane.mode === mode) && (direction === null || lane.direction === direction);
    });
    const reason = this.reasonOf(country, order.text);
    // Who is told of it outside is decided on the board, and by a statement; not by an order in a crisis room.
    const said = { lanes, status, reason, released: false };
    return (side, now) => {
      if (lanes.length === 0) throw new DomainError('not-found', { crossing: id });
      if (from <= now) return setStatus(side, { ...said, until }, facts, { deskId, userId }, now);
      const stages = [{ lanes, status: 'open', expectedAt: from }] as const;
      if (status === 'open') return planReopening(side, { stages, reason }, facts, { deskId, userId }, now);
      // Known by its order, so that lifting this finds it.
      const closure = { ...said, status, from, to: until, closureId: orderId as ClosureId };
      return announceClosure(side, closure, facts, { deskId, userId }, now);
    };
  }

  /** In the language of the desk's country: what was written is not translated. */
  private reasonOf(country: CountryCode, text: string): Reason {
    const spanish = this.directory.snapshot().countries.get(country)?.languages[0]?.startsWith('es') ?? false;
    return { en: spanish ? null : text, es: spanish ? text : null };
  }
}

/** Whether what is planned there is what the order hoped for, and nobody has begun it or planned otherwise. */
const isHopedFor = ({ reopening }: CrossingSide, { deskId, from, status }: FollowedOrder): boolean =>
  status === 'open' &&
  reopening?.state === 'planned' &&
  reopening.byDeskId === deskId &&
  reopening.stages.length === 1 &&
  reopening.stages[0]!.expectedAt === from;

/** Lanes that are already shut for longer, a window that is over: the board says more than the order does, and keeps its word. */
const unlessObsolete = (error: unknown): void => {
  if (!isRefusal(error)) throw error;
};
