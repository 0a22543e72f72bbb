import { DirectoryQueries } from '#directory';
import { type DeskId, DomainError, type Instant, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { escalateObligation, type EscalateTo, nudgeObligation } from '../domain/press-obligation.js';
import { desksOf } from './desks-of-directory.js';
import { ObligationsQueries } from './obligations.queries.js';
import { ObligationsStore } from './obligations.store.js';

export interface PressCommand {
  readonly id: string;
  readonly reason: string;
  /** Null to remind the debtor alone. */
  readonly to: EscalateTo | null;
}

export interface PressedAnswer {
  readonly id: string;
  readonly version: number;
  /** Who is told. */
  readonly deskIds: readonly DeskId[];
  readonly at: Instant;
}

/** A supervisor's word on something owed: a reminder, or the escalation that does not wait for its rung. */
@Injectable()
export class PressObligation {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: ObligationsStore,
    private readonly queries: ObligationsQueries,
    private readonly directory: DirectoryQueries,
  ) {}

  /** @throws DomainError not-found when the actor's desk may not see it, obligation-settled, obligation-beyond-parties */
  async execute(ctx: RequestContext, { id, reason, to }: PressCommand): Promise<PressedAnswer> {
    const { realm, actor } = ctx;
    if (!(await this.queries.find({ realm, deskId: actor.deskId }, id))) throw new DomainError('not-found');
    const pressed = { byDesk: actor.deskId, reason };
    const desks = desksOf(this.directory.snapshot());
    return this.runner.run(ctx, async (unit) => {
      let deskIds: readonly DeskId[] = [];
      const { version } = await unit.change(this.store, id, (obligation) => {
        const events =
          to === null
            ? nudgeObligation(obligation, pressed, unit.now)
            : escalateObligation(obligation, { ...pressed, to }, desks, unit.now);
        deskIds = events.flatMap((event) => (event.type === 'obligation.escalated' ? event.data.deskIds : [event.data.deskId]));
        return events;
      });
      return { id, version, deskIds, at: unit.now };
    });
  }
}
