import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromHex, hex, sameBytes } from './encoding.js';
import {
  consistencySpans,
  emptyRoot,
  inclusionSpans,
  leafHash,
  provesConsistency,
  provesInclusion,
  rootOf,
  type Span,
} from './merkle-tree.js';
import { spanHash, TILE_WIDTH, tilesForSpans, TreeEdge, type Tile } from './tile.js';

const sha256 = (content: Uint8Array | string): Uint8Array => createHash('sha256').update(content).digest();
const leavesOf = (size: number): Uint8Array[] =>
  Array.from({ length: size }, (_, index) => leafHash(sha256, Uint8Array.of(index & 255, (index >> 8) & 255, index >> 16)));

/** The stored tiles of a tree, built one leaf at a time. */
const grow = (leaves: readonly Uint8Array[]): { edge: TreeEdge; tiles: Map<string, Uint8Array> } => {
  const edge = TreeEdge.empty(sha256);
  const tiles = new Map<string, Uint8Array>();
  const keep = ({ level, n, hashes }: Tile): unknown => tiles.set(`${level}/${n}`, hashes);
  for (const leaf of leaves) edge.push(leaf).forEach(keep);
  edge.partialTiles().forEach(keep);
  return { edge, tiles };
};
const LEAVES = leavesOf(66_000);
const { tiles: TILES } = grow(LEAVES);
const find = ({ level, n }: { level: number; n: number }): Uint8Array | undefined => TILES.get(`${level}/${n}`);
const hashesOf = (spans: readonly Span[]): Uint8Array[] => spans.map((span) => spanHash(sha256, span, find));
const sizes = fc.integer({ min: 1, max: 600 });

describe('the Merkle tree of RFC 6962', () => {
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  it.each(roots.map((root, at) => [at + 1, root] as const))('gives the published root of %d leaves', (size, root) => {
    const leaves = inputs.slice(0, size).map((input) => leafHash(sha256, fromHex(input)));
    expect(hex(rootOf(sha256, leaves))).toBe(root);
    expect(hex(grow(leaves).edge.root())).toBe(root);
  });

  it('gives the hash of nothing for an empty tree', () => {
    expect(hex(emptyRoot(sha256))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(TreeEdge.empty(sha256).root()).toEqual(rootOf(sha256, []));
  });
});

describe('tiles', () => {
  it('grow to the same root in any batches, continued from stored tiles', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 5 }), (batches) => {
        const stored = new Map<string, Uint8Array>();
        let size = 0;
        for (const batch of batches) {
          const edge = TreeEdge.from(sha256, size, ({ level, n }) => stored.get(`${level}/${n}`));
          const done = LEAVES.slice(size, size + batch).flatMap((leaf) => edge.push(leaf));
          for (const { level, n, hashes } of [...done, ...edge.partialTiles()]) stored.set(`${level}/${n}`, hashes);
          size += batch;
          expect(hex(edge.root())).toBe(hex(rootOf(sha256, LEAVES.slice(0, size))));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold 256 hashes each, and over 65,536 leaves there is a third level', () => {
    expect(TILES.get('0/0')).toHaveLength(TILE_WIDTH * 32);
    expect(TILES.get('1/0')).toHaveLength(TILE_WIDTH * 32);
    expect(TILES.get('2/0')).toHaveLength(32);
    expect(TILES.get('0/257')).toHaveLength((66_000 % TILE_WIDTH) * 32);
  });

  it('say when one is missing or cut short', () => {
    expect(() => TreeEdge.from(sha256, 5, () => undefined)).toThrow('tile 0/0');
    expect(() => TreeEdge.from(sha256, 5, () => new Uint8Array(64))).toThrow('tile 0/0');
    expect(() => spanHash(sha256, { from: 0, to: 8 }, () => new Uint8Array(64))).toThrow('tile 0/0');
  });
});

