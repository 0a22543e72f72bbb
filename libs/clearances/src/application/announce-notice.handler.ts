import type { ActivationId, AdvanceNoticeId, CaseId, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { AdvanceNotice } from '../domain/advance-notice.js';
import type { Content } from '../domain/advance-notice.events.js';
import { announceNotice } from '../domain/announce-notice.js';
import { AdvanceNoticesRepository } from './advance-notices.repository.js';
import { AnnouncedWorld } from './announced-world.js';
import { ClearanceSeating } from './clearance-seating.js';
import { digestOf, type Names } from './names.js';
import { NoticeWork, officerOf } from './notice-work.js';

/** What is announced, before its names are sealed and the side that is left is known. */
export type Announced = Omit<Content, 'names' | 'leaving'>;

export interface AnnounceNoticeCommand {
  readonly content: Announced;
  readonly names: Names;
  readonly caseId: CaseId | null;
  readonly activationId: ActivationId | null;
}

/** A desk announces what will come to the line; the desks of the other side owe their answers from then on. */
@Injectable()
export class AnnounceNotice {
  constructor(
    private readonly runner: CommandRunner,
    private readonly notices: AdvanceNoticesRepository,
    private readonly seating: ClearanceSeating,
    private readonly world: AnnouncedWorld,
    private readonly work: NoticeWork,
  ) {}

  /** @throws DomainError advance-notice-* */
  async execute(
    ctx: RequestContext,
    { names, caseId, activationId, ...command }: AnnounceNoticeCommand,
  ): Promise<Stored<AdvanceNotice>> {
    const salt = randomBytes(16).toString('hex');
    const { crossingId, entering } = command.content;
    const leaving = this.seating.leaving(crossingId, entering);
    const content: Content = { ...command.content, leaving, names: digestOf(names, salt) };
    this.seating.mustKnow(content);
    const seating = await this.seating.seating(ctx.realm, content);
    return this.runner.run(ctx, async (unit) => {
      const sitting = await this.world.mustKnow(unit, ctx, { caseId, activationId });
      const id = newId<'AdvanceNotice'>() satisfies AdvanceNoticeId;
      const { agencyId, country } = ctx.actor;
      const announcer = { ...officerOf(ctx), agencyId, country };
      const events = announceNotice({ content, seating, caseId, activationId }, announcer, unit.now);
      const announced = await unit.create(this.notices, id, events);
      this.notices.keepNames(unit.tx, id, { salt, names });
      await this.work.begun(unit, announced, events[0], sitting);
      return announced;
    });
  }
}
