import { DirectoryQueries } from '#directory';
import {
  type Bilingual,
  type Clocks,
  clocks,
  type DeskId,
  DomainError,
  dueAt,
  type DutyCalendar,
  explain,
  type Explanation,
  type Instant,
  type RequestContext,
} from '#kernel';
import { Injectable } from '@nestjs/common';
import { foresee, type Foreseen } from '../domain/foresee.js';
import { stepTime, type Cursor, type LadderAction } from '../domain/ladder.js';
import { ladders, type LadderKey } from '../domain/ladders.js';
import { progressOf, type Obligation } from '../domain/obligation.js';
import { ObligationsQueries } from './obligations.queries.js';
import type { FiredStep } from './obligations.store.js';

/** How far ahead "if nobody acts" looks. */
const FORESEEN_MOST = 20;

export interface ExplainedRung extends Cursor {
  readonly action: LadderAction;
  /** Null while a pause holds the clock before it. */
  readonly scheduledFor: Clocks | null;
  readonly firedAt: Clocks | null;
  /** Where nobody was when it called; empty when it reached somebody, or has not called yet. */
  readonly nobodyAt: readonly DeskId[];
}

/** Everything a reader needs to believe a due time, in codes and times; the http door puts it in the reader's language. */
export interface ObligationExplained {
  readonly id: string;
  readonly version: number;
  readonly obligation: Obligation;
  readonly overdue: boolean;
  readonly created: Clocks;
  readonly calendar: DutyCalendar;
  readonly deadline: Explanation;
  readonly ladder: {
    readonly key: string;
    readonly version: number;
    readonly name: Bilingual | null;
    readonly rungs: readonly ExplainedRung[];
  };
  readonly ifNobodyActs: readonly {
    readonly at: Clocks;
    readonly what: Foreseen['what'];
    readonly action: LadderAction | null;
  }[];
}

@Injectable()
export class ExplainObligation {
  constructor(
    private readonly queries: ObligationsQueries,
    private readonly directory: DirectoryQueries,
  ) {}

  /** The zones in which a deadline of this obligation is told: the debtor's first, then that of whoever waits or reads. */
  zones(obligation: Obligation, ctx: RequestContext): string[] {
    const { desks } = this.directory.snapshot();
    const other = desks.get(obligation.counterpartDeskId ?? ctx.actor.deskId)?.zone;
    return other === undefined ? [obligation.ladder.calendar.zone] : [obligation.ladder.calendar.zone, other];
  }

  /** @throws DomainError not-found when the actor's desk may not see it */
  async execute(ctx: RequestContext, id: string): Promise<ObligationExplained> {
    const found = await this.queries.find({ realm: ctx.realm, deskId: ctx.actor.deskId }, id);
    if (!found) throw new DomainError('not-found');
    const { state, version, overdue, fired } = found;
    const { ladder, pauses, openedAt } = state;
    const zones = this.zones(state, ctx);
    const told = (at: Instant): Clocks => clocks(at, zones);
    return {
      id,
      version,
      obligation: state,
      overdue,
      created: told(openedAt),
      calendar: ladder.calendar,
      deadline: explain(dueAt(openedAt, ladder.limit, ladder.calendar, pauses), zones),
      ladder: {
        key: ladder.key,
        version: ladder.version,
        name: ladder.name ?? ladders[ladder.key as LadderKey]?.name ?? null,
        rungs: rungsOf(state, fired, told),
      },
      ifNobodyActs: foresee(state, FORESEEN_MOST).map((coming) => ({
        at: told(coming.at),
        what: coming.what,
        action: coming.what === 'step' ? coming.action : null,
      })),
    };
  }
}

/** The rungs of the first loop, and those of later loops that were reached. */
const rungsOf = (state: Obligation, fired: readonly FiredStep[], told: (at: Instant) => Clocks): ExplainedRung[] => {
  const firedAt = new Map(fired.map((step) => [`${step.step}/${step.loop}`, step]));
  const first = state.ladder.steps.map((_, step): Cursor => ({ step, loop: 0 }));
  const later = fired.filter(({ loop }) => loop > 0).map(({ step, loop }): Cursor => ({ step, loop }));
  return [...first, ...later].flatMap((cursor) => {
    const action = state.ladder.steps[cursor.step]?.action;
    const reached = firedAt.get(`${cursor.step}/${cursor.loop}`);
    const scheduled = reached?.scheduledFor ?? stepTime(state.ladder, progressOf(state), cursor);
    return action
      ? [
          {
            ...cursor,
            action,
            scheduledFor: scheduled && told(scheduled),
            firedAt: reached ? told(reached.firedAt) : null,
            nobodyAt: state.unreached.find(({ step, loop }) => step === cursor.step && loop === cursor.loop)?.tried ?? [],
          },
        ]
      : [];
  });
};
