import { Module } from '@nestjs/common';
import { BorderModule } from '../border.module.js';
import { ForgetReadingsDuty, TurnSidesDuty } from './border.duties.js';

@Module({ imports: [BorderModule], providers: [TurnSidesDuty, ForgetReadingsDuty] })
export class BorderJobsModule {}
