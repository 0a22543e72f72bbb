import { Module } from '@nestjs/common';
import { HandoffsModule } from '../handoffs.module.js';
import { SupersedeOnLeadMoved } from './on-lead-moved.handler.js';
import { ExpireOnBreach } from './on-obligation-breached.handler.js';

@Module({ imports: [HandoffsModule], providers: [ExpireOnBreach, SupersedeOnLeadMoved] })
export class HandoffsJobsModule {}
