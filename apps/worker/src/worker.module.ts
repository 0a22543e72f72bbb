import { LedgerModule } from '#ledger';
import { ConfigModule, type Env } from '#platform/config';
import { MessagingModule } from '#platform/messaging';
import { FiguresServerModule, ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { type DynamicModule, Module } from '@nestjs/common';
import { contexts } from './contexts.js';

@Module({})
export class WorkerModule {
  static for(env: Env): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.for(env),
        ObservabilityModule,
        FiguresServerModule,
        PersistenceModule,
        RealmModule,
        MessagingModule,
        LedgerModule,
        ...contexts,
      ],
    };
  }
}
