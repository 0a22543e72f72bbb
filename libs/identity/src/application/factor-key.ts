import { Env, readOrMakeKey } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const FILE = 'sign-in.key';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The key with which this installation seals what must be read again (secrets of authenticator apps) and signs what it hands out and gets back. */
@Injectable()
export class FactorKey {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly env: Env) {}

  /** Sealed for one purpose and person: put into another's row it cannot be opened. */
  seal(purpose: string, whose: string, plain: Uint8Array): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor('seal'), nonce);
    cipher.setAAD(Buffer.from(JSON.stringify([purpose, whose])));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** Null for what was not sealed here, for another purpose or for another person. */
  open(purpose: string, whose: string, sealed: Buffer): Buffer | null {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.keyFor('seal'), sealed.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(JSON.stringify([purpose, whose])));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch {
      return null;
    }
  }

  sign(parts: readonly string[]): Buffer {
    return createHmac('sha256', this.keyFor('sign')).update(JSON.stringify(parts)).digest();
  }

  /** One key for each use: what is signed tells nothing of what is sealed. */
  private keyFor(use: 'seal' | 'sign'): Buffer {
    const known = this.keys.get(use);
    if (known) return known;
    const make = (): string => randomBytes(32).toString('base64url');
    const text = this.env.ENLACE_SIGN_IN_KEY ?? readOrMakeKey(this.env.ENLACE_DATA, FILE, make);
    const key = Buffer.from(hkdfSync('sha256', Buffer.from(text, 'base64url'), '', `enlace sign-in ${use}`, 32));
    this.keys.set(use, key);
    return key;
  }
}
