import { Module } from '@nestjs/common';
import { SurgeModule } from '../surge.module.js';
import { AlignClocksDuty, WatchLoadDuty } from './surge.duties.js';

@Module({ imports: [SurgeModule], providers: [AlignClocksDuty, WatchLoadDuty] })
export class SurgeJobsModule {}
