import { Module } from '@nestjs/common';
import { ClearancesModule } from '../clearances.module.js';
import { AdvanceNoticesController } from './advance-notices.controller.js';
import { AnnouncingController } from './announcing.controller.js';
import { ClearingController } from './clearing.controller.js';
import { NoticeReader } from './notice-reader.js';

@Module({
  imports: [ClearancesModule],
  providers: [NoticeReader],
  controllers: [AdvanceNoticesController, AnnouncingController, ClearingController],
})
export class ClearancesHttpModule {}
