import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { AtOnceQueries } from './application/at-once.queries.js';
import { BreakIn } from './application/break-in.handler.js';
import { CheckAdded } from './application/check-added.js';
import { ControlInjects } from './application/control-injects.handler.js';
import { DrillsToEvaluate } from './application/drill-to-evaluate.js';
import { DrillReader } from './application/drill-reader.js';
import { DrillsQueries } from './application/drills.queries.js';
import { DrillsRepository, InjectsRepository } from './application/drills.repository.js';
import { EntriesOfDrill } from './application/entries-of-drill.js';
import { ExpectationStatuses } from './application/expectation-statuses.js';
import { Firing } from './application/firing.js';
import { JudgeStatuses } from './application/judge-statuses.js';
import { NamedPeople } from './application/named-people.js';
import { OutcomeOfRun } from './application/outcome-of-run.js';
import { PlacePeople } from './application/place-people.handler.js';
import { PlanDrillHandler } from './application/plan-drill.handler.js';
import { PlanMove } from './application/plan-move.handler.js';
import { PlanningFacts } from './application/planning-facts.js';
import { PlayAtOnce } from './application/play-at-once.js';
import { PlayDue } from './application/play-due.js';
import { ReportInject } from './application/report-inject.handler.js';
import { RealEventsRepository } from './application/real-events.repository.js';
import { RunDrill } from './application/run-drill.handler.js';
import { SeatedDesks } from './application/seated-desks.js';
import { Scenarios } from './application/scenarios.js';
import { TellRealEvent } from './application/tell-real-event.handler.js';
import { OutagesModule } from './outages.module.js';
import { ScenariosModule } from './scenarios.module.js';
import { AtOnceSqlQueries } from './persistence/at-once.sql-queries.js';
import { DrillsSqlQueries } from './persistence/drills.sql-queries.js';
import { DrillsStore } from './persistence/drills.store.js';
import { InjectsStore } from './persistence/injects.store.js';
import { RealEventsStore } from './persistence/real-events.store.js';

const handlers = [
  PlanDrillHandler,
  RunDrill,
  BreakIn,
  PlacePeople,
  ControlInjects,
  PlayDue,
  PlayAtOnce,
  PlanMove,
  ReportInject,
  OutcomeOfRun,
];

@Module({
  imports: [DirectoryModule, OutagesModule, ScenariosModule],
  providers: [
    ...handlers,
    CheckAdded,
    DrillReader,
    DrillsToEvaluate,
    EntriesOfDrill,
    NamedPeople,
    PlanningFacts,
    Firing,
    Scenarios,
    SeatedDesks,
    TellRealEvent,
    { provide: RealEventsRepository, useClass: RealEventsStore },
    { provide: DrillsRepository, useClass: DrillsStore },
    { provide: InjectsRepository, useClass: InjectsStore },
    { provide: AtOnceQueries, useClass: AtOnceSqlQueries },
    { provide: DrillsQueries, useClass: DrillsSqlQueries },
    { provide: ExpectationStatuses, useClass: JudgeStatuses },
  ],
  exports: [
    OutagesModule,
    ...handlers,
    DrillReader,
    DrillsQueries,
    DrillsRepository,
    DrillsToEvaluate,
    EntriesOfDrill,
    NamedPeople,
    Scenarios,
    SeatedDesks,
  ],
})
export class DrillsModule {}
