import { Env } from '../config/index.js';
import { Logger } from '../observability/logger.js';
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from './database.js';
import { DatabaseListener } from './listener.js';

@Global()
@Module({
  providers: [
    {
      provide: Database,
      inject: [Env],
      useFactory: (env: Env) => new Database(env.DATABASE_URL, { max: env.ENLACE_POOL, reserved: env.ENLACE_RESERVED_POOL }),
    },
    {
      provide: DatabaseListener,
      inject: [Env, Logger],
      useFactory: (env: Env, logger: Logger) => new DatabaseListener(env.DATABASE_URL, logger),
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
