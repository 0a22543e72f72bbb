import { ProceduresModule } from '#procedures';
import { Module } from '@nestjs/common';
import { InteropModule } from '../interop.module.js';
import { AlertsController } from './alerts.controller.js';
import { FeedsController } from './feeds.controller.js';

@Module({ imports: [InteropModule, ProceduresModule], controllers: [FeedsController, AlertsController] })
export class InteropHttpModule {}
