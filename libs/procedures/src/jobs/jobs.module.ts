import { Module } from '@nestjs/common';
import { ProceduresModule } from '../procedures.module.js';
import { LapseOnBreach, LapseStatementOnBreach } from './on-obligation-breached.handler.js';
import { RunOutReview } from './run-out-review.handler.js';

@Module({ imports: [ProceduresModule], providers: [LapseOnBreach, LapseStatementOnBreach, RunOutReview] })
export class ProceduresJobsModule {}
