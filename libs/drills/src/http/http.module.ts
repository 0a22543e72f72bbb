import { Module } from '@nestjs/common';
import { DrillsModule } from '../drills.module.js';
import { BreakInsController } from './break-ins.controller.js';
import { DrillCandidatesController } from './drill-candidates.controller.js';
import { EvaluationModule } from '../evaluation.module.js';
import { DrillImprovementsController } from './drill-improvements.controller.js';
import { DrillInvitationsController } from './drill-invitations.controller.js';
import { DrillLifeController } from './drill-life.controller.js';
import { DrillPeopleController } from './drill-people.controller.js';
import { DrillsController } from './drills.controller.js';
import { EvaluationController } from './evaluation.controller.js';
import { InjectsController } from './injects.controller.js';
import { ReportController } from './report.controller.js';
import { ScenariosModule } from '../scenarios.module.js';
import { MselController } from './msel.controller.js';
import { ScenariosController } from './scenarios.controller.js';

@Module({
  imports: [DrillsModule, EvaluationModule, ScenariosModule],
  controllers: [
    DrillsController,
    BreakInsController,
    DrillCandidatesController,
    DrillInvitationsController,
    DrillLifeController,
    DrillPeopleController,
    InjectsController,
    ScenariosController,
    EvaluationController,
    ReportController,
    DrillImprovementsController,
    MselController,
  ],
})
export class DrillsHttpModule {}
