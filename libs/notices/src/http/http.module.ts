import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices.module.js';
import { EarlyNoticesController } from './early-notices.controller.js';
import { NoticeFilingController } from './notice-filing.controller.js';

@Module({ imports: [NoticesModule], controllers: [EarlyNoticesController, NoticeFilingController] })
export class NoticesHttpModule {}
