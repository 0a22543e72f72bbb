import type { UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { AccessStore } from './access.store.js';
import { AttemptsStore } from './attempts.store.js';
import { IdentityAuthenticator } from './identity-authenticator.js';

/** Ends what a person holds, in the transaction that says why, and what this process remembers, once that is committed. */
@Injectable()
export class AccessEnder {
  constructor(
    private readonly access: AccessStore,
    private readonly authenticator: IdentityAuthenticator,
    private readonly attempts: AttemptsStore,
  ) {}

  /** Ends every session and token; other instances hear of it on commit. */
  async end(tx: Tx, personId: UserId): Promise<void> {
    await this.access.endAll(tx, personId);
    await this.access.announce(tx, personId);
  }

  /** What is known of the person changed: other instances hear of it on commit. */
  announce(tx: Tx, personId: UserId): Promise<void> {
    return this.access.announce(tx, personId);
  }

  /** Failures under the name that was left with an old password delay nobody any more. */
  async forgive(tx: Tx, personId: UserId): Promise<void> {
    await this.attempts.forgive(tx, personId);
  }

  /** To be called after the commit: this process need not wait for its own news. */
  forget(personId: UserId): void {
    this.authenticator.forget(personId);
  }
}
