import { LIVE, type UserId } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseSignIn } from '../domain/identity.errors.js';
import { afterFailure, secondsLocked } from '../domain/lockout.js';
import { sessionExpiry } from '../domain/session.js';
import { AccessStore } from './access.store.js';
import { PasswordHasher } from './password-hasher.js';
import { newSecret, sha256 } from './secrets.js';

/** A session as given to the browser, once: only its hash is kept. */
export interface OpenedSession {
  readonly sessionId: string;
  readonly personId: UserId;
}

/**
 * Lets a person in by user name and password. An unknown name, a disabled person and a wrong password are answered alike, after
 * the same work; failures under one name delay the next try under it, whether anybody bears the name or not.
 */
@Injectable()
export class SignIn {
  /** Tries under one name wait for each other, so that a burst of guesses meets the delay that its first ones earned. */
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly database: Database,
    private readonly access: AccessStore,
    private readonly hasher: PasswordHasher,
  ) {}

  /** @throws DomainError sign-in-refused, sign-in-delayed (with seconds), sign-in-crowded */
  async execute(command: { readonly username: string; readonly password: string }): Promise<OpenedSession> {
    const username = command.username.toLowerCase();
    const before = this.queues.get(username) ?? Promise.resolve();
    const turn = before.then(() => this.tryOnce(username, command.password));
    const settled = turn.catch(() => undefined);
    this.queues.set(username, settled);
    void settled.then(() => this.queues.get(username) === settled && this.queues.delete(username));
    return turn;
  }

  private async tryOnce(username: string, password: string): Promise<OpenedSession> {
    const { person, failures, now } = await this.access.signInRecord(username);
    const retryAfterSeconds = secondsLocked(failures, now);
    if (retryAfterSeconds > 0) return refuseSignIn('sign-in-delayed', { retryAfterSeconds });
    const matches = await this.hasher.verify(person?.passwordHash ?? null, password);
    if (!matches || person === null || person.disabled) return this.fail(username);
    const sessionId = newSecret();
    const { id: personId, passwordHash } = person;
    const opened = await this.database.transaction(LIVE, (tx) =>
      this.access.openSession(tx, { idHash: sha256(sessionId), personId, passwordHash, expiresAt: sessionExpiry(tx.now) }),
    );
    return opened ? { sessionId, personId } : refuseSignIn('sign-in-refused');
  }

  private async fail(username: string): Promise<never> {
    await this.database.transaction(LIVE, async (tx) => {
      const failures = await this.access.lockFailures(tx, username);
      await this.access.saveFailures(tx, username, afterFailure(failures, await tx.refreshNow()));
    });
    return refuseSignIn('sign-in-refused');
  }
}
