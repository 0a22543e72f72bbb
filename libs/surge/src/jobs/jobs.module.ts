import { Module } from '@nestjs/common';
import { SurgeModule } from '../surge.module.js';
import { AlignClocksDuty, AlignGroupsDuty, WatchLoadDuty } from './surge.duties.js';

@Module({ imports: [SurgeModule], providers: [AlignClocksDuty, AlignGroupsDuty, WatchLoadDuty] })
export class SurgeJobsModule {}
