import { VotesModule } from '#votes';
import { Module } from '@nestjs/common';
import { IncidentsModule } from '../incidents.module.js';
import { CaseAttachmentsController } from './case-attachments.controller.js';
import { CaseDesksController } from './case-desks.controller.js';
import { CaseListsController } from './case-lists.controller.js';
import { CasePapersController } from './case-papers.controller.js';
import { CaseSupervisionController } from './supervision.controller.js';
import { CaseProgressController } from './case-progress.controller.js';
import { CaseWorkController } from './case-work.controller.js';
import { CasesController } from './cases.controller.js';
import { FilingController } from './filing.controller.js';
import { FilingsController } from './filings.controller.js';
import { ReportsController } from './reports.controller.js';

@Module({
  imports: [IncidentsModule, VotesModule],
  controllers: [
    FilingController,
    ReportsController,
    FilingsController,
    CaseListsController,
    CasesController,
    CaseProgressController,
    CaseWorkController,
    CaseDesksController,
    CasePapersController,
    CaseSupervisionController,
    CaseAttachmentsController,
  ],
})
export class IncidentsHttpModule {}
