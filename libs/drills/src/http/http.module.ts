import { Module } from '@nestjs/common';
import { DrillsModule } from '../drills.module.js';
import { DrillInvitationsController } from './drill-invitations.controller.js';
import { DrillLifeController } from './drill-life.controller.js';
import { DrillPeopleController } from './drill-people.controller.js';
import { DrillsController } from './drills.controller.js';
import { InjectsController } from './injects.controller.js';
import { ScenariosModule } from '../scenarios.module.js';
import { ScenariosController } from './scenarios.controller.js';

@Module({
  imports: [DrillsModule, ScenariosModule],
  controllers: [
    DrillsController,
    DrillInvitationsController,
    DrillLifeController,
    DrillPeopleController,
    InjectsController,
    ScenariosController,
  ],
})
export class DrillsHttpModule {}
