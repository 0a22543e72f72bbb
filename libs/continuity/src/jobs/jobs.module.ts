import { Module } from '@nestjs/common';
import { ContinuityModule } from '../continuity.module.js';
import { MakePackOnAsked } from './on-pack-asked.handler.js';
import { ShiftPacksDuty } from './shift-packs.duty.js';

@Module({ imports: [ContinuityModule], providers: [MakePackOnAsked, ShiftPacksDuty] })
export class ContinuityJobsModule {}
