import { Env } from '../config/index.js';
import { Logger, Metrics } from '../observability/index.js';
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from './database.js';
import { DatabaseListener } from './listener.js';
import { slowStatements } from './slow-statements.js';

@Global()
@Module({
  providers: [
    {
      provide: Database,
      inject: [Env, Logger, Metrics],
      useFactory: (env: Env, logger: Logger, metrics: Metrics) =>
        new Database(env.DATABASE_URL, {
          role: env.databaseRole,
          max: env.ENLACE_POOL,
          reserved: env.ENLACE_RESERVED_POOL,
          stopwatch: slowStatements(env.ENLACE_SLOW_STATEMENT_MILLIS, logger, metrics),
        }),
    },
    {
      provide: DatabaseListener,
      inject: [Env, Logger],
      useFactory: (env: Env, logger: Logger) => new DatabaseListener(env.DATABASE_URL, logger, env.databaseRole),
    },
  ],
  exports: [Database, DatabaseListener],
})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DatabaseListener) private readonly listener: DatabaseListener,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.listener.close();
    await this.database.close();
  }
}
