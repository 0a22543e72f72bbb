import { VotesModule } from '#votes';
import { Module } from '@nestjs/common';
import { RequestsModule } from '../requests.module.js';
import { PreparedController } from './prepared.controller.js';
import { ProvisionsController } from './provisions.controller.js';
import { RequestAnsweringController } from './request-answering.controller.js';
import { RequestAskingController } from './request-asking.controller.js';
import { RequestStatisticsController } from './request-statistics.controller.js';
import { RequestsController } from './requests.controller.js';

@Module({
  imports: [RequestsModule, VotesModule],
  controllers: [
    RequestStatisticsController,
    RequestAskingController,
    RequestAnsweringController,
    RequestsController,
    ProvisionsController,
    PreparedController,
  ],
})
export class RequestsHttpModule {}
