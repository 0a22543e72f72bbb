import { Module } from '@nestjs/common';
import { ProceduresModule } from '../procedures.module.js';
import { LapseOnBreach, LapseStatementOnBreach } from './on-obligation-breached.handler.js';

@Module({ imports: [ProceduresModule], providers: [LapseOnBreach, LapseStatementOnBreach] })
export class ProceduresJobsModule {}
