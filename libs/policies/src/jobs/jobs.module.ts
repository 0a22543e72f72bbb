import { IncidentsModule } from '#incidents';
import { Module } from '@nestjs/common';
import { LetReadPolicy } from './let-read.policy.js';
import { RaisePriorityPolicy } from './raise-priority.policy.js';
import { ReroutePolicy } from './reroute.policy.js';

@Module({ imports: [IncidentsModule], providers: [LetReadPolicy, RaisePriorityPolicy, ReroutePolicy] })
export class PoliciesJobsModule {}
