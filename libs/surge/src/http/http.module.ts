import { Module } from '@nestjs/common';
import { SurgeModule } from '../surge.module.js';
import { SurgesController } from './surges.controller.js';

@Module({ imports: [SurgeModule], controllers: [SurgesController] })
export class SurgeHttpModule {}
