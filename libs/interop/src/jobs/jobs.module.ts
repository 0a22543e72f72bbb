import { Module } from '@nestjs/common';
import { InteropModule } from '../interop.module.js';
import { DemonstrateWaitsDuty, PollFeedDuty, WatchFolderDuty } from './feeds.duties.js';

@Module({ imports: [InteropModule], providers: [PollFeedDuty, WatchFolderDuty, DemonstrateWaitsDuty] })
export class InteropJobsModule {}
