import { Module } from '@nestjs/common';
import { DrillsModule } from '../drills.module.js';
import { EvaluationModule } from '../evaluation.module.js';
import { KeepDrillResult } from './keep-result.handler.js';
import { OweImprovements } from './owe-improvements.handler.js';
import { SuspendDrills } from './suspend-drills.handler.js';
import { PlayDrillsDuty } from './play-drills.duty.js';

export { PlayDrillsDuty } from './play-drills.duty.js';

@Module({
  imports: [DrillsModule, EvaluationModule],
  providers: [PlayDrillsDuty, OweImprovements, KeepDrillResult, SuspendDrills],
})
export class DrillsJobsModule {}