describe('proofs', () => {
  it('of inclusion hold for each leaf at each size, and for no other leaf, index or root', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, pick, other) => {
        const index = pick % size;
        const root = rootOf(sha256, LEAVES.slice(0, size));
        const spans = inclusionSpans(index, size);
        const proof = hashesOf(spans);
        const claim = { index, size, leaf: LEAVES[index]!, root };
        expect(provesInclusion(sha256, claim, proof)).toBe(true);
        expect(tilesForSpans(spans).length).toBeLessThanOrEqual(spans.length);
        if (other % size !== index) {
          expect(provesInclusion(sha256, { ...claim, leaf: LEAVES[other % size]! }, proof)).toBe(false);
          expect(provesInclusion(sha256, { ...claim, index: other % size }, proof)).toBe(false);
        }
        expect(provesInclusion(sha256, { ...claim, root: sha256(root) }, proof)).toBe(false);
        expect(provesInclusion(sha256, claim, [...proof, root])).toBe(false);
        if (proof.length > 0) expect(provesInclusion(sha256, claim, proof.slice(1))).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('of consistency hold for each pair of sizes, and not after a change in the older part', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.nat(), (one, two, pick) => {
        const [older, newer] = one < two ? [one, two] : [two, one];
        const oldRoot = rootOf(sha256, LEAVES.slice(0, older));
        const newRoot = rootOf(sha256, LEAVES.slice(0, newer));
        const proof = hashesOf(consistencySpans(older, newer));
        const head = { size: newer, root: newRoot };
        expect(provesConsistency(sha256, { size: older, root: oldRoot }, head, proof)).toBe(true);
        expect(provesConsistency(sha256, { size: older, root: sha256(oldRoot) }, head, proof)).toBe(false);
        const edited = LEAVES.slice(0, newer);
        edited[pick % older] = sha256(edited[pick % older]!);
        const forged = grow(edited);
        const forgedProof = consistencySpans(older, newer).map((span) =>
          spanHash(sha256, span, ({ level, n }) => forged.tiles.get(`${level}/${n}`)),
        );
        const forgedHead = { size: newer, root: forged.edge.root() };
        expect(provesConsistency(sha256, { size: older, root: oldRoot }, forgedHead, forgedProof)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('hold where a third level of tiles begins', () => {
    const root = rootOf(sha256, LEAVES);
    const size = LEAVES.length;
    for (const index of [0, 65_535, 65_536, size - 1]) {
      const claim = { index, size, leaf: LEAVES[index]!, root };
      expect(provesInclusion(sha256, claim, hashesOf(inclusionSpans(index, size)))).toBe(true);
    }
    for (const older of [65_535, 65_536, 65_537]) {
      const head = { size: older, root: spanHash(sha256, { from: 0, to: older }, find) };
      expect(provesConsistency(sha256, head, { size, root }, hashesOf(consistencySpans(older, size)))).toBe(true);
    }
  });

  it('exhaustively for all small trees', () => {
    for (let size = 1; size <= 20; size += 1) {
      const root = rootOf(sha256, LEAVES.slice(0, size));
      for (let index = 0; index < size; index += 1)
        expect(provesInclusion(sha256, { index, size, leaf: LEAVES[index]!, root }, hashesOf(inclusionSpans(index, size)))).toBe(
          true,
        );
      for (let older = 1; older <= size; older += 1) {
        const head = { size: older, root: rootOf(sha256, LEAVES.slice(0, older)) };
        expect(provesConsistency(sha256, head, { size, root }, hashesOf(consistencySpans(older, size)))).toBe(true);
      }
    }
  });

  it('refuse questions that have no answer', () => {
    expect(() => inclusionSpans(3, 3)).toThrow(RangeError);
    expect(() => consistencySpans(4, 3)).toThrow(RangeError);
    expect(() => consistencySpans(0, 3)).toThrow(RangeError);
    const empty = { size: 0, root: emptyRoot(sha256) };
    expect(provesConsistency(sha256, empty, { size: 1, root: LEAVES[0]! }, [])).toBe(true);
    expect(provesConsistency(sha256, { size: 2, root: LEAVES[0]! }, { size: 1, root: LEAVES[0]! }, [])).toBe(false);
    expect(sameBytes(LEAVES[0]!, LEAVES[0]!.subarray(1))).toBe(false);
  });
});
