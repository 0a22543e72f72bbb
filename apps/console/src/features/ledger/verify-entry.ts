import { type Bytes, fromBase64, sameBytes, utf8 } from './bytes';
import { climb, hashLeaf, type Step } from './merkle';
import { type Checkpoint, checkSignature, type SignatureVerdict, type VerifierKey } from './note';

/** What the reader has in hand of one entry: its text, and the proof that the server gave for it. */
export interface Claim {
  readonly index: number;
  /** The canonical text of the entry; its bytes are what is hashed. */
  readonly body: string;
  readonly proof: readonly string[];
}

export interface EntryVerdict {
  readonly index: number;
  readonly leaf: Bytes;
  /** The way to the root; empty when the proof does not fit the place. */
  readonly steps: readonly Step[];
  /** Where the way leads; null when the proof does not fit the place. */
  readonly reached: Bytes | null;
  readonly included: boolean;
}

/** Hashes the entry as it is shown and climbs to the root: nothing that the server says of hashes is believed but by what it adds up to. */
export const verifyEntry = async ({ index, body, proof }: Claim, checkpoint: Checkpoint): Promise<EntryVerdict> => {
  const leaf = await hashLeaf(utf8(body));
  const way = await climb(leaf, index, checkpoint.size, hashesOf(proof));
  if (!way) return { index, leaf, steps: [], reached: null, included: false };
  return { index, leaf, steps: way.steps, reached: way.root, included: sameBytes(way.root, checkpoint.root) };
};

/** Hashes as sent; one that is no base64 makes the proof one that fits nowhere. */
const hashesOf = (proof: readonly string[]): readonly Bytes[] => {
  try {
    return proof.map(fromBase64);
  } catch {
    return proof.map(() => new Uint8Array());
  }
};

export interface Verdict {
  readonly entries: readonly EntryVerdict[];
  readonly signature: SignatureVerdict;
  /** Everything that could be checked holds. */
  readonly holds: boolean;
}

/** Whether these entries are in the tree of this checkpoint, and whether the holder of this key signed it. */
export const verifyClaims = async (claims: readonly Claim[], checkpoint: Checkpoint, key: VerifierKey): Promise<Verdict> => {
  const entries = await Promise.all(claims.map((claim) => verifyEntry(claim, checkpoint)));
  const signature = await checkSignature(checkpoint, key);
  return { entries, signature, holds: entries.every(({ included }) => included) && signature === 'good' };
};
