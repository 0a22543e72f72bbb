import { Module } from '@nestjs/common';
import { EscalationModule } from '../escalation.module.js';
import { LaddersController } from './ladders.controller.js';
import { ObligationsController } from './obligations.controller.js';
import { SupervisionController } from './supervision.controller.js';

@Module({ imports: [EscalationModule], controllers: [ObligationsController, SupervisionController, LaddersController] })
export class EscalationHttpModule {}
