import { BorderModule } from '#border';
import { ContactsModule } from '#contacts';
import { DirectoryModule } from '#directory';
import { DrillsModule } from '#drills';
import { HandoffsModule } from '#handoffs';
import { IncidentsModule } from '#incidents';
import { ProceduresModule } from '#procedures';
import { RequestsModule } from '#requests';
import { Module } from '@nestjs/common';
import { AnswerByScript, Answers } from './answer-by-script.js';
import { DraftContactReportPolicy } from './draft-contact-report.policy.js';
import { EffectsOfInjects } from './effects-of-injects.js';
import { LetReadPolicy } from './let-read.policy.js';
import { MakeCrisis } from './make-crisis.js';
import { MakeInjectPolicy } from './make-inject.policy.js';
import { MakeReports } from './make-reports.js';
import { MakeRequests } from './make-requests.js';
import { RaisePriorityPolicy } from './raise-priority.policy.js';
import { ReroutePolicy } from './reroute.policy.js';
import { ShowOrderOnBoardPolicy } from './show-order-on-board.policy.js';
import { SimulateDesksPolicy } from './simulate-desks.policy.js';
import { SimulationCell } from './simulation-cell.js';
import { ThingsOfInjects } from './things-of-injects.js';

export { MakeInjectPolicy } from './make-inject.policy.js';
export { SimulateDesksPolicy } from './simulate-desks.policy.js';

/** What makes the effects of injects. */
const makers = [
  SimulationCell,
  ThingsOfInjects,
  MakeReports,
  MakeRequests,
  MakeCrisis,
  Answers,
  AnswerByScript,
  EffectsOfInjects,
];

@Module({
  imports: [
    BorderModule,
    IncidentsModule,
    ContactsModule,
    DirectoryModule,
    DrillsModule,
    HandoffsModule,
    ProceduresModule,
    RequestsModule,
  ],
  providers: [
    ...makers,
    DraftContactReportPolicy,
    LetReadPolicy,
    MakeInjectPolicy,
    RaisePriorityPolicy,
    ReroutePolicy,
    ShowOrderOnBoardPolicy,
    SimulateDesksPolicy,
  ],
})
export class PoliciesJobsModule {}
