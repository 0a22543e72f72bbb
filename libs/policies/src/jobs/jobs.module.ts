import { BorderModule } from '#border';
import { ContactsModule } from '#contacts';
import { IncidentsModule } from '#incidents';
import { ProceduresModule } from '#procedures';
import { Module } from '@nestjs/common';
import { DraftContactReportPolicy } from './draft-contact-report.policy.js';
import { LetReadPolicy } from './let-read.policy.js';
import { RaisePriorityPolicy } from './raise-priority.policy.js';
import { ReroutePolicy } from './reroute.policy.js';
import { ShowOrderOnBoardPolicy } from './show-order-on-board.policy.js';

@Module({
  imports: [BorderModule, IncidentsModule, ContactsModule, ProceduresModule],
  providers: [DraftContactReportPolicy, LetReadPolicy, RaisePriorityPolicy, ReroutePolicy, ShowOrderOnBoardPolicy],
})
export class PoliciesJobsModule {}
