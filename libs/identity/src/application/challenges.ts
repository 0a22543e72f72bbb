import { addMinutes, instant, LIVE, type Instant } from '#kernel';
import { Database, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { FactorKey } from './factor-key.js';
import { FactorsStore } from './factors.store.js';

const LIFE_MINUTES = 5;
const CLOCK_BYTES = 8;
const CHANCE_BYTES = 16;
const HEAD_BYTES = CLOCK_BYTES + CHANCE_BYTES;
const SIGNATURE_BYTES = 16;

/**
 * Challenges for authenticators. One is signed, not kept, so that whoever asks for many fills nothing: it says until when it holds, and its
 * signature for what and for whom it was given. Only those that were answered are kept, until then, so that none is answered twice.
 */
@Injectable()
export class Challenges {
  constructor(
    private readonly database: Database,
    private readonly key: FactorKey,
    private readonly factors: FactorsStore,
  ) {}

  /** @param whose whom it is for; empty for whoever will turn out to hold the passkey */
  async issue(purpose: string, whose: string): Promise<Buffer> {
    return this.made(await this.database.transaction(LIVE, (tx) => Promise.resolve(tx.now)), purpose, whose);
  }

  /** The same inside a transaction, of whatever realm: people and their keys are of the live one. */
  async issueIn(tx: Tx, purpose: string, whose: string): Promise<Buffer> {
    return this.made(await this.factors.liveNow(tx), purpose, whose);
  }

  private made(now: Instant, purpose: string, whose: string): Buffer {
    const head = Buffer.alloc(HEAD_BYTES);
    head.writeBigUInt64BE(BigInt(Date.parse(addMinutes(now, LIFE_MINUTES))));
    randomBytes(CHANCE_BYTES).copy(head, CLOCK_BYTES);
    return Buffer.concat([head, this.signatureOf(purpose, whose, head)]);
  }

  /** Whether it was given by us for that, holds, and was not answered before. Used up by that. */
  async take(tx: Tx, purpose: string, whose: string, challenge: Buffer): Promise<boolean> {
    if (challenge.length !== HEAD_BYTES + SIGNATURE_BYTES) return false;
    const head = challenge.subarray(0, HEAD_BYTES);
    if (!timingSafeEqual(challenge.subarray(HEAD_BYTES), this.signatureOf(purpose, whose, head))) return false;
    const until: Instant = instant(Number(head.readBigUInt64BE()));
    return until > (await this.factors.liveNow(tx)) && this.factors.useChallenge(tx, challenge.toString('base64url'), until);
  }

  private signatureOf(purpose: string, whose: string, head: Buffer): Buffer {
    return this.key.sign(['challenge', purpose, whose, head.toString('base64url')]).subarray(0, SIGNATURE_BYTES);
  }
}
