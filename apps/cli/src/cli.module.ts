import { BorderModule } from '#border';
import { ClearancesModule } from '#clearances';
import { DirectoryModule } from '#directory';
import { DrillsModule } from '#drills';
import { DutyModule } from '#duty';
import { IdentityModule } from '#identity';
import { IncidentsModule } from '#incidents';
import { InteropModule } from '#interop';
import { LedgerModule } from '#ledger';
import { ConfigModule, type Env } from '#platform/config';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { ProceduresModule } from '#procedures';
import { RealmModule } from '#platform/realm';
import { EscalationModule } from '#escalation';
import { RoutingModule } from '#routing';
import { type DynamicModule, Module } from '@nestjs/common';

@Module({})
export class CliModule {
  static for(env: Env): DynamicModule {
    return {
      module: CliModule,
      imports: [
        ConfigModule.for(env),
        ObservabilityModule,
        PersistenceModule,
        RealmModule,
        LedgerModule,
        DirectoryModule,
        IdentityModule,
        RoutingModule,
        EscalationModule,
        IncidentsModule,
        BorderModule,
        InteropModule,
        DutyModule,
        ClearancesModule,
        ProceduresModule,
        DrillsModule,
      ],
    };
  }
}
