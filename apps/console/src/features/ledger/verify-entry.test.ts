import { describe, expect, it } from 'vitest';
import { fromBase64 } from './bytes';
import { isBeginningOf, placesOf } from './merkle';
import { checkSignature, readCheckpoint, readVerifierKey } from './note';
import vectors from './vectors.json';
import { type Claim, verifyClaims } from './verify-entry';

const checkpoint = readCheckpoint(vectors.checkpoint);
const key = await readVerifierKey(vectors.key);
const claimOf = (index: number): Claim => ({
  index,
  body: vectors.bodies[index] ?? '',
  proof: vectors.inclusion[index] ?? [],
});
const all = vectors.bodies.map((_, index) => claimOf(index));
const roots = new Map(Object.entries(vectors.roots).map(([size, root]) => [Number(size), fromBase64(root)]));
const headOf = (size: number) => ({ size, root: roots.get(size) ?? new Uint8Array() });
const consistency = new Map(Object.entries(vectors.consistency).map(([size, hashes]) => [Number(size), hashes.map(fromBase64)]));

describe('checking in the browser that entries are in the signed log', () => {
  it('confirms every entry that the real ledger made, and its signature', async () => {
    const verdict = await verifyClaims(all, checkpoint, key);
    expect(verdict.entries.map(({ included }) => included)).toEqual(all.map(() => true));
    expect(verdict).toMatchObject({ signature: 'good', holds: true });
  });

  it('shows the way from the leaf to the root, step by step', async () => {
    const { entries } = await verifyClaims([claimOf(5)], checkpoint, key);
    const [entry] = entries;
    expect(entry?.steps.map(({ siblingIs }) => siblingIs)).toEqual(['left', 'right', 'left', 'right']);
    expect(entry?.steps.at(-1)?.result).toEqual(checkpoint.root);
  });

  it('does not confirm an entry of which one letter was changed', async () => {
    const claim = claimOf(4);
    const tampered = { ...claim, body: claim.body.replace('case.noted', 'case.notes') };
    const verdict = await verifyClaims([tampered, claimOf(5)], checkpoint, key);
    expect([verdict.entries.map(({ included }) => included), verdict.signature, verdict.holds]).toEqual([
      [false, true],
      'good',
      false,
    ]);
  });

  it('does not confirm an entry at another place than its own', async () => {
    for (const index of [3, 5, 12])
      expect((await verifyClaims([{ ...claimOf(4), index }], checkpoint, key)).entries[0]?.included).toBe(false);
  });

  it('does not confirm against a root that is not that of the tree', async () => {
    const wrong = { ...checkpoint, root: readCheckpoint(vectors.older).root };
    expect((await verifyClaims(all, wrong, key)).entries.some(({ included }) => included)).toBe(false);
  });

  it.each([
    ['shortened', (proof: readonly string[]) => proof.slice(1)],
    ['lengthened', (proof: readonly string[]) => [...proof, proof[0] ?? '']],
    ['turned round', (proof: readonly string[]) => proof.toReversed()],
    ['spoiled', (proof: readonly string[]) => proof.map((hash) => `${hash}!`)],
  ])('does not confirm with a proof that was %s', async (_how, spoil) => {
    const claim = claimOf(5);
    const verdict = await verifyClaims([{ ...claim, proof: spoil(claim.proof) }], checkpoint, key);
    expect(verdict.holds).toBe(false);
  });

  it('does not confirm with a signature over another text', async () => {
    const [text, signature] = [vectors.older.split('\n\n')[0], vectors.checkpoint.split('\n\n')[1]];
    expect(await checkSignature(readCheckpoint(`${text}\n\n${signature}`), key)).toBe('bad');
  });

  it('does not take the signature of a stranger under the same name for that of the log', async () => {
    const strange = readCheckpoint(vectors.strangersCheckpoint);
    expect(await checkSignature(strange, key)).toBe('absent');
    expect((await verifyClaims(all, strange, key)).holds).toBe(false);
  });

  it('takes no key whose id is not its own', async () => {
    const [name, , ...rest] = vectors.key.split('+');
    await expect(readVerifierKey([name, '00000000', ...rest].join('+'))).rejects.toThrow(RangeError);
  });

  it.each(['', 'no note', 'a\nb\nc\n\n— x y\n', `${vectors.checkpoint}x`])('takes %j for no checkpoint', (note) => {
    expect(() => readCheckpoint(note)).toThrow(RangeError);
  });

  it('tells which entries each hash of a proof stands for', () => {
    expect(placesOf(5, 13)?.map(({ from, to }) => [from, to])).toEqual([
      [4, 5],
      [6, 8],
      [0, 4],
      [8, 13],
    ]);
    expect(placesOf(12, 13)?.map(({ from, to }) => [from, to])).toEqual([
      [8, 12],
      [0, 8],
    ]);
  });

  it('knows no place outside the tree', () => {
    expect([placesOf(13, 13), placesOf(-1, 13), placesOf(0.5, 13), placesOf(0, 0)]).toEqual([null, null, null, null]);
  });
});

describe('checking that the log only grew', () => {
  const newest = headOf(13);

  it('confirms each earlier size of the real log', async () => {
    for (const [size, proof] of consistency)
      expect([size, await isBeginningOf(headOf(size), newest, proof)]).toEqual([size, true]);
  });

  it('does not confirm a head that this log never had', async () => {
    for (const [size, proof] of consistency)
      expect([size, await isBeginningOf({ size, root: headOf(size === 1 ? 2 : 1).root }, newest, proof)]).toEqual([size, false]);
  });

  it('does not confirm with a proof too long or too short', async () => {
    const proof = consistency.get(6) ?? [];
    expect(await isBeginningOf(headOf(6), newest, proof.slice(1))).toBe(false);
    expect(await isBeginningOf(headOf(6), newest, [...proof, newest.root])).toBe(false);
  });

  it('does not take a log that became shorter', async () => {
    expect(await isBeginningOf(newest, headOf(6), [])).toBe(false);
  });
});
