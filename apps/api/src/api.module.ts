import { DrillsModule, ScenariosModule } from '#drills';
import { InteropModule } from '#interop';
import { LedgerModule } from '#ledger';
import { ProceduresModule } from '#procedures';
import { PulsesModule } from '#platform/auditing';
import { ConfigModule, type Env } from '#platform/config';
import { HttpModule } from '#platform/http';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { type DynamicModule, Module } from '@nestjs/common';
import { ConsoleController } from './console.controller.js';
import { contexts } from './contexts.js';
import { CspReportsController } from './csp-reports.controller.js';
import { HealthController } from './health.controller.js';
import { NameProcedures } from './name-procedures.js';
import { SeatDesks } from './seat-desks.js';
import { DutyFigures } from './duty-figures.js';
import { FeedFigures } from './feed-figures.js';
import { MetricsController } from './metrics.controller.js';

@Module({})
export class ApiModule {
  static for(env: Env): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.for({ ...env, databaseRole: 'enlace_api' }),
        ObservabilityModule,
        PersistenceModule,
        RealmModule,
        PulsesModule,
        HttpModule,
        LedgerModule,
        InteropModule,
        ProceduresModule,
        DrillsModule,
        ScenariosModule,
        ...contexts,
      ],
      providers: [DutyFigures, FeedFigures, NameProcedures, SeatDesks],
      controllers: [HealthController, MetricsController, CspReportsController, ConsoleController],
    };
  }
}
