import { CONNECTIONS, Env } from '#platform/config';
import { Database } from '#platform/persistence';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

/** Connections under the role that alone may write leaves, tiles and checkpoints, and that may write nothing else. */
@Injectable()
export class LedgerDatabase extends Database implements OnApplicationShutdown {
  constructor(env: Env) {
    super(env.SEQUENCER_DATABASE_URL ?? env.DATABASE_URL, { role: 'enlace_sequencer', max: CONNECTIONS.sequencer });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
