import { Module } from '@nestjs/common';
import { AuditObligations } from '../application/audit-obligations.js';
import { SweepObligations } from '../application/sweep-obligations.js';
import { EscalationModule } from '../escalation.module.js';
import { AuditorDuty } from './auditor.duty.js';
import { LifeSafetySweeperDuty, SweeperDuty } from './sweeper.duty.js';

@Module({
  imports: [EscalationModule],
  providers: [SweepObligations, AuditObligations, SweeperDuty, LifeSafetySweeperDuty, AuditorDuty],
})
export class EscalationJobsModule {}
