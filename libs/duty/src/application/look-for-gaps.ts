import { Obligations } from '#escalation';
import type { DeskId, Instant, Realm, RosterId, SystemContext } from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { dueMinutes, judgeGaps } from '../domain/find-gaps.js';
import type { Roster } from '../domain/roster.js';
import type { Gap } from '../domain/rotation.js';
import { RosterSetting } from './roster-setting.js';
import { RostersRepository } from './rosters.repository.js';

/** Without a change a roster is looked through this often: the fortnight moves on, and people leave. */
const AGAIN_AFTER_MINUTES = 5;

/** Finds hours that nobody covers before they come, and makes them the supervisor's to cover. */
@Injectable()
export class LookForGaps {
  constructor(
    private readonly runner: CommandRunner,
    private readonly rosters: RostersRepository,
    private readonly setting: RosterSetting,
    private readonly obligations: Obligations,
  ) {}

  async execute(realm: Realm, deskId: DeskId): Promise<void> {
    const ctx: SystemContext = { actor: { system: 'duty' }, realm, locale: 'en', correlationId: newId() };
    const calendar = this.setting.calendar(this.setting.desk(deskId));
    const atDesk = await this.setting.atDesk(deskId);
    await this.runner.run(ctx, async (unit) => {
      const known = await this.rosters.ofDesk(unit.tx, deskId);
      if (!known) return;
      const { state, version } = await unit.change(this.rosters, known.id, (roster) =>
        judgeGaps(roster, calendar, (personId) => atDesk.has(personId), unit.now),
      );
      // A change sets the clock to now: the next round finds nothing more, and puts it off.
      if (version === known.version) this.rosters.lookedAt(unit.tx, known.id as RosterId, AGAIN_AFTER_MINUTES);
      else await this.follow(unit, known.id as RosterId, known.state, state);
    });
  }

  /** What is owed follows the first uncovered hours: it is due when they begin. */
  private async follow(unit: Unit, id: RosterId, before: Roster, after: Roster): Promise<void> {
    const owed = { subjectId: id, act: 'cover-duty-hours' as const };
    const [was, is] = [first(before.gaps, unit.now), first(after.gaps, unit.now)];
    if (was && is && was === is) return;
    if (before.gaps.length > 0) {
      if (!is && was) await this.obligations.meet(unit, owed);
      else await this.obligations.cancel(unit, { ...owed, because: is ? 'other-hours' : 'hours-passed' });
    }
    if (!is) return;
    await this.obligations.open(unit, {
      act: 'cover-duty-hours',
      subject: { kind: 'roster', id },
      caseId: null,
      deskId: after.deskId,
      lifeSafety: false,
      ladder: 'cover-duty-hours',
      limitMinutes: dueMinutes(after.gaps, unit.now),
    });
  }
}

/** The first uncovered hours that are not over, named by when they begin and end; what has begun by its end alone. */
const first = (gaps: readonly Gap[], now: Instant): string | null => {
  const gap = gaps.find(({ until }) => until > now);
  return gap ? `${gap.from <= now ? '' : gap.from} ${gap.until}` : null;
};
