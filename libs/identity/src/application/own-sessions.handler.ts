import { LIVE, type UserId } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseSession } from '../domain/identity.errors.js';
import { AccessEnder } from './access-ender.js';
import { AccessStore } from './access.store.js';
import { sha256 } from './secrets.js';

/** A person's own sessions, ended from afar: at a desk that was left without signing out. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: Database,
    private readonly access: AccessStore,
    private readonly ender: AccessEnder,
  ) {}

  /** @throws DomainError session-unknown */
  async end(personId: UserId, id: string): Promise<void> {
    await this.database.transaction(LIVE, async (tx) => {
      if (!(await this.access.endSession(tx, personId, id))) refuseSession('session-unknown');
      await this.access.announce(tx, personId);
    });
    this.ender.forget(personId);
  }

  /** All but the one that asks. */
  async endOthers(personId: UserId, sessionId: string): Promise<void> {
    await this.database.transaction(LIVE, async (tx) => {
      await this.access.endOthers(tx, personId, sha256(sessionId));
      await this.access.announce(tx, personId);
    });
    this.ender.forget(personId);
  }
}
