import { Module } from '@nestjs/common';
import { SweepObligations } from '../application/sweep-obligations.js';
import { EscalationModule } from '../escalation.module.js';
import { LifeSafetySweeperDuty, SweeperDuty } from './sweeper.duty.js';

export { SweeperDuty } from './sweeper.duty.js';

@Module({
  imports: [EscalationModule],
  providers: [SweepObligations, SweeperDuty, LifeSafetySweeperDuty],
})
export class EscalationJobsModule {}
