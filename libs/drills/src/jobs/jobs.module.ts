import { Module } from '@nestjs/common';
import { DrillsModule } from '../drills.module.js';
import { PlayDrillsDuty } from './play-drills.duty.js';

export { PlayDrillsDuty } from './play-drills.duty.js';

@Module({ imports: [DrillsModule], providers: [PlayDrillsDuty] })
export class DrillsJobsModule {}
