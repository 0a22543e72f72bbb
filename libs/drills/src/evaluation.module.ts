import { DirectoryModule } from '#directory';
import { EscalationModule } from '#escalation';
import { Module } from '@nestjs/common';
import { AroundReport } from './application/around-report.js';
import { EvaluateDrill } from './application/evaluate-drill.handler.js';
import { EvaluationRecords } from './application/evaluation-records.js';
import { DrillResults, EvaluationsRepository, ImprovementsRepository } from './application/evaluations.repository.js';
import { FinishReport } from './application/finish-report.handler.js';
import { GatherReport } from './application/gather-report.js';
import { KeepResult } from './application/keep-result.js';
import { NotificationDrills } from './application/notification-drills.js';
import { Quotas } from './application/quotas.js';
import { ReadReport } from './application/read-report.js';
import { SettleImprovement } from './application/settle-improvement.handler.js';
import { DrillsModule } from './drills.module.js';
import { DrillResultsStore } from './persistence/drill-results.store.js';
import { EvaluationsStore } from './persistence/evaluations.store.js';
import { ImprovementsStore } from './persistence/improvements.store.js';
import { NotificationDrillsSqlQueries } from './persistence/notification-drills.sql-queries.js';

const handlers = [EvaluateDrill, FinishReport, KeepResult, GatherReport, ReadReport, SettleImprovement];

/** What people make of drills, their reports, and what is owed after them. */
@Module({
  imports: [DirectoryModule, EscalationModule, DrillsModule],
  providers: [
    ...handlers,
    AroundReport,
    EvaluationRecords,
    Quotas,
    { provide: EvaluationsRepository, useClass: EvaluationsStore },
    { provide: ImprovementsRepository, useClass: ImprovementsStore },
    { provide: DrillResults, useClass: DrillResultsStore },
    { provide: NotificationDrills, useClass: NotificationDrillsSqlQueries },
  ],
  exports: [...handlers, AroundReport, ImprovementsRepository],
})
export class EvaluationModule {}
