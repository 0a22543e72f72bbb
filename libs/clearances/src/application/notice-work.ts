import {
  type AdvanceNoticeId,
  type Context,
  type DeskId,
  DomainError,
  type Instant,
  isPerson,
  type RequestContext,
} from '#kernel';
import { CommandRunner, StreamReaders, type Stored, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { partiesOf, type AdvanceNotice, type Officer } from '../domain/advance-notice.js';
import type { AdvanceNoticeEvent } from '../domain/advance-notice.events.js';
import { AdvanceNoticesRepository } from './advance-notices.repository.js';
import { NoticeClocks } from './notice-clocks.js';

/** Which notice, and the version that whoever acts has seen. */
export interface OnNotice {
  readonly id: AdvanceNoticeId;
  readonly expectedVersion?: number | undefined;
}

export type Decide = (notice: AdvanceNotice, now: Instant) => readonly AdvanceNoticeEvent[];

export const officerOf = ({ actor }: RequestContext): Officer => ({ deskId: actor.deskId, userId: actor.userId });

/** One act on a notice: locked, decided on what the act before it left, with what it makes owed. */
@Injectable()
export class NoticeWork {
  constructor(
    private readonly runner: CommandRunner,
    private readonly notices: AdvanceNoticesRepository,
    private readonly clocks: NoticeClocks,
    private readonly readers: StreamReaders,
  ) {}

  /** @throws DomainError not-found, also where the desk may not know of it; version-stale; what `decide` refuses */
  act(
    ctx: RequestContext,
    on: OnNotice,
    decide: (notice: AdvanceNotice, officer: Officer, now: Instant) => readonly AdvanceNoticeEvent[],
  ): Promise<Stored<AdvanceNotice>> {
    const officer = officerOf(ctx);
    return this.run(ctx, on, (notice, now) => decide(notice, officer, now));
  }

  /** The same by the engine as well. */
  run(ctx: Context, on: OnNotice, decide: Decide): Promise<Stored<AdvanceNotice>> {
    return this.runner.run(ctx, (unit) => this.within(unit, on, (notice) => decide(notice, unit.now)));
  }

  /** The same inside a transaction that does more. */
  async within(
    unit: Unit,
    { id, expectedVersion }: OnNotice,
    decide: (notice: AdvanceNotice) => readonly AdvanceNoticeEvent[],
  ): Promise<Stored<AdvanceNotice>> {
    const { state: before } = await this.hold(unit, id);
    let events: readonly AdvanceNoticeEvent[] = [];
    const after = await unit.change(this.notices, id, (notice) => (events = decide(notice)), expectedVersion);
    for (const event of events) await this.clocks.follow(unit, before, after, event);
    if (events.some(({ type }) => type === 'advance-notice.changed')) this.letHear(unit, after);
    return after;
  }

  /** Locks it. @throws DomainError not-found, also where the desk may not know of it */
  async hold(unit: Unit, id: AdvanceNoticeId): Promise<Stored<AdvanceNotice>> {
    const { actor } = unit.ctx;
    const held = await unit.load(this.notices, id);
    if (isPerson(actor) && !(await this.notices.mayKnow(unit.tx, id, actor.deskId))) throw new DomainError('not-found');
    return held;
  }

  /** What an announcement makes owed, and who hears of it. */
  async begun(
    unit: Unit,
    announced: Stored<AdvanceNotice>,
    event: AdvanceNoticeEvent,
    sitting: readonly DeskId[],
  ): Promise<void> {
    await this.clocks.follow(unit, null, announced, event);
    this.letHear(unit, announced, sitting);
  }

  /** Desks that take part hear of it live. */
  private letHear(unit: Unit, { id, state }: Stored<AdvanceNotice>, also: readonly DeskId[] = []): void {
    const stream = `advance-notice:${id}`;
    const hearing = [...new Set([...partiesOf(state), ...also])];
    this.readers.let(
      unit.tx,
      hearing.map((deskId) => ({ stream, deskId })),
    );
  }
}
