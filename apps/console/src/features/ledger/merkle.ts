import { type Bytes, sameBytes, sha256 } from './bytes';

/*
 * Written from RFC 6962 and RFC 9162 for this browser, apart from what the server runs: the reader's check shares no code with what it checks.
 */

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

export interface Head {
  readonly size: number;
  readonly root: Bytes;
}

/** One step from the leaf towards the root. */
export interface Step {
  /** The hash that the proof gives. */
  readonly sibling: Bytes;
  readonly siblingIs: 'left' | 'right';
  /** What both together hash to. */
  readonly result: Bytes;
}

export const hashLeaf = (entry: Uint8Array): Promise<Bytes> => sha256(LEAF, entry);
const hashNode = (left: Uint8Array, right: Uint8Array): Promise<Bytes> => sha256(NODE, left, right);

/** Where a sibling stands, and which leaves `[from, to)` its hash stands for. */
export interface Placed {
  readonly side: 'left' | 'right';
  readonly from: number;
  readonly to: number;
}

/**
 * Where the siblings stand, from the leaf up, for a leaf of a tree of this size. A leaf at the right edge skips the levels
 * on which it has nobody beside it. Null when there is no such leaf.
 */
export const placesOf = (index: number, size: number): readonly Placed[] | null => {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null;
  const places: Placed[] = [];
  const place = (side: Placed['side'], at: number, width: number): void => {
    places.push({ side, from: at * width, to: Math.min((at + 1) * width, size) });
  };
  let [at, last, width] = [index, size - 1, 1];
  while (last > 0) {
    if (at % 2 === 1) place('left', at - 1, width);
    else if (at < last) place('right', at + 1, width);
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
    width *= 2;
  }
  return places;
};

/** The way from a leaf to the root that this proof leads to; null when the proof has not the length that the place asks for. */
export const climb = async (
  leaf: Bytes,
  index: number,
  size: number,
  proof: readonly Bytes[],
): Promise<{ readonly steps: readonly Step[]; readonly root: Bytes } | null> => {
  const places = placesOf(index, size);
  if (!places || places.length !== proof.length) return null;
  const steps: Step[] = [];
  let root = leaf;
  for (const [at, sibling] of proof.entries()) {
    const siblingIs = places[at]?.side ?? 'right';
    root = await (siblingIs === 'left' ? hashNode(sibling, root) : hashNode(root, sibling));
    steps.push({ sibling, siblingIs, result: root });
  }
  return { steps, root };
};

const splitOf = (size: number): number => {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
};

interface Roots {
  readonly older: Bytes;
  readonly newer: Bytes;
}

/**
 * The roots of the older tree and of the newer that a consistency proof leads to, by the recursion of RFC 6962, 2.1.2, read backwards.
 * `known` is the older root, where the proof leaves it out because the reader has it.
 */
const rebuild = async (older: number, newer: number, known: Bytes | null, proof: Bytes[]): Promise<Roots | null> => {
  if (older === newer) {
    const hash = known ?? proof.shift();
    return hash ? { older: hash, newer: hash } : null;
  }
  const split = splitOf(newer);
  if (older <= split) {
    const left = await rebuild(older, split, known, proof);
    const right = proof.shift();
    return left && right ? { older: left.older, newer: await hashNode(left.newer, right) } : null;
  }
  const right = await rebuild(older - split, newer - split, null, proof);
  const left = proof.shift();
  return left && right ? { older: await hashNode(left, right.older), newer: await hashNode(left, right.newer) } : null;
};

/** Whether the proof shows that nothing of the older tree was changed, removed or moved in the newer. */
export const isBeginningOf = async (older: Head, newer: Head, proof: readonly Bytes[]): Promise<boolean> => {
  if (older.size <= 0 || older.size > newer.size) return false;
  const rest = [...proof];
  const roots = await rebuild(older.size, newer.size, older.root, rest);
  return roots !== null && rest.length === 0 && sameBytes(roots.older, older.root) && sameBytes(roots.newer, newer.root);
};
