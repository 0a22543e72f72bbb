import { describe, expect, it } from 'vitest';
import { fromBase64 } from './bytes';
import { gapIn } from './entry-body';
import { continuityOf, type Seen } from './memory';
import { readCheckpoint } from './note';
import vectors from './vectors.json';

const newest = readCheckpoint(vectors.checkpoint);
const older = readCheckpoint(vectors.older);
const at = '2026-11-26T23:00:00.000Z';
const seen = (size: number, root: string): Seen => ({ origin: newest.origin, size, root, at });
const prove = (from: number) =>
  Promise.resolve((new Map(Object.entries(vectors.consistency)).get(String(from)) ?? []).map(fromBase64));
const rootOf = (size: number): string => new Map(Object.entries(vectors.roots)).get(String(size)) ?? '';

describe('what a browser remembers of the log', () => {
  it.each<[string, Seen | null, string]>([
    ['has nothing to compare at first', null, 'first'],
    ['sees that the log only grew', seen(6, rootOf(6)), 'grown'],
    ['sees that it stands still', seen(13, rootOf(13)), 'same'],
    ['sees another log of the same size', seen(13, rootOf(12)), 'forked'],
    ['sees that something before was changed', seen(6, rootOf(5)), 'forked'],
    ['sees that the log became shorter', seen(14, rootOf(13)), 'shrunk'],
    ['does not compare with another log', { ...seen(6, rootOf(6)), origin: 'another' }, 'other'],
  ])('%s', async (_what, before, continuity) => {
    expect(await continuityOf(before, newest, prove)).toBe(continuity);
  });

  it('takes no proof of another size', async () => {
    expect(await continuityOf(seen(older.size, rootOf(6)), newest, () => prove(5))).toBe('forked');
  });
});

describe('the acts of a stream', () => {
  const acts = (...numbers: number[]) => numbers.map((sseq) => ({ stream: 'case:a', sseq }));

  it('are whole when they count from one without a gap, also among other streams', () => {
    expect(gapIn([...acts(1, 2), { stream: 'handoff:b', sseq: 1 }, { stream: 'case:a', sseq: 3 }])).toBeNull();
  });

  it('show which one was left out', () => {
    expect(gapIn(acts(1, 2, 4))).toEqual({ stream: 'case:a', missing: 3 });
    expect(gapIn(acts(2, 3))).toEqual({ stream: 'case:a', missing: 1 });
  });
});
