import { DirectoryQueries, jointDesk } from '#directory';
import { Obligations } from '#escalation';
import { type CaseId, DomainError, type Instant, type RequestContext } from '#kernel';
import { CommandRunner, StreamReaders } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { type GlassReason, REVIEW_MINUTES, startBreakGlass } from '../domain/break-glass.js';
import { refuseGlass } from '../domain/break-glass.errors.js';
import { mayBreak } from '../domain/may-break.js';
import { BreakGlassRepository } from './break-glass.repository.js';

export interface StartBreakGlassCommand {
  readonly caseNumber: string;
  readonly reason: GlassReason;
  readonly text: string;
}

export interface BreakGlassStarted {
  readonly id: string;
  readonly caseId: CaseId;
  readonly until: Instant;
}

/** Lets one person read one case of the own country for an hour, and makes the originator owe the review. */
@Injectable()
export class StartBreakGlass {
  constructor(
    private readonly runner: CommandRunner,
    private readonly repository: BreakGlassRepository,
    private readonly obligations: Obligations,
    private readonly readers: StreamReaders,
    private readonly directory: DirectoryQueries,
  ) {}

  /**
   * What its originator keeps from the reader is answered like a number that there is not.
   * @throws DomainError not-found, break-glass-needless, break-glass-unreviewed
   */
  execute(ctx: RequestContext, { caseNumber, reason, text }: StartBreakGlassCommand): Promise<BreakGlassStarted> {
    const { userId: by, deskId, agencyId, country } = ctx.actor;
    return this.runner.run(ctx, async (unit) => {
      const unreviewed = await this.repository.lockPerson(unit.tx, by);
      await unit.tx.refreshNow();
      const asked = await this.repository.caseByNumber(unit.tx, caseNumber, deskId);
      const rule = asked ? mayBreak(asked, { country, agencyId, unreviewed }) : 'G-foreign';
      if (rule === 'G-seen') throw refuseGlass('break-glass-needless');
      if (rule === 'G-unreviewed') throw refuseGlass('break-glass-unreviewed');
      if (!asked || rule !== 'G-open') throw new DomainError('not-found');
      const { caseId, number, originatorDeskId, originatorAgencyId } = asked;
      const jointDeskId = jointDesk(this.directory.snapshot(), country)?.id ?? null;
      const whose = { originatorDeskId, originatorAgencyId, jointDeskId };
      const start = { caseId, caseNumber: number, by, deskId, agencyId, country, reason, text, ...whose };
      const id = newId<'BreakGlass'>();
      const { state } = await unit.create(this.repository, id, startBreakGlass(start, unit.now));
      await this.obligations.open(unit, {
        act: 'review-break-glass',
        subject: { kind: 'break-glass', id },
        caseId: null,
        deskId: originatorDeskId,
        ladder: 'review-break-glass',
        lifeSafety: false,
        limitMinutes: REVIEW_MINUTES,
      });
      this.readers.let(
        unit.tx,
        [...new Set([originatorDeskId, deskId])].map((reader) => ({ stream: `break-glass:${id}`, deskId: reader })),
      );
      return { id, caseId, until: state.until };
    });
  }
}
