import { Module } from '@nestjs/common';
import { EscalationModule } from '../escalation.module.js';
import { ObligationsController } from './obligations.controller.js';

@Module({ imports: [EscalationModule], controllers: [ObligationsController] })
export class EscalationHttpModule {}
