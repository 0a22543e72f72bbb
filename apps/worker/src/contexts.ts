import { DrillsJobsModule } from '#drills/jobs';
import { BorderJobsModule } from '#border/jobs';
import { ClearancesJobsModule } from '#clearances/jobs';
import { ContinuityJobsModule } from '#continuity/jobs';
import { DisclosureJobsModule } from '#disclosure/jobs';
import { NoticesJobsModule } from '#notices/jobs';
import { DutyJobsModule } from '#duty/jobs';
import { EscalationJobsModule } from '#escalation/jobs';
import { IncidentsJobsModule } from '#incidents/jobs';
import { HandoffsJobsModule } from '#handoffs/jobs';
import { IdentityJobsModule } from '#identity/jobs';
import { NotificationsJobsModule } from '#notifications/jobs';
import { InteropJobsModule } from '#interop/jobs';
import { LedgerJobsModule } from '#ledger/jobs';
import { PoliciesJobsModule } from '#policies/jobs';
import { OperationsJobsModule } from '#operations/jobs';
import { ProceduresJobsModule } from '#procedures/jobs';
import { RehearsalsJobsModule } from '#rehearsals/jobs';
import { RequestsJobsModule } from '#requests/jobs';
import { SurgeJobsModule } from '#surge/jobs';
import type { Type } from '@nestjs/common';

/** The jobs doors of every context. */
export const contexts: Type[] = [
  LedgerJobsModule,
  NotificationsJobsModule,
  IdentityJobsModule,
  EscalationJobsModule,
  IncidentsJobsModule,
  PoliciesJobsModule,
  HandoffsJobsModule,
  DisclosureJobsModule,
  NoticesJobsModule,
  ClearancesJobsModule,
  RequestsJobsModule,
  ProceduresJobsModule,
  SurgeJobsModule,
  OperationsJobsModule,
  DutyJobsModule,
  ContinuityJobsModule,
  BorderJobsModule,
  InteropJobsModule,
  DrillsJobsModule,
  RehearsalsJobsModule,
];
