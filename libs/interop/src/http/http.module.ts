import { ProceduresModule } from '#procedures';
import { Module } from '@nestjs/common';
import { InteropModule } from '../interop.module.js';
import { AlertsController } from './alerts.controller.js';
import { CapController } from './cap.controller.js';
import { FeedsController } from './feeds.controller.js';
import { IssuedAlertsController } from './issued-alerts.controller.js';
import { PublicAlertsController } from './public-alerts.controller.js';

@Module({
  imports: [InteropModule, ProceduresModule],
  controllers: [FeedsController, AlertsController, CapController, IssuedAlertsController, PublicAlertsController],
})
export class InteropHttpModule {}
