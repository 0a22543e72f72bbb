import { type CaseId, type HandoffId, type RequestContext } from '#kernel';
import type { LedgerQueries, TimelineEntry } from '#ledger';
import { describe, expect, it } from '@jest/globals';
import { acceptHandoff } from '../domain/accept-handoff.js';
import { after, INM, offered, officer, taking, then } from '../domain/handoff.fixture.js';
import { HandoffReceipts } from './handoff-receipts.js';
import type { HandoffsQueries } from './handoffs.queries.js';

const ID = 'h1' as HandoffId;
const ctx = { realm: 'live' } as RequestContext;
const accepted = then(offered(), acceptHandoff(offered(), taking(officer(INM)), after(5)));

const entry = (sseq: number, type: string, leafIndex: number | null): TimelineEntry =>
  ({ id: `e${sseq}`, stream: `handoff:${ID}`, sseq, type, leafIndex, at: after(sseq) }) as TimelineEntry;

/** A ledger that holds these entries and, perhaps, a checkpoint of this size. */
const receipts = (entries: readonly TimelineEntry[], size: number | null): HandoffReceipts => {
  const ledger = {
    timeline: async (_realm: string, caseId: CaseId) => (caseId === accepted.offer.caseId ? entries : []),
    proof: async (leafIndex: number) =>
      size === null || size <= leafIndex
        ? null
        : { leafIndex, size, leafHash: new Uint8Array([1]), hashes: [], checkpoint: `head of ${size}`, sealed: true },
  };
  const queries = { get: async () => ({ id: ID, state: accepted, version: 2 }) };
  return new HandoffReceipts(queries as unknown as HandoffsQueries, ledger as unknown as LedgerQueries);
};

describe('the receipt', () => {
  const other = { ...entry(2, 'handoff.accepted', 8), stream: 'handoff:h2' };

  it('names the act that made the state, of this handoff and no other', async () => {
    const receipt = await receipts([entry(1, 'handoff.offered', 4), entry(2, 'handoff.accepted', 5), other], null).of(ctx, ID);
    expect(receipt).toMatchObject({
      entry: { id: 'e2', sseq: 2 },
      state: 'accepted',
      packetHash: 'hash-1',
      leafIndex: 5,
      proof: null,
    });
  });

  it('waits for the sequencer', async () => {
    const receipt = await receipts([entry(2, 'handoff.accepted', null)], 9).of(ctx, ID);
    expect(receipt).toMatchObject({ leafIndex: null, proof: null });
  });

  it('waits for a checkpoint that covers the entry', async () => {
    expect((await receipts([entry(2, 'handoff.accepted', 5)], 5).of(ctx, ID)).proof).toBeNull();
  });

  it('is sealed by the checkpoint that covers the entry', async () => {
    expect((await receipts([entry(2, 'handoff.accepted', 5)], 6).of(ctx, ID)).proof).toMatchObject({
      size: 6,
      checkpoint: 'head of 6',
    });
  });
});
