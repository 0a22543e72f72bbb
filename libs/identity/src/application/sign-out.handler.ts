import { LIVE } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { AccessStore } from './access.store.js';
import { sha256 } from './secrets.js';

/** Ends one session on every instance; a session that is over already is no fault. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    private readonly access: AccessStore,
  ) {}

  async execute(sessionId: string): Promise<void> {
    await this.database.transaction(LIVE, async (tx) => {
      const personId = await this.access.closeSession(tx, sha256(sessionId));
      if (personId) await this.access.announce(tx, personId);
    });
  }
}
