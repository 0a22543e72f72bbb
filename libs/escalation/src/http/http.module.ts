import { Module } from '@nestjs/common';
import { EscalationModule } from '../escalation.module.js';
import { ObligationsController } from './obligations.controller.js';
import { SupervisionController } from './supervision.controller.js';

@Module({ imports: [EscalationModule], controllers: [ObligationsController, SupervisionController] })
export class EscalationHttpModule {}
