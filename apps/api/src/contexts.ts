import { BorderHttpModule } from '#border/http';
import { ClearancesHttpModule } from '#clearances/http';
import { ContinuityHttpModule } from '#continuity/http';
import { ContactsHttpModule } from '#contacts/http';
import { NoticesHttpModule } from '#notices/http';
import { DrillsHttpModule } from '#drills/http';
import { DutyHttpModule } from '#duty/http';
import { EscalationHttpModule } from '#escalation/http';
import { NotificationsHttpModule } from '#notifications/http';
import { DirectoryHttpModule } from '#directory/http';
import { DisclosureHttpModule } from '#disclosure/http';
import { HandoffsHttpModule } from '#handoffs/http';
import { IdentityHttpModule } from '#identity/http';
import { InteropHttpModule } from '#interop/http';
import { LedgerHttpModule } from '#ledger/http';
import { IncidentsHttpModule } from '#incidents/http';
import { OperationsHttpModule } from '#operations/http';
import { OversightHttpModule } from '#oversight/http';
import { ProceduresHttpModule } from '#procedures/http';
import { RedactionsHttpModule } from '#redactions/http';
import { RequestsHttpModule } from '#requests/http';
import { RehearsalsHttpModule } from '#rehearsals/http';
import { ReplaysHttpModule } from '#replays/http';
import { RoutingHttpModule } from '#routing/http';
import { SurgeHttpModule } from '#surge/http';
import { ViewsHttpModule } from '#views/http';
import type { Type } from '@nestjs/common';

/** The http doors of every context. */
export const contexts: Type[] = [
  DirectoryHttpModule,
  IdentityHttpModule,
  LedgerHttpModule,
  IncidentsHttpModule,
  RoutingHttpModule,
  ViewsHttpModule,
  NotificationsHttpModule,
  EscalationHttpModule,
  DisclosureHttpModule,
  HandoffsHttpModule,
  RedactionsHttpModule,
  ContactsHttpModule,
  ClearancesHttpModule,
  NoticesHttpModule,
  RequestsHttpModule,
  ProceduresHttpModule,
  SurgeHttpModule,
  OperationsHttpModule,
  DutyHttpModule,
  ContinuityHttpModule,
  BorderHttpModule,
  InteropHttpModule,
  DrillsHttpModule,
  RehearsalsHttpModule,
  OversightHttpModule,
  ReplaysHttpModule,
];
