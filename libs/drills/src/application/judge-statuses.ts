import type { Instant, Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import { judgedOf } from '../domain/report.js';
import { DrillsToEvaluate } from './drill-to-evaluate.js';
import { EntriesOfDrill } from './entries-of-drill.js';
import { type ExpectationStanding, ExpectationStatuses } from './expectation-statuses.js';

/** Judged from the ledger, as the report judges them. */
@Injectable()
export class JudgeStatuses extends ExpectationStatuses {
  constructor(
    private readonly drills: DrillsToEvaluate,
    private readonly ledger: EntriesOfDrill,
  ) {
    super();
  }

  async of(realm: Realm, now: Instant): Promise<ReadonlyMap<string, ExpectationStanding>> {
    const [{ injects }, entries] = await Promise.all([this.drills.get(realm), this.ledger.of(realm)]);
    return new Map(
      judgedOf({ injects, entries, now }).map(({ id, verdict }) => [id, { state: verdict.state, dueAt: verdict.dueAt }]),
    );
  }
}
