import { DisclosureAuditModule } from '#disclosure/audit';
import { EscalationAuditModule } from '#escalation/audit';
import { HandoffsAuditModule } from '#handoffs/audit';
import { IncidentsAuditModule } from '#incidents/audit';
import { LedgerAuditModule } from '#ledger/audit';
import { AuditingModule, OutboxAudit } from '#platform/auditing';
import { ConfigModule, type Env } from '#platform/config';
import { FiguresServerModule, ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { type DynamicModule, Module } from '@nestjs/common';

/** Few parts, so that it lives where the others do not find room any more. */
@Module({})
export class AuditorModule {
  static for(env: Env): DynamicModule {
    return {
      module: AuditorModule,
      imports: [
        ConfigModule.for(env),
        ObservabilityModule,
        FiguresServerModule,
        PersistenceModule,
        AuditingModule,
        DisclosureAuditModule,
        EscalationAuditModule,
        HandoffsAuditModule,
        IncidentsAuditModule,
        LedgerAuditModule,
      ],
      providers: [OutboxAudit],
    };
  }
}
