import { LIVE } from '#kernel';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { refuseFactor } from '../domain/identity.errors.js';
import { sessionExpiry } from '../domain/session.js';
import { AccessStore } from './access.store.js';
import { PasskeyProver } from './passkey-prover.js';
import { newSecret, sha256 } from './secrets.js';
import type { OpenedSession } from './sign-in.handler.js';
import type { SignedChallenge } from './web-authn.js';

/**
 * Lets a person in by a passkey alone: it is two factors, and there is nothing in it to be guessed. So no failure delays it: whoever guesses at
 * passwords keeps nobody out who has one.
 */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly database: Database,
    private readonly access: AccessStore,
    private readonly prover: PasskeyProver,
  ) {}

  /** @throws DomainError passkey-refused, passkeys-off */
  async execute(command: {
    readonly host: string;
    readonly agent: string;
    readonly signed: SignedChallenge;
  }): Promise<OpenedSession> {
    const sessionId = newSecret();
    const asked = { purpose: 'passkey sign-in', whose: '' } as const;
    const personId = await this.database.transaction(LIVE, async (tx) => {
      const found = await this.prover.prove(tx, command.host, asked, command.signed);
      if (found === null) return refuseFactor('passkey-refused');
      const idHash = sha256(sessionId);
      const session = { idHash, personId: found, passwordHash: null, expiresAt: sessionExpiry(tx.now) };
      const opened = await this.access.openSession(tx, { ...session, level: 2, agent: command.agent });
      return opened ? found : refuseFactor('passkey-refused');
    });
    return { sessionId, personId };
  }
}
