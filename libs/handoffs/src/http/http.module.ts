import { Module } from '@nestjs/common';
import { HandoffsModule } from '../handoffs.module.js';
import { AnsweringController } from './answering.controller.js';
import { HandoffsController } from './handoffs.controller.js';
import { OfferingController } from './offering.controller.js';

@Module({ imports: [HandoffsModule], controllers: [OfferingController, AnsweringController, HandoffsController] })
export class HandoffsHttpModule {}
