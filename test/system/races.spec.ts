import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Answer, DeskClient } from '../../apps/demo/src/desk-client.js';
import { backends } from '../support/backends.js';
import { ammoniaAtOtay, type CaseSeen, type Filed, type HandoffSeen, transferTo } from '../support/filing.js';
import { inLanes } from '../support/in-lanes.js';
import { faultsOf, faultsOnceSettled } from '../support/invariants.js';
import { openSystem, type TestSystem } from '../support/system.js';
import { until } from '../support/until.js';

jest.setTimeout(240_000);

const LANES = 6;
const FROM = 'mx-tij-bomb';
const TO = 'us-epa-r9';
const ALTERNATE = 'mx-tij-pc';

type Told = Answer<{ code: string; title: string; detail: string; state: string }>;

const offered = async (by: DeskClient): Promise<{ caseId: string; handoff: HandoffSeen }> => {
  const { caseId } = await by.act<Filed>('/reports', ammoniaAtOtay());
  return { caseId, handoff: await by.act<HandoffSeen>(`/cases/${caseId}/handoffs`, transferTo(TO)) };
};
const leadOf = async (by: DeskClient, caseId: string): Promise<string> =>
  (await by.read<CaseSeen>(`/cases/${caseId}`)).lead.deskId;
const act = (client: DeskClient, handoff: HandoffSeen, verb: string, body: object = {}): Promise<Told> =>
  client.post(`/handoffs/${handoff.id}/${verb}`, body, { headers: { 'accept-language': 'es' } });

/** Exactly one was taken; the other was told, in Spanish, what had happened before it. Gives the place of the winner. */
const oneWon = (answers: readonly Told[], codes: RegExp): number => {
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  const winner = answers.findIndex(({ status }) => status === 200);
  const { body } = answers[1 - winner]!;
  expect(body.code).toMatch(codes);
  expect(body.title).toMatch(/^(El|La) (traspaso|oferta|caso)/);
  expect(body.detail.length).toBeGreaterThan(10);
  return winner;
};

