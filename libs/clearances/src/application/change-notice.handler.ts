import type { RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { AdvanceNotice } from '../domain/advance-notice.js';
import type { Content } from '../domain/advance-notice.events.js';
import { changeNotice } from '../domain/change-notice.js';
import { AdvanceNoticesRepository } from './advance-notices.repository.js';
import type { Announced } from './announce-notice.handler.js';
import { ClearanceSeating } from './clearance-seating.js';
import { digestOf, type Names } from './names.js';
import { NoticeWork, officerOf, type OnNotice } from './notice-work.js';

export interface ChangeNoticeCommand extends OnNotice {
  readonly content: Announced;
  /** Null: those that were named stay. */
  readonly names: Names | null;
}

/** What was announced is otherwise now: a new edition, on which the desks that it touches answer anew. */
@Injectable()
export class ChangeNotice {
  constructor(
    private readonly runner: CommandRunner,
    private readonly notices: AdvanceNoticesRepository,
    private readonly seating: ClearanceSeating,
    private readonly work: NoticeWork,
  ) {}

  /** @throws DomainError not-found, version-stale, advance-notice-* */
  async execute(ctx: RequestContext, { content: announced, names, ...on }: ChangeNoticeCommand): Promise<Stored<AdvanceNotice>> {
    const leaving = this.seating.leaving(announced.crossingId, announced.entering);
    const seating = await this.seating.seating(ctx.realm, announced);
    return this.runner.run(ctx, async (unit) => {
      await this.work.hold(unit, on.id);
      const kept = await this.notices.namesOf(unit.tx, on.id);
      const now = names ?? kept.names;
      const content: Content = { ...announced, leaving, names: digestOf(now, kept.salt) };
      this.seating.mustKnow(content);
      const changed = await this.work.within(unit, on, (notice) =>
        changeNotice(notice, { content, seating }, officerOf(ctx), unit.now),
      );
      if (names) this.notices.keepNames(unit.tx, on.id, { ...kept, names });
      return changed;
    });
  }
}
