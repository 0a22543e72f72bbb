import { Module } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { OversightModule } from '../oversight.module.js';
import { AnomaliesController } from './anomalies.controller.js';
import { BreakGlassController } from './break-glass.controller.js';
import { LooksController } from './looks.controller.js';

@Module({
  imports: [OversightModule, DirectoryModule],
  controllers: [LooksController, AnomaliesController, BreakGlassController],
})
export class OversightHttpModule {}
