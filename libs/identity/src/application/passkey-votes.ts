import type { UserId } from '#kernel';
import type { SignedVote } from '#ledger';
import type { Tx } from '#platform/persistence';
import { type TicketFor, type VoteKeys, Votes, type VoteSlip } from '#votes';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Challenges } from './challenges.js';
import { FactorsStore } from './factors.store.js';
import { WebAuthn } from './web-authn.js';

/** Passkeys as the keys by which people sign acts of two people. */
@Injectable()
export class PasskeyVotes implements VoteKeys, OnModuleInit {
  constructor(
    private readonly votes: Votes,
    private readonly challenges: Challenges,
    private readonly factors: FactorsStore,
    private readonly webAuthn: WebAuthn,
  ) {}

  onModuleInit(): void {
    this.votes.enter(this);
  }

  of(tx: Tx, personId: UserId): Promise<readonly string[]> {
    return this.factors.credentialIdsIn(tx, personId);
  }

  async ticket(tx: Tx, host: string, { personId, purpose }: TicketFor) {
    const { name } = this.webAuthn.siteOf(host);
    return { ticket: (await this.challenges.issueIn(tx, purpose, personId)).toString('base64url'), site: name };
  }

  take(tx: Tx, ticket: string, { personId, purpose }: TicketFor): Promise<boolean> {
    return this.challenges.take(tx, purpose, personId, Buffer.from(ticket, 'base64url'));
  }

  async signedBy(tx: Tx, host: string, personId: UserId, slip: VoteSlip): Promise<SignedVote['key'] | null> {
    const site = this.webAuthn.siteOf(host);
    await this.factors.holdFactors(tx, personId);
    const passkey = await this.factors.lockPasskey(tx, slip.id);
    // One that was added while this act was under way would stand in the ledger behind what it signed.
    if (passkey?.personId !== personId || !passkey.isEarlier) return null;
    const counter = await this.webAuthn.counterOf(site, passkey, slip);
    const jwk = await this.webAuthn.jwkOf(passkey);
    if (counter === null || jwk === null) return null;
    await this.factors.passkeyUsed(tx, passkey.id, counter);
    return { id: passkey.credentialId, jwk };
  }
}