describe('two people at the same instant', () => {
  const ROUNDS = 25;
  let system: TestSystem;
  let lead: DeskClient;
  let target: DeskClient;

  beforeAll(async () => {
    system = await openSystem();
    lead = await system.as(`liaison.${FROM}`);
    target = await system.as(`liaison.${TO}`);
  });
  afterAll(() => system.close());

  const held = async (): Promise<void> => expect(await faultsOf(system)).toEqual([]);

  it(`lets one of two accepts win, ${ROUNDS} times`, async () => {
    const supervisor = await system.as(`supervisor.${TO}`);
    await inLanes(LANES, ROUNDS, async () => {
      const { caseId, handoff } = await offered(lead);
      oneWon(
        await Promise.all([act(target, handoff, 'accept'), act(supervisor, handoff, 'accept')]),
        /^handoff-already-accepted$/,
      );
      expect(await leadOf(lead, caseId)).toBe(TO);
    });
    await held();
  });

  it(`lets an accept or a withdrawal win, ${ROUNDS} times`, async () => {
    await inLanes(LANES, ROUNDS, async (round) => {
      const { caseId, handoff } = await offered(lead);
      const accept = () => act(target, handoff, 'accept');
      const withdraw = () => act(lead, handoff, 'withdraw', { reason: 'Ya no es necesario.' });
      const [first, second] = round % 2 === 0 ? [accept, withdraw] : [withdraw, accept];
      const winner = oneWon(await Promise.all([first(), second()]), /^handoff-already-(accepted|withdrawn)$/);
      expect(await leadOf(lead, caseId)).toBe(winner === round % 2 ? TO : FROM);
    });
    await held();
  });

  it(`lets an accept win, or a withdrawal with the closing after it, ${ROUNDS} times`, async () => {
    const supervisor = await system.as(`supervisor.${FROM}`);
    await inLanes(LANES, ROUNDS, async () => {
      const { caseId } = await lead.act<Filed>('/reports', ammoniaAtOtay());
      await lead.act(`/cases/${caseId}/acknowledge`);
      await lead.act(`/cases/${caseId}/start`);
      await lead.act(`/cases/${caseId}/resolve`, { outcome: 'handled', summary: 'La fuga se controló.' });
      const handoff = await lead.act<HandoffSeen>(`/cases/${caseId}/handoffs`, transferTo(TO));
      const close = (): Promise<Told> => supervisor.post(`/cases/${caseId}/close`);
      const withdrawAndClose = async (): Promise<readonly [Told, Told]> => {
        const withdrawal = await act(lead, handoff, 'withdraw', { reason: 'Se cierra el caso.' });
        return [withdrawal, await close()];
      };
      const [accept, early, [withdraw, late]] = await Promise.all([act(target, handoff, 'accept'), close(), withdrawAndClose()]);
      oneWon([accept, withdraw], /^handoff-already-(accepted|withdrawn)$/);
      const closings = [early, late].map(({ status }) => status);
      expect(closings.filter((status) => status === 200)).toHaveLength(accept.status === 200 ? 0 : 1);
      for (const status of closings) expect([200, 409]).toContain(status);
      expect(await leadOf(lead, caseId)).toBe(accept.status === 200 ? TO : FROM);
    });
    await held();
  });

  it('gives those that come at once with one key the same answer, and does the act once', async () => {
    await inLanes(LANES, 10, async () => {
      const { caseId, handoff } = await offered(lead);
      const idempotencyKey = randomUUID();
      const once = () => target.post<HandoffSeen>(`/handoffs/${handoff.id}/accept`, {}, { idempotencyKey });
      const answers = await Promise.all([once(), once(), once()]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(2);
      for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
      expect(await leadOf(lead, caseId)).toBe(TO);
    });
    await held();
  });
});

describe.each(backends)('a person and the clock at the same instant, on %s', (queue) => {
  const ROUNDS = queue === 'PostgreSQL' ? 14 : 10;
  let system: TestSystem;
  let lead: DeskClient;
  let target: DeskClient;

  beforeAll(async () => {
    system = await openSystem(queue);
    await system.startWorker();
    lead = await system.as(`liaison.${FROM}`);
    target = await system.as(`liaison.${TO}`);
  });
  afterAll(() => system.close());

  it.each([
    {
      rival: 'the end of its time',
      acknowledged: true,
      minutes: 61,
      ends: 'expired',
      leads: FROM,
      code: /^handoff-already-expired$/,
    },
    {
      rival: 'the ladder that moves the lead',
      acknowledged: false,
      minutes: 26,
      ends: 'withdrawn',
      leads: ALTERNATE,
      code: /^handoff-(already-withdrawn|offerer-not-lead)$/,
    },
  ])(`lets an accept or $rival win, ${ROUNDS} times`, async ({ acknowledged, minutes, ends, leads, code }) => {
    const outcomes: string[] = [];
    // How long the rival takes on this machine under this load: a third of the accepts comes at once, the others within twice that. The
    // load changes: who has just won is given less of a start.
    let usual = 1_000;
    await inLanes(LANES, LANES + ROUNDS, async (round) => {
      const { realm, advance } = await system.openDrill(`ex-${ends}-${round}`, '2026-03-02T18:00:00.000Z');
      const [offerer, answerer] = [lead.in({ realm }), target.in({ realm })];
      const { caseId, handoff } = await offered(offerer);
      const ended = (): Promise<string> =>
        until('the offer is answered or ended', async () => {
          const { state } = await offerer.read<HandoffSeen>(`/handoffs/${handoff.id}`);
          return state !== 'offered' && state;
        });
      if (acknowledged) await offerer.act(`/cases/${caseId}/acknowledge`);
      const advanced = advance(minutes);
      if (round < LANES) {
        await advanced;
        const began = performance.now();
        expect(await ended()).toBe(ends);
        usual = performance.now() - began;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, (round % 3) * Math.random() * usual));
      const [accept] = await Promise.all([act(answerer, handoff, 'accept'), advanced]);
      const state = await ended();
      outcomes.push(state);
      usual *= state === 'accepted' ? 1.5 : 0.8;
      if (state === 'accepted') expect(accept.status).toBe(200);
      else expect(accept).toMatchObject({ status: 409, body: { code: expect.stringMatching(code) } });
      expect(await leadOf(offerer, caseId)).toBe(state === 'accepted' ? TO : leads);
    });
    expect([...new Set(outcomes)].toSorted()).toEqual(['accepted', ends]);
    expect(await faultsOnceSettled(system)).toEqual([]);
  });
});
