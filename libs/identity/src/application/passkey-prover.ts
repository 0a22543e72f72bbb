import type { UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { Challenges } from './challenges.js';
import { FactorsStore } from './factors.store.js';
import type { Site } from './site.js';
import { type SignedChallenge, WebAuthn } from './web-authn.js';

/** What a challenge is for; whoever signs one for a sign-in has not signed one for anything else. */
export type PasskeyPurpose = 'passkey sign-in' | 'passkey step-up';

/** Challenges for passkeys, and who it is that signed one. */
@Injectable()
export class PasskeyProver {
  constructor(
    private readonly challenges: Challenges,
    private readonly factors: FactorsStore,
    private readonly webAuthn: WebAuthn,
  ) {}

  /** @param whose only this person's passkeys, and only for this person; empty: any */
  async ask(host: string, purpose: PasskeyPurpose, whose: UserId | '') {
    const site = this.webAuthn.siteOf(host);
    const known = whose === '' ? [] : await this.factors.credentialIds(whose);
    return this.webAuthn.requestOptions(site, await this.challenges.issue(purpose, whose), known);
  }

  /** Whose passkey signed a challenge of ours, once; null when none did. */
  async prove(
    tx: Tx,
    host: string,
    { purpose, whose }: { readonly purpose: PasskeyPurpose; readonly whose: UserId | '' },
    signed: SignedChallenge,
  ): Promise<UserId | null> {
    const site: Site = this.webAuthn.siteOf(host);
    if (!(await this.challenges.take(tx, purpose, whose, this.webAuthn.challengeIn(signed.clientDataJSON)))) return null;
    const passkey = await this.factors.lockPasskey(tx, signed.id);
    if (!passkey || (whose !== '' && passkey.personId !== whose)) return null;
    const counter = await this.webAuthn.counterOf(site, passkey, signed);
    if (counter === null) return null;
    await this.factors.passkeyUsed(tx, passkey.id, counter);
    return passkey.personId;
  }
}
