import { Obligations } from '#escalation';
import { LIVE, minutesBetween, type SystemContext } from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { undertake } from '../domain/improvement-owed.js';
import { LONGEST_OWED_MINUTES, type PlannedImprovement } from '../domain/improvement.js';
import { ImprovementsRepository } from './evaluations.repository.js';
import { EvaluationRecords } from './evaluation-records.js';
import { GatherReport } from './gather-report.js';

/**
 * A report has become final, and the desks owe what its plan says. That is the only thing that leaves a drill, and it is no thing of the drill:
 * real work, by a real day, in the live realm.
 */
@Injectable()
export class FinishReport {
  constructor(
    private readonly runner: CommandRunner,
    private readonly gather: GatherReport,
    private readonly records: EvaluationRecords,
    private readonly improvements: ImprovementsRepository,
    private readonly obligations: Obligations,
  ) {}

  /** Done once, however often it is asked: the retry guard of `ctx`, and each action's id. */
  async owe(ctx: SystemContext): Promise<void> {
    const { drill } = await this.gather.of(ctx.realm);
    const { improvements } = await this.records.evaluation(ctx.realm);
    const of = { drillId: drill.id, scenarioId: drill.scenarioId, title: drill.title };
    await this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      for (const one of improvements) {
        await unit.create(this.improvements, one.id, undertake(one, of, unit.now));
        await this.obligations.open(unit, this.debt(unit, one));
      }
    });
  }

  private debt(unit: Unit, { id, ownerDeskId, dueAt }: PlannedImprovement) {
    return {
      act: 'do-drill-improvement',
      subject: { kind: 'drill-improvement', id },
      caseId: null,
      deskId: ownerDeskId,
      lifeSafety: false,
      ladder: 'do-drill-improvement',
      limitMinutes: Math.min(LONGEST_OWED_MINUTES, Math.max(1, Math.round(minutesBetween(unit.now, dueAt)))),
    } as const;
  }
}
