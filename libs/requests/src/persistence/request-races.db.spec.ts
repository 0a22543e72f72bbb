import type { RequestContext, RequestId } from '#kernel';
import { newId } from '#platform/ids';
import type { Envelope } from '#platform/messaging';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnswerRequest } from '../application/answer-request.handler.js';
import { AnsweringActs } from '../application/answering-acts.js';
import { AskingActs } from '../application/asking-acts.js';
import { RequestsQueries } from '../application/requests.queries.js';
import { RepeatOnStep } from '../jobs/on-repeat-step.handler.js';
import { ANAM, answerItem, OTAY, RequestsApp } from '../requests.fixture.js';

const ROUNDS = 24;
const ABREAST = 8;

let app: RequestsApp;
beforeAll(async () => {
  app = await RequestsApp.open();
});
afterAll(() => app?.close());

const target = (id: string) => ({ id: id as RequestId, expectedVersion: undefined });
const seen = (id: string, desk = OTAY) => app.get(RequestsQueries).get(app.as(desk), id as RequestId);

const answer = (id: string, ctx: RequestContext = app.as(ANAM)) =>
  app.get(AnswerRequest).answer(ctx, { ...target(id), content: { items: [answerItem()], complete: true, refusals: [] } });
const withdraw = (id: string) => app.get(AskingActs).withdraw(app.as(OTAY), { ...target(id), reason: null });
const refuse = (id: string) =>
  app
    .get(AnsweringActs)
    .refuse(app.as(ANAM), { ...target(id), refusals: [{ ground: 'judicial-order-needed', words: null, part: null }] });

/** Both acts at once, in changing order of their start. */
const race = async (id: string, nth: number, ...acts: readonly ((id: string) => Promise<unknown>)[]) => {
  const order = nth % 2 === 0 ? acts : acts.toReversed();
  const settled = await Promise.allSettled(order.map((act) => act(id)));
  const codes = settled.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
  const { state } = await seen(id);
  const { rows } = await app.owner.query<{ items: number }>('select count(*)::int as items from item where source_id = $1', [id]);
  return {
    won: settled.length - codes.length,
    codes,
    state: state.state,
    items: rows[0]!.items,
    owed: (await app.owed(id)).length,
  };
};

const rounds = async (...acts: readonly ((id: string) => Promise<unknown>)[]) => {
  const results: Awaited<ReturnType<typeof race>>[] = [];
  for (let start = 0; start < ROUNDS; start += ABREAST) {
    const ids: string[] = [];
    for (let nth = 0; nth < ABREAST; nth++) ids.push(await app.sent());
    results.push(...(await Promise.all(ids.map((id, nth) => race(id, start + nth, ...acts)))));
  }
  return results;
};

describe('acts that meet on one request', () => {
  it('an answer and a withdrawal: one is done, the other is told, and what crossed is what the request says', async () => {
    for (const { won, codes, state, items, owed } of await rounds(answer, withdraw)) {
      expect([won, owed]).toEqual([1, 0]);
      if (state === 'answered_full') expect([codes, items]).toEqual([['request-already-answered'], 1]);
      else expect([state, codes, items]).toEqual(['withdrawn', ['request-already-withdrawn'], 0]);
    }
  });

  it('two answers: one crosses', async () => {
    for (const { won, codes, state, items } of await rounds(answer, (id) => answer(id, app.as(`${ANAM}#2`))))
      expect([won, codes, state, items]).toEqual([1, ['request-already-answered'], 'answered_full', 1]);
  });

  it('an answer and a refusal: never both', async () => {
    for (const { won, state, items, owed } of await rounds(answer, refuse))
      expect([won, owed, items]).toEqual([1, 0, state === 'answered_full' ? 1 : 0]);
  });
});

describe('a request that is late', () => {
  /** A rung as the relay carries it out, as often as it likes. */
  const deliver = async (
    id: string,
    act: 'acknowledge-request' | 'answer-request',
    rung: string,
    times: number,
  ): Promise<void> => {
    const handler = app.get(RepeatOnStep);
    const data = { action: 'repeat-request', act, subject: { kind: 'request', id } };
    const envelope = { id: rung, data } as unknown as Envelope;
    expect(handler.concerns(envelope)).toBe(true);
    const ctx = { ...app.engine, idempotency: { key: `${rung}/${handler.name}`, fingerprint: rung } };
    await Promise.all(Array.from({ length: times }, () => handler.handle(envelope, ctx)));
  };
  const repeats = async (id: string) => (await seen(id)).state.repeats.map(({ number, because }) => [number, because]);

  it('is asked again by each rung once, three times in all, however often the rung is delivered', async () => {
    const id = await app.sent();
    await deliver(id, 'acknowledge-request', newId(), 4);
    expect(await repeats(id)).toEqual([[2, 'acknowledge']]);
    await deliver(id, 'answer-request', newId(), 4);
    await deliver(id, 'answer-request', newId(), 2);
    expect(await repeats(id)).toEqual([
      [2, 'acknowledge'],
      [3, 'answer'],
    ]);
  });

  it('is not asked again for what was done before the signal came, nor while its clock stands', async () => {
    const acknowledged = await app.sent();
    await app.get(AnsweringActs).acknowledge(app.as(ANAM), target(acknowledged));
    await deliver(acknowledged, 'acknowledge-request', newId(), 1);
    expect(await repeats(acknowledged)).toEqual([]);
    const questioned = await app.sent();
    await app.get(AnsweringActs).ask(app.as(ANAM), { ...target(questioned), question: '¿Cuál?' });
    await deliver(questioned, 'answer-request', newId(), 1);
    expect(await repeats(questioned)).toEqual([]);
  });

  it('is asked again or answered, whichever comes first, and an answered one is not asked again', async () => {
    for (let nth = 0; nth < ROUNDS; nth++) {
      const id = await app.sent();
      const acts = [deliver(id, 'answer-request', newId(), 1), answer(id)];
      await Promise.all(nth % 2 === 0 ? acts : acts.toReversed());
      const { state } = await seen(id);
      expect(state.state).toBe('answered_full');
      expect(state.repeats.every(({ at }) => at <= state.answers[0]!.at)).toBe(true);
    }
  });
});
