import { addMinutes, type DrillId, earliest, type Instant, minutesBetween, type Realm } from '#kernel';
import { RealmClocks } from '#platform/realm';
import { Injectable } from '@nestjs/common';
import { AtOnceQueries, type Standstill } from './at-once.queries.js';
import { realmOf } from './drill-context.js';
import { ExpectationStatuses } from './expectation-statuses.js';
import { PlayDue } from './play-due.js';

/** An expectation is missed right after its last minute, and not in it. */
const JUST_AFTER_MINUTES = 1 / 60;
const SECONDS_IN_MINUTE = 60;

/** Others are at it; the clock went on, or something was played; the time of the drill is over. */
export type AtOnceStep = 'busy' | 'went-on' | 'over';

/**
 * Plays a drill without people as fast as the machine can. Its clock stands while anything is left to do at its time, and then goes to the
 * next time at which anything can change: an inject, a rung of a ladder, or the end of the time of an expectation that an inject waits for.
 */
@Injectable()
export class PlayAtOnce {
  constructor(
    private readonly queries: AtOnceQueries,
    private readonly clocks: RealmClocks,
    private readonly play: PlayDue,
    private readonly statuses: ExpectationStatuses,
  ) {}

  /** One step towards the end of the drill. */
  async step(id: DrillId, end: Instant): Promise<AtOnceStep> {
    const realm = realmOf(id);
    const before = await this.queries.look(realm);
    if (before.unsent) await this.queries.wake(realm);
    if (before.undone > 0) return 'busy';
    // What waits for a condition is played here, and not when the duty comes by: it belongs to this time.
    if (before.decidedBy.length > 0 && (await this.play.execute(id))) return 'went-on';
    // The duty may have come by since the first look.
    const standing = before.decidedBy.length > 0 ? await this.queries.look(realm) : before;
    if (standing.undone > 0) return 'busy';
    if (standing.now >= end) return 'over';
    await this.goTo(realm, standing.now, earliest(end, ...(await this.changes(realm, standing))));
    return 'went-on';
  }

  private async changes(realm: Realm, { now, next, decidedBy }: Standstill): Promise<Instant[]> {
    const found = next === null ? [] : [next];
    if (decidedBy.length === 0) return found;
    const known = await this.statuses.of(realm, now);
    const decided = decidedBy.flatMap((id) => {
      const dueAt = known.get(id)?.dueAt ?? null;
      return dueAt === null ? [] : [addMinutes(dueAt, JUST_AFTER_MINUTES)];
    });
    return [...found, ...decided.filter((at) => at > now)];
  }

  private async goTo(realm: Realm, now: Instant, to: Instant): Promise<void> {
    await this.clocks.advance(realm, minutesBetween(now, to) * SECONDS_IN_MINUTE);
  }
}
