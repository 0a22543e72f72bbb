import { CloseCaseHandler, AcknowledgeCaseHandler, ResolveCaseHandler, StartCaseHandler } from '#incidents';
import type { CaseId, HandoffId } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AcceptHandoff } from '../application/accept-handoff.handler.js';
import { DeclineHandoff } from '../application/decline-handoff.handler.js';
import { ExpireHandoff } from '../application/expire-handoff.handler.js';
import { WithdrawHandoff } from '../application/withdraw-handoff.handler.js';
import { ANAM, HandoffsApp, INM, OTAY } from '../handoffs.fixture.js';

const ROUNDS = 80;
/** Rounds that run side by side; each has a case of its own. */
const ABREAST = 8;

interface Round {
  readonly caseId: CaseId;
  readonly id: HandoffId;
}

describe('acts that meet on one offer', () => {
  let app: HandoffsApp;
  beforeAll(async () => {
    app = await HandoffsApp.open();
  });
  afterAll(() => app?.close());

  const accept = ({ id }: Round) =>
    app.get(AcceptHandoff).execute(app.as(ANAM), { id, expectedVersion: undefined, conditions: [] });
  const withdraw = ({ id }: Round) =>
    app.get(WithdrawHandoff).execute(app.as(OTAY), { id, expectedVersion: undefined, reason: null });
  const decline = ({ id }: Round) =>
    app
      .get(DeclineHandoff)
      .execute(app.as(ANAM), { id, expectedVersion: undefined, ground: 'capacity', text: null, betterDeskId: null });

  const prepare = async (): Promise<Round> => {
    const caseId = await app.file();
    return { caseId, id: await app.offer(caseId) };
  };

  const inBatches = async <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> => {
    const results: T[] = [];
    for (let start = 0; start < count; start += ABREAST)
      results.push(
        ...(await Promise.all(Array.from({ length: Math.min(ABREAST, count - start) }, (_, index) => work(start + index)))),
      );
    return results;
  };

  /** Both acts at once, in changing order of their start; tells which won and what the other was told. */
  const race = async (round: Round, index: number, ...acts: readonly ((round: Round) => Promise<unknown>)[]) => {
    const order = index % 2 === 0 ? [0, 1] : [1, 0];
    const settled = await Promise.allSettled(order.map((which) => acts[which]!(round)));
    const results = order.map((which) => settled[order.indexOf(which)]!);
    const won = [0, 1].filter((which) => settled[order.indexOf(which)]!.status === 'fulfilled');
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as { code: string }).code] : []));
    return { won, refused, custody: await app.custody(round.caseId), owed: await app.owed(round.id) };
  };

  const LEFT = { lead: OTAY, holder: OTAY, segments: 1, openOffer: null };
  const MOVED = { lead: ANAM, holder: ANAM, segments: 2, openOffer: null };

  it('two acceptances: one wins, the other learns that it was accepted', async () => {
    await inBatches(ROUNDS, async (index) => {
      const { won, refused, custody, owed } = await race(await prepare(), index, accept, accept);
      expect({ wins: won.length, refused }).toEqual({ wins: 1, refused: ['handoff-already-accepted'] });
      expect(custody).toMatchObject(MOVED);
      expect(owed).toEqual([]);
    });
  });

  it('acceptance and withdrawal: one wins, and the lead is where the winner put it', async () => {
    const results = await inBatches(ROUNDS, async (index) => {
      const { won, refused, custody, owed } = await race(await prepare(), index, accept, withdraw);
      const accepted = won[0] === 0;
      expect({ wins: won.length, refused }).toEqual({
        wins: 1,
        refused: [accepted ? 'handoff-already-accepted' : 'handoff-already-withdrawn'],
      });
      expect(custody).toMatchObject(accepted ? MOVED : LEFT);
      expect(owed).toEqual([]);
      return accepted;
    });
    // A race that one side always wins is none.
    expect(new Set(results).size).toBe(2);
  });

  it('acceptance and decline: one wins', async () => {
    await inBatches(ROUNDS / 4, async (index) => {
      const { won, refused, custody } = await race(await prepare(), index, accept, decline);
      const accepted = won[0] === 0;
      expect({ wins: won.length, refused }).toEqual({
        wins: 1,
        refused: [accepted ? 'handoff-already-accepted' : 'handoff-already-declined'],
      });
      expect(custody).toMatchObject(accepted ? MOVED : { ...LEFT, bounces: 1 });
    });
  });

  it('acceptance and expiry: one wins, and an expiry never moves the lead', async () => {
    const rounds = await inBatches(ROUNDS, prepare);
    await app.pass(3 * 24 * 60 + 1);
    const expire = async ({ id }: Round) => {
      const { expired } = await app.get(ExpireHandoff).execute(app.engine, id);
      if (!expired) throw Object.assign(new Error(), { code: 'nothing-to-expire' });
    };
    await inBatches(ROUNDS, async (index) => {
      const { won, refused, custody, owed } = await race(rounds[index]!, index, accept, expire);
      const accepted = won[0] === 0;
      expect({ wins: won.length, refused }).toEqual({
        wins: 1,
        refused: [accepted ? 'nothing-to-expire' : 'handoff-already-expired'],
      });
      expect(custody).toMatchObject(accepted ? MOVED : { ...LEFT, bounces: 1 });
      expect(owed).toEqual([]);
    });
  });

  it('acceptance and closing of the case: the offer holds the case open, so the acceptance wins', async () => {
    const close = ({ caseId }: Round) => app.get(CloseCaseHandler).execute(app.as(OTAY), { caseId });
    await inBatches(ROUNDS, async (index) => {
      const round = await prepare();
      const target = { caseId: round.caseId };
      await app.get(AcknowledgeCaseHandler).execute(app.as(OTAY), target);
      await app.get(StartCaseHandler).execute(app.as(OTAY), target);
      await app.get(ResolveCaseHandler).execute(app.as(OTAY), { ...target, outcome: 'handled', summary: 'Lane cleared.' });
      const { won, refused, custody } = await race(round, index, accept, close);
      expect(won).toEqual([0]);
      expect(['case-not-closable', 'case-lead-moved']).toContain(refused[0]);
      expect(custody).toMatchObject(MOVED);
    });
  });

  it('two offers of one case: one is made, the other learns of it', async () => {
    await inBatches(ROUNDS / 4, async (index) => {
      const caseId = await app.file();
      const round = { caseId, id: '' as HandoffId };
      const offers = [ANAM, INM].map((toDeskId) => () => app.offer(caseId, { toDeskId }));
      const { won, refused, custody } = await race(round, index, ...offers);
      expect({ wins: won.length, refused }).toEqual({ wins: 1, refused: ['handoff-offer-open'] });
      expect(custody).toMatchObject({ lead: OTAY, holder: OTAY, segments: 1 });
    });
  });

  it('two desks that offer each other a case at the same time: both may be taken, each case has one lead', async () => {
    await inBatches(ROUNDS / 10, async () => {
      const [mine, theirs] = [await app.file(), await app.file()];
      await accept({ caseId: theirs, id: await app.offer(theirs) });
      const [there, back] = await Promise.all([app.offer(mine), app.offer(theirs, { toDeskId: OTAY }, ANAM)]);
      await Promise.all([
        accept({ caseId: mine, id: there }),
        app.get(AcceptHandoff).execute(app.as(OTAY), { id: back, expectedVersion: undefined, conditions: [] }),
      ]);
      expect(await app.custody(mine)).toMatchObject(MOVED);
      expect(await app.custody(theirs)).toMatchObject({ lead: OTAY, holder: OTAY, segments: 3, openOffer: null });
    });
  });
});
