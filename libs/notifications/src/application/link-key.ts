import { Env, readOrMakeKey } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const FILE = 'mail-links.key';

/** The key with which this installation signs what it sends by mail: codes and links. What it signs needs to be kept nowhere. */
@Injectable()
export class LinkKey {
  private key: Buffer | null = null;

  constructor(private readonly env: Env) {}

  /** The signature of what the parts say, in their order; `purpose` keeps signatures of one kind from passing for another. */
  sign(purpose: string, parts: readonly string[]): Buffer {
    return createHmac('sha256', this.secret())
      .update(JSON.stringify([purpose, ...parts]))
      .digest();
  }

  /** So many decimal digits of the signature. */
  digits(purpose: string, parts: readonly string[], count: number): string {
    const value = this.sign(purpose, parts).readBigUInt64BE() % 10n ** BigInt(count);
    return String(value).padStart(count, '0');
  }

  private secret(): Buffer {
    const make = (): string => randomBytes(32).toString('base64url');
    const text = this.env.ENLACE_LINK_KEY ?? readOrMakeKey(this.env.ENLACE_DATA, FILE, make);
    return (this.key ??= Buffer.from(text, 'base64url'));
  }
}

/** Whether two secrets are the same, in a time that does not tell where they differ. */
export const areSame = (one: Buffer | string, other: Buffer | string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};
