import { LIVE, type AdvanceNoticeId, type SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { announceNotice } from '../domain/announce-notice.js';
import { clearPart } from '../domain/answer-part.js';
import { DEMONSTRATION_NOTICES, type DemonstrationNotice } from '../domain/demonstration.js';
import { AdvanceNoticesQueries } from './advance-notices.queries.js';
import { AdvanceNoticesRepository } from './advance-notices.repository.js';
import { ClearanceSeating } from './clearance-seating.js';
import { digestOf, type Names } from './names.js';
import { NoticeWork } from './notice-work.js';

const NOBODY: Names = { lead: null, people: [], plates: [] };

/** Lays a few notices down where nobody has announced anything yet. Nobody is named in them. */
@Injectable()
export class DemonstrateNotices {
  constructor(
    private readonly runner: CommandRunner,
    private readonly notices: AdvanceNoticesRepository,
    private readonly queries: AdvanceNoticesQueries,
    private readonly seating: ClearanceSeating,
    private readonly work: NoticeWork,
  ) {}

  /** @returns whether it did */
  async apply(): Promise<boolean> {
    if (await this.queries.any(LIVE)) return false;
    for (const notice of DEMONSTRATION_NOTICES) await this.lay(notice);
    return true;
  }

  private async lay({ deskId, content: write, cleared }: DemonstrationNotice): Promise<void> {
    const ctx: SystemContext = { actor: { system: 'demonstration' }, realm: LIVE, locale: 'en', correlationId: newId() };
    const id = newId<'AdvanceNotice'>() satisfies AdvanceNoticeId;
    await this.runner.run(ctx, async (unit) => {
      await unit.tx.refreshNow();
      const written = write(unit.now);
      const leaving = this.seating.leaving(written.crossingId, written.entering);
      const content = { ...written, leaving, names: digestOf(NOBODY, '') };
      const seating = await this.seating.seating(LIVE, content);
      const announcer = { deskId, userId: null, ...this.seating.placeOf(deskId) };
      const events = announceNotice({ content, seating, caseId: null, activationId: null }, announcer, unit.now);
      const announced = await unit.create(this.notices, id, events);
      this.notices.keepNames(unit.tx, id, { salt: '', names: NOBODY });
      await this.work.begun(unit, announced, events[0], []);
    });
    for (const { deskId: by, conditions } of cleared)
      await this.work.run(ctx, { id }, (state, now) =>
        clearPart(state, { edition: 1, conditions, window: null }, { deskId: by, userId: null }, now),
      );
  }
}
