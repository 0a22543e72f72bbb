import { MAX_ENTRY_BYTES } from './canonical-json.js';
import { concat, sameBytes, type Sha256 } from './encoding.js';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** A run of leaves `[from, to)`: the part of the tree that one hash of a proof stands for. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where an entry stands behind its prefix while it is hashed: a log is verified leaf by leaf, and a copy each would cost as much as its hash. */
const leaf = new Uint8Array(LEAF.length + MAX_ENTRY_BYTES);
leaf.set(LEAF);

/** RFC 6962, 2.1: leaves and nodes are hashed under different prefixes, so that no node passes for an entry. */
export const leafHash = (sha256: Sha256, entry: Uint8Array): Uint8Array => {
  if (entry.length > MAX_ENTRY_BYTES) return sha256(concat(LEAF, entry));
  leaf.set(entry, LEAF.length);
  return sha256(leaf.subarray(0, LEAF.length + entry.length));
};

export const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array => sha256(concat(NODE, left, right));

export const emptyRoot = (sha256: Sha256): Uint8Array => sha256(new Uint8Array());

/** The largest power of two below `size`; where RFC 6962 splits a tree. */
const splitOf = (size: number): number => {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
};

/** Root over leaf hashes, as RFC 6962 defines it: the reference that everything faster is tested against. */
export const rootOf = (sha256: Sha256, leaves: readonly Uint8Array[]): Uint8Array => {
  if (leaves.length === 0) return emptyRoot(sha256);
  if (leaves.length === 1) return leaves[0]!;
  const split = splitOf(leaves.length);
  return nodeHash(sha256, rootOf(sha256, leaves.slice(0, split)), rootOf(sha256, leaves.slice(split)));
};

/** The spans whose hashes prove that leaf `index` is in the tree of `size` leaves, in the order of RFC 6962, 2.1.1. */
export const inclusionSpans = (index: number, size: number): Span[] => {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && 0 <= index && index < size))
    throw new RangeError(`leaf ${index} is not in a tree of ${size}`);
  const path = (from: number, to: number): Span[] => {
    if (to - from === 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle ? [...path(from, middle), { from: middle, to }] : [...path(middle, to), { from, to: middle }];
  };
  return path(0, size);
};

/** The spans whose hashes prove that the tree of `older` leaves is a beginning of the tree of `newer`, in the order of RFC 6962, 2.1.2. */
export const consistencySpans = (older: number, newer: number): Span[] => {
  if (!(Number.isSafeInteger(older) && Number.isSafeInteger(newer) && 0 < older && older <= newer))
    throw new RangeError(`a tree of ${older} is not a beginning of one of ${newer}`);
  const path = (from: number, to: number, whole: boolean): Span[] => {
    if (older === to) return whole ? [] : [{ from, to }];
    const middle = from + splitOf(to - from);
    return older <= middle
      ? [...path(from, middle, whole), { from: middle, to }]
      : [...path(middle, to, false), { from, to: middle }];
  };
  return path(0, newer, true);
};

/** Whether `proof` shows that the leaf is at `index` of the tree of `size` with this root (RFC 9162, 2.1.3.2). */
export const provesInclusion = (
  sha256: Sha256,
  { index, size, leaf, root }: { index: number; size: number; leaf: Uint8Array; root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean => {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && 0 <= index && index < size)) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sha256, sibling, hash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else hash = nodeHash(sha256, hash, sibling);
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameBytes(hash, root);
};

export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether `proof` shows that nothing of the older tree was changed, removed or moved in the newer one (RFC 9162, 2.1.4.2). */
export const provesConsistency = (sha256: Sha256, older: TreeHead, newer: TreeHead, proof: readonly Uint8Array[]): boolean => {
  if (!Number.isSafeInteger(older.size) || !Number.isSafeInteger(newer.size) || older.size < 0 || older.size > newer.size)
    return false;
  if (older.size === newer.size) return proof.length === 0 && sameBytes(older.root, newer.root);
  if (older.size === 0) return proof.length === 0 && sameBytes(older.root, emptyRoot(sha256));
  let node = older.size - 1;
  let last = newer.size - 1;
  while (node % 2 === 1) {
    node = (node - 1) / 2;
    last = Math.floor(last / 2);
  }
  const steps = node === 0 ? [older.root, ...proof] : [...proof];
  let [olderHash] = steps;
  let newerHash = olderHash;
  if (!olderHash || !newerHash) return false;
  for (const step of steps.slice(1)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      olderHash = nodeHash(sha256, step, olderHash);
      newerHash = nodeHash(sha256, step, newerHash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else newerHash = nodeHash(sha256, newerHash, step);
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameBytes(olderHash, older.root) && sameBytes(newerHash, newer.root);
};
