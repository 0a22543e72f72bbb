import { VotesModule } from '#votes';
import { IncidentsModule } from '#incidents';
import { Module } from '@nestjs/common';
import { ProceduresModule } from '../procedures.module.js';
import { ActivationCommandController } from './activation-command.controller.js';
import { ActivationKeysController } from './activation-keys.controller.js';
import { ActivationReader } from './activation-reader.js';
import { ActivationStepsController } from './activation-steps.controller.js';
import { AfterActionController } from './after-action.controller.js';
import { EditionPage } from './edition-page.js';
import { FlowPlanController } from './flow-plan.controller.js';
import { ProcedureDraftsController } from './procedure-drafts.controller.js';
import { ProcedureHistoryController } from './procedure-history.controller.js';
import { ProcedureEditionsController } from './procedure-editions.controller.js';
import { ProceduresController } from './procedures.controller.js';
import { PublicStatementsController } from './public-statements.controller.js';
import { ResourceRequestsController } from './resource-requests.controller.js';
import { SituationReportsController } from './situation-reports.controller.js';
import { StatementsController } from './statements.controller.js';

@Module({
  imports: [ProceduresModule, IncidentsModule, VotesModule],
  controllers: [
    ProceduresController,
    ProcedureHistoryController,
    ProcedureDraftsController,
    ProcedureEditionsController,
    AfterActionController,
    ActivationKeysController,
    ActivationStepsController,
    ActivationCommandController,
    FlowPlanController,
    SituationReportsController,
    StatementsController,
    ResourceRequestsController,
    PublicStatementsController,
  ],
  providers: [ActivationReader, EditionPage],
})
export class ProceduresHttpModule {}
