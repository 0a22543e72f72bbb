import { Module } from '@nestjs/common';
import { DutyModule } from '../duty.module.js';
import { ChecksDuty } from './checks.duty.js';

@Module({ imports: [DutyModule], providers: [ChecksDuty] })
export class DutyJobsModule {}
