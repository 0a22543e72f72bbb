import { LIVE, type Voting } from '#kernel';
import type { CommandRunner, Unit } from '#ledger';
import type { Env } from '#platform/config';
import { describe, expect, it } from '@jest/globals';
import { Votes } from './votes.js';
import type { VotesStore } from './votes.store.js';

const PERSON = { userId: 'u1', agencyId: 'a1', deskId: 'd1', country: 'MX', permissions: new Set() };
const RAISE = { action: 'activation.raise', proposalId: 'activation:1', params: { level: 'crisis' } };

/** Somebody of whom nobody knows a key; what was signed or kept would be told. */
const cast = async (voted: Env['ENLACE_VOTES'], voting: Voting | undefined): Promise<readonly string[]> => {
  const told: string[] = [];
  const store = { keep: () => void told.push('kept') } as unknown as VotesStore;
  const votes = new Votes({ ENLACE_VOTES: voted } as Env, store, {} as CommandRunner);
  const ctx = { realm: LIVE, actor: PERSON, ...(voting && { voting }) };
  await votes.cast({ ctx, tx: {}, sign: () => told.push('signed') } as unknown as Unit, RAISE);
  return told;
};

describe('somebody without a key of their own', () => {
  const ways: readonly Voting[] = [
    { by: 'session', host: 'enlace.example', slip: null },
    { by: 'token', host: 'enlace.example', slip: null },
  ];

  it.each(ways)('goes on unsigned by $by', async (voting) => {
    expect(await cast('enrolled', voting)).toEqual([]);
  });

  it.each(ways)('is refused by $by where everybody signs', async (voting) => {
    await expect(cast('everyone', voting)).rejects.toMatchObject({ code: 'vote-needs-key', pointer: 'X-Enlace-Vote' });
  });

  it('is no script: what a drill plays goes on all the same', async () => {
    expect(await cast('everyone', undefined)).toEqual([]);
  });
});
