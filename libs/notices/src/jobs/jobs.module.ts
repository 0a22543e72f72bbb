import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices.module.js';
import { ExpireNoticesDuty } from './expire-notices.duty.js';

@Module({ imports: [NoticesModule], providers: [ExpireNoticesDuty] })
export class NoticesJobsModule {}
