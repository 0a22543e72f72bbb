import { LIVE, type UserId } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseSignIn } from '../domain/identity.errors.js';
import { sessionExpiry } from '../domain/session.js';
import { AccessStore } from './access.store.js';
import { Attempts } from './attempts.js';
import type { SignInRecord } from './attempts.store.js';
import { FactorProver } from './prove-factor.js';
import { PasswordHasher } from './password-hasher.js';
import { newSecret, sha256 } from './secrets.js';

/** A session as given to the browser, once: only its hash is kept. */
export interface OpenedSession {
  readonly sessionId: string;
  readonly personId: UserId;
}

/** Where somebody signs in: the network that failures are counted for, and what the browser calls itself. */
export interface Place {
  readonly network: string;
  readonly agent: string;
}

export interface SignInCommand extends Partial<Place> {
  readonly username: string;
  readonly password: string;
  /** Of an authenticator app, or a recovery code. */
  readonly otp?: string | undefined;
}

/**
 * Lets a person in by user name and password, and by a code where the person has a second factor. An unknown name, a disabled person and a
 * wrong password are answered alike, after the same work; failures under one name delay the next try under it from the same network.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly access: AccessStore,
    private readonly hasher: PasswordHasher,
    private readonly prover: FactorProver,
  ) {}

  /** @throws DomainError sign-in-refused, sign-in-factor-needed, sign-in-at-agency, sign-in-code-refused, sign-in-delayed (with seconds), sign-in-crowded */
  execute({ username: typed, password, otp, network = '', agent = '' }: SignInCommand): Promise<OpenedSession> {
    const attempt = { username: typed.toLowerCase(), network };
    return this.attempts.run(attempt, async ({ person }) => {
      const matches = await this.hasher.verify(person?.passwordHash ?? null, password);
      if (!matches || person === null || person.disabled) return refuseSignIn('sign-in-refused');
      if (person.isEnrolled && otp === undefined) return refuseSignIn('sign-in-factor-needed');
      if (!person.isEnrolled && person.isProvedElsewhere) return refuseSignIn('sign-in-at-agency');
      return this.open(person, otp, { ...attempt, agent });
    });
  }

  private async open(
    { id: personId, passwordHash, isEnrolled }: NonNullable<SignInRecord['person']>,
    otp: string | undefined,
    at: { readonly username: string } & Place,
  ): Promise<OpenedSession> {
    const sessionId = newSecret();
    await this.database.transaction(LIVE, async (tx) => {
      if (isEnrolled && !(await this.prover.proves(tx, personId, otp ?? ''))) refuseSignIn('sign-in-code-refused');
      await this.attempts.succeeded(tx, personId, at);
      const [idHash, expiresAt, level] = [sha256(sessionId), sessionExpiry(tx.now), isEnrolled ? 2 : 1] as const;
      const session = { idHash, personId, passwordHash, expiresAt, level, agent: at.agent };
      if (!(await this.access.openSession(tx, session))) refuseSignIn('sign-in-refused');
    });
    return { sessionId, personId };
  }
}
