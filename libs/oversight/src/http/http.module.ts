import { Module } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { VotesModule } from '#votes';
import { OversightModule } from '../oversight.module.js';
import { AnomaliesController } from './anomalies.controller.js';
import { BreakGlassController } from './break-glass.controller.js';
import { LooksController } from './looks.controller.js';

@Module({
  imports: [OversightModule, DirectoryModule, VotesModule],
  controllers: [LooksController, AnomaliesController, BreakGlassController],
})
export class OversightHttpModule {}
