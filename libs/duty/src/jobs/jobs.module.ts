import { Module } from '@nestjs/common';
import { DutyModule } from '../duty.module.js';
import { ChecksDuty } from './checks.duty.js';
import { GapsDuty } from './gaps.duty.js';
import { ShiftsDuty } from './shifts.duty.js';

@Module({ imports: [DutyModule], providers: [ChecksDuty, GapsDuty, ShiftsDuty] })
export class DutyJobsModule {}
