import { Module } from '@nestjs/common';
import { ProceduresModule } from '../procedures.module.js';
import { LapseOnBreach } from './on-obligation-breached.handler.js';

@Module({ imports: [ProceduresModule], providers: [LapseOnBreach] })
export class ProceduresJobsModule {}
