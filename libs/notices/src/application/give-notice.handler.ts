import type { CorridorId, DeskId, EarlyNoticeId, RequestContext } from '#kernel';
import { CommandRunner, StreamReaders, type Stored } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import type { NoticeContent } from '../domain/early-notice.events.js';
import type { EarlyNotice } from '../domain/early-notice.js';
import { giveNotice } from '../domain/give-notice.js';
import { mustNotTellSource } from '../domain/guard-source.js';
import { EarlyNoticesRepository } from './early-notices.repository.js';
import { giverOf, NoticeSetting } from './notice-setting.js';

export interface GiveNoticeCommand {
  readonly content: NoticeContent;
  /** Where it came from; never leaves the desk. */
  readonly source: string | null;
  readonly desks: readonly DeskId[];
  readonly corridorId: CorridorId | null;
  readonly hours: number;
}

/** A desk tells others early what it cannot prove yet. */
@Injectable()
export class GiveNotice {
  constructor(
    private readonly runner: CommandRunner,
    private readonly notices: EarlyNoticesRepository,
    private readonly setting: NoticeSetting,
    private readonly readers: StreamReaders,
  ) {}

  /** @throws DomainError early-notice-* */
  async execute(ctx: RequestContext, command: GiveNoticeCommand): Promise<Stored<EarlyNotice>> {
    const { content, source, corridorId, hours } = command;
    this.setting.mustKnowCrossing(content.crossingId);
    mustNotTellSource(source, [['/text', content.text]]);
    const recipients = this.setting.recipients(command.desks, corridorId);
    return this.runner.run(ctx, async (unit) => {
      const id = newId<'EarlyNotice'>() satisfies EarlyNoticeId;
      const events = giveNotice({ content, corridorId, recipients, hours }, giverOf(ctx), unit.now);
      const given = await unit.create(this.notices, id, events);
      if (source !== null) this.notices.keepSource(unit.tx, id, ctx.actor.deskId, source);
      const hearing = [given.state.deskId, ...given.state.recipients];
      this.readers.let(
        unit.tx,
        hearing.map((deskId) => ({ stream: `early-notice:${id}`, deskId })),
      );
      return given;
    });
  }
}
