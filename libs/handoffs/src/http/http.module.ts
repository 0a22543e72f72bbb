import { Module } from '@nestjs/common';
import { HandoffsModule } from '../handoffs.module.js';
import { AnsweringController } from './answering.controller.js';
import { HandoffsController } from './handoffs.controller.js';
import { OfferingController } from './offering.controller.js';
import { OfferPreviewController } from './offer-preview.controller.js';

@Module({
  imports: [HandoffsModule],
  controllers: [OfferingController, OfferPreviewController, AnsweringController, HandoffsController],
})
export class HandoffsHttpModule {}
