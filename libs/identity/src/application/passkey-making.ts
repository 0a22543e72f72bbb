import type { Actor, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { Challenges } from './challenges.js';
import { FactorsStore, type KeptPasskey } from './factors.store.js';
import { type MadePasskey, WebAuthn } from './web-authn.js';

const PURPOSE = 'passkey making';

/** Asks an authenticator for a new passkey, and judges what it made. */
@Injectable()
export class PasskeyMaking {
  constructor(
    private readonly challenges: Challenges,
    private readonly factors: FactorsStore,
    private readonly webAuthn: WebAuthn,
  ) {}

  /** @throws DomainError passkeys-off */
  async ask(host: string, { userId, username, name }: Actor) {
    const site = this.webAuthn.siteOf(host);
    const known = await this.factors.credentialIds(userId);
    return this.webAuthn.creationOptions(
      site,
      { id: userId, username, name },
      await this.challenges.issue(PURPOSE, userId),
      known,
    );
  }

  /** The public key in the form that anybody's tools read; null for a kind that is none of ours. */
  jwkOf(kept: Pick<KeptPasskey, 'publicKey'>) {
    return this.webAuthn.jwkOf(kept);
  }

  /** What is kept of it; null when it was not made here, now, by a verified person. */
  async judge(tx: Tx, host: string, personId: UserId, made: MadePasskey) {
    const site = this.webAuthn.siteOf(host);
    const isOurs = await this.challenges.take(tx, PURPOSE, personId, this.webAuthn.challengeIn(made.clientDataJSON));
    return isOurs ? this.webAuthn.made(site, made) : null;
  }
}
