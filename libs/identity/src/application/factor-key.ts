import { Env, readOrMakeKey } from '#platform/config';
import { openSealed, seal } from '#platform/sealing';
import { Injectable } from '@nestjs/common';
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';

const FILE = 'sign-in.key';

/** The key with which this installation seals what must be read again (secrets of authenticator apps) and signs what it hands out and gets back. */
@Injectable()
export class FactorKey {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly env: Env) {}

  /** Sealed for one purpose and person: put into another's row it cannot be opened. */
  seal(purpose: string, whose: string, plain: Uint8Array): Buffer {
    return seal(this.keyFor('seal'), JSON.stringify([purpose, whose]), plain);
  }

  /** Null for what was not sealed here, for another purpose or for another person. */
  open(purpose: string, whose: string, sealed: Buffer): Buffer | null {
    return openSealed(this.keyFor('seal'), JSON.stringify([purpose, whose]), sealed);
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
