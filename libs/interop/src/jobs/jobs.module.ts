import { Module } from '@nestjs/common';
import { InteropModule } from '../interop.module.js';
import { DemonstrateWaitsDuty, PollFeedDuty, WatchFolderDuty, WatchSilenceDuty } from './feeds.duties.js';

@Module({ imports: [InteropModule], providers: [PollFeedDuty, WatchFolderDuty, WatchSilenceDuty, DemonstrateWaitsDuty] })
export class InteropJobsModule {}
