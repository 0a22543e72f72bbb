import { base64, fromBase64 } from './encoding.js';
import type { TreeHead } from './merkle-tree.js';
import { HASH_BYTES } from './tile.js';

/** The head of one log: what a signature vouches for. */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

/** Text of C2SP tlog-checkpoint: origin, size, root. No extension lines. */
export const writeCheckpoint = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${base64(root)}\n`;

/** @throws RangeError when the text is not a checkpoint. Extension lines of others are read over. */
export const readCheckpoint = (text: string): Checkpoint => {
  const [origin, size, root, ...rest] = text.split('\n');
  if (!origin || !size || !root || rest.length === 0) throw new RangeError('not a checkpoint');
  if (!/^(?:0|[1-9]\d{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) throw new RangeError('not a tree size');
  const hash = fromBase64(root);
  if (hash.length !== HASH_BYTES) throw new RangeError('not a root hash');
  return { origin, size: Number(size), root: hash };
};
