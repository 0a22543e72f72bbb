import { LIVE } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { AccessEnder } from './access-ender.js';
import { AccessStore } from './access.store.js';
import { sha256 } from './secrets.js';

/** Ends one session on every instance; a session that is over already is no fault. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    private readonly access: AccessStore,
    private readonly ender: AccessEnder,
  ) {}

  async execute(sessionId: string): Promise<void> {
    const personId = await this.database.transaction(LIVE, async (tx) => {
      const owner = await this.access.closeSession(tx, sha256(sessionId));
      if (owner) await this.access.announce(tx, owner);
      return owner;
    });
    if (personId) this.ender.forget(personId);
  }
}
