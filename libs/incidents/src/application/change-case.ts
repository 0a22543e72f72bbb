import type { CaseId, Instant, RequestContext } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Case } from '../domain/case.js';
import type { CaseEvent } from '../domain/case-events.js';
import { actingPerson, type ActingPerson } from './acting-desk.js';
import { type CaseAnswer, caseAnswer } from './case-answer.js';
import { CaseClocks } from './case-clocks.js';
import { Cases } from './cases.js';
import { CasesRepository } from './cases.repository.js';

/** Which case, as the caller last read it. */
export interface CaseTarget {
  readonly caseId: CaseId;
  readonly expectedVersion?: number | undefined;
}

/** What a decision on a case is given besides its state. */
export interface Deciding {
  readonly unit: Unit;
  readonly by: ActingPerson;
  readonly now: Instant;
}

type Decide = (state: Case, deciding: Deciding) => readonly CaseEvent[];
type Also<More extends object> = (after: Stored<Case>, deciding: Deciding) => Promise<More | void>;

/** The common course of an act on one case: lock it, see that the desk may see it, decide, answer where it stands. */
@Injectable()
export class ChangeCase {
  constructor(
    private readonly runner: CommandRunner,
    private readonly cases: Cases,
    private readonly repository: CasesRepository,
    private readonly clocks: CaseClocks,
  ) {}

  /**
   * @param also what else the act does in the same transaction, with the case as it is after the decision; what it returns joins
   *   the answer, so that a retry is told the same
   * @throws DomainError not-found, version-stale, and whatever `decide` throws
   */
  run<More extends object = object>(
    ctx: RequestContext,
    { caseId, expectedVersion }: CaseTarget,
    decide: Decide,
    also?: Also<More>,
  ): Promise<CaseAnswer & More> {
    const by = actingPerson(ctx);
    return this.runner.run(ctx, async (unit) => {
      await this.cases.lock(unit, caseId, expectedVersion);
      const deciding = { unit, by, now: unit.now };
      const after = await unit.change(this.repository, caseId, (state) => decide(state, deciding));
      if (isSignOfLife(after.state, by)) await this.clocks.signOfLife(unit, caseId);
      const more = await also?.(after, deciding);
      return { ...caseAnswer(after), ...more } as CaseAnswer & More;
    });
  }
}

/** The lead did something on work that is not done. */
const isSignOfLife = ({ lead, progress }: Case, by: ActingPerson): boolean =>
  lead.deskId === by.deskId && (progress.state === 'acknowledged' || progress.state === 'in_progress');
