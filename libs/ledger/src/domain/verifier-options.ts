import type { Sha256, TextDigest } from './encoding.js';
import type { VerifySignature } from './signed-note.js';
import type { VerifyByJwk } from './signed-vote.js';
import type { SealOptions } from './verify-seals.js';
import type { Ended } from './verify-succession.js';

/** The input is no bundle at all, or not one that this verifier knows. */
export class UnusableBundle extends Error {
  constructor(because: string) {
    super(because);
    this.name = 'UnusableBundle';
  }
}

export interface VerifierTools {
  readonly sha256: Sha256;
  readonly digest: TextDigest;
  /** As strict as the domain's own. @throws RangeError when the text is not padded canonical base64 */
  readonly fromBase64: (text: string) => Uint8Array;
  readonly verify: VerifySignature;
  readonly verifyByJwk: VerifyByJwk;
}

export interface VerifierOptions extends SealOptions {
  /** Verifier key that the bundle must be signed with; without it the bundle's own key is taken at its word. */
  readonly key?: string;
  /** Policy (C2SP tlog-policy) whose quorum must have sealed the checkpoint; without it the bundle's own is taken at its word. */
  readonly policy?: string;
  /** A checkpoint that the reader kept from before: the log must be a continuation of it. */
  readonly olderCheckpoint?: string;
  /** How a log ended that was checked before: this one must continue it. */
  readonly before?: Ended;
}
