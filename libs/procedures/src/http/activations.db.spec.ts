import type { ActivationId } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LapseAsk } from '../application/lapse-ask.handler.js';
import { ADUANA, INM, MX_JOINT, POLICE, PORT, ProceduresApp, US_JOINT, WEBB } from '../procedures.fixture.js';
import type { ActivationResponse } from './activation.response.js';
import type { FlowPlanResponse } from './flow-plan.response.js';

const PORT_CHIEF = `supervisor.${PORT}`;
const US_KEY = `coordinator.${US_JOINT}`;
const MX_KEY = `coordinator.${MX_JOINT}`;

const codeOf = (answer: { statusCode: number; json: () => { code: string } }) => [answer.statusCode, answer.json().code];
const keysOf = ({ sides, state }: ActivationResponse): string =>
  `${sides.map(({ country, level }) => `${country} ${level ?? '-'}`).join(', ')}: ${state}`;
const stepOf = ({ steps }: ActivationResponse, key: string) => steps.find((step) => step.key === key)!;

describe('a procedure in action', () => {
  let app: ProceduresApp;
  beforeAll(async () => {
    app = await ProceduresApp.open();
  });
  afterAll(() => app?.close());

  const raise = (changes: object = {}, by = PORT_CHIEF) =>
    app.act(by, 'activations', {
      procedureId: 'port-suspension',
      level: 'crisis',
      reason: 'People run at the northbound lanes; the port stops.',
      crossingIds: ['san-ysidro'],
      answers: [{ question: 'people-between', is: true }],
      ...changes,
    });

  it('is listed, and read whole in both languages', async () => {
    const list = await app.call('GET', PORT_CHIEF, 'procedures');
    const ids = list.json<{ items: { id: string }[] }>().items.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['airspace-closure', 'port-suspension']));
    const one = (await app.call('GET', PORT_CHIEF, 'procedures/port-suspension')).json<{
      hash: string;
      instruments: { name: { es: string } }[];
    }>();
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(one.instruments[0]!.name.es).toBe('Arreglos locales de reanudación de garitas y puentes');
    expect(codeOf(await app.call('GET', PORT_CHIEF, 'procedures/nothing'))).toEqual([404, 'not-found']);
  });

  describe('San Ysidro, 25 November 2018, from both seats', () => {
    let id: string;

    it('11:20: the port raises; its own side begins, and the Mexican key is owed within a quarter of an hour', async () => {
      const room = await raise();
      id = room.id;
      expect(keysOf(room)).toBe('US crisis, MX -: awaiting');
      expect(room.ask).toMatchObject({ emergency: true, confirmBy: '2026-11-25T19:35:00.000Z', mine: false });
      expect(await app.owed('confirm-activation')).toEqual([MX_JOINT]);
      expect(await app.owed('do-step')).not.toContain(ADUANA);
      expect(stepOf(room, 'receive-between')).toMatchObject({ state: 'open', deskId: PORT, lifeSafety: true });
    });

    it('is there for desks that sit in it, and for nobody else', async () => {
      expect((await app.room(MX_KEY, id)).ask).toMatchObject({ mine: true });
      expect(codeOf(await app.call('GET', `supervisor.${WEBB}`, `activations/${id}`))).toEqual([404, 'not-found']);
      const theirs = await app.call('GET', `supervisor.${WEBB}`, 'activations');
      expect(theirs.json<{ items: unknown[] }>().items).toEqual([]);
    });

    it('11:30: the key has not come yet, and the port stops all the same: recorded with who was not told', async () => {
      await app.pass(10);
      const order = { act: 'suspend', target: { of: 'lanes', crossingId: 'san-ysidro' }, text: 'All modes, both directions.' };
      expect(codeOf(await app.call('POST', PORT_CHIEF, `activations/${id}/orders`, order))).toEqual([
        422,
        'activation-notice-first',
      ]);
      const room = await app.act(PORT_CHIEF, `activations/${id}/orders`, { ...order, anyway: 'People run through the lanes.' });
      expect(room.orders).toMatchObject([
        {
          act: 'suspend',
          anyway: 'People run through the lanes.',
          untold: expect.arrayContaining(['command-mx', 'customs-mx', 'immigration-mx']),
        },
      ]);
    });

    it('11:35: the time is over; it stands on one side, says so, and the key is still owed', async () => {
      await app.get(LapseAsk).execute(app.engine, id as ActivationId);
      expect(keysOf(await app.room(US_KEY, id))).toBe('US crisis, MX -: awaiting');
      await app.pass(5);
      await app.get(LapseAsk).execute(app.engine, id as ActivationId);
      const room = await app.room(MX_KEY, id);
      expect(keysOf(room)).toBe('US crisis, MX -: unilateral');
      expect(room.settledAsks).toMatchObject([{ how: 'lapsed' }]);
      expect(await app.owed('confirm-activation')).toEqual([MX_JOINT]);
    });

    it('11:50: the Mexican key comes late and counts; its desks begin, and owe their own steps', async () => {
      await app.pass(15);
      const room = await app.act(MX_KEY, `activations/${id}/confirm`, { number: 1 });
      expect(keysOf(room)).toBe('US crisis, MX crisis: joint');
      expect(await app.owed('confirm-activation')).toEqual([]);
      expect(await app.owed('do-step')).toEqual(expect.arrayContaining([ADUANA, INM]));
      expect(await app.owed('answer-alert')).toEqual(expect.arrayContaining([ADUANA, INM, POLICE]));
      expect(stepOf(room, 'clear-between')).toMatchObject({ deskId: INM, dueAt: '2026-11-25T20:35:00.000Z', overdue: false });
    });

    it('each side does its own steps, and telling is a step', async () => {
      const told = await app.act(
        PORT_CHIEF,
        `activations/${id}/steps/${stepOf(await app.room(PORT_CHIEF, id), 'us-tells-customs-mx').id}/complete`,
        {
          evidence: 'Called the shift chief of the customs post.',
        },
      );
      expect(told.told).toMatchObject([{ role: 'customs-mx' }]);
      const theirs = stepOf(told, 'clear-between').id;
      expect(codeOf(await app.call('POST', US_KEY, `activations/${id}/steps/${theirs}/complete`, { evidence: 'x' }))).toEqual([
        403,
        'activation-step-foreign',
      ]);
      await app.act(`liaison.${INM}`, `activations/${id}/steps/${theirs}/start`);
      const done = await app.act(`liaison.${INM}`, `activations/${id}/steps/${theirs}/complete`, {
        evidence: '61 people walked back, 4 minors with DIF.',
      });
      expect(stepOf(done, 'clear-between')).toMatchObject({ state: 'done', settled: { deskId: INM } });
      expect((await app.act(`liaison.${ADUANA}`, `activations/${id}/status`, { act: 'activate' })).agencies).toEqual(
        expect.arrayContaining([expect.objectContaining({ deskId: ADUANA, state: 'active' })]),
      );
      expect(await app.owed('answer-alert')).not.toContain(ADUANA);
    });

    it('what the plan lets pass stands beside what the board says, tier by tier, for those that sit in it', async () => {
      const { rows } = (await app.call('GET', US_KEY, `activations/${id}/flow`)).json<FlowPlanResponse>();
      const cars = rows.filter(({ mode, direction }) => mode === 'vehicle' && direction === 'northbound');
      expect(cars.map(({ tier, planned }) => [tier, planned.map(({ flow }) => flow)])).toEqual([
        ['relief', ['diverted', 'diverted']],
        ['trusted', ['diverted', 'diverted']],
        ['all', ['suspended', 'suspended']],
      ]);
      expect(cars[1]!.lanes.map(({ lane }) => lane)).toEqual(expect.arrayContaining(['vehicle.northbound.sentri']));
      expect((await app.call('GET', `coordinator.${WEBB}`, `activations/${id}/flow`)).statusCode).toBe(404);
    });

    it('15:58: walkers are let through on one side while the other still holds them: both commands see two orders', async () => {
      await app.pass(248);
      const lanes = { of: 'lanes', crossingId: 'san-ysidro', mode: 'pedestrian' };
      await app.act(PORT_CHIEF, `activations/${id}/tellings`, {
        roles: ['command-mx', 'immigration-mx', 'customs-mx', 'police-us'],
        how: 'On the common line.',
      });
      await app.pass(30);
      await app.act(`liaison.${INM}`, `activations/${id}/orders`, { act: 'restrict', target: lanes, text: 'Twenty at a time.' });
      const room = await app.act(PORT_CHIEF, `activations/${id}/orders`, {
        act: 'reopen',
        target: lanes,
        text: 'Walkers, both doors.',
        anyway: 'The deputy is on the line.',
      });
      // What the whole port had ordered before does not hold for walkers any more; the new word competes anew.
      expect(room.conflicts).toMatchObject([{ settledAt: expect.any(String) }, { countries: ['MX', 'US'], settledAt: null }]);
      expect(await app.owed('settle-orders')).toEqual([MX_JOINT, US_JOINT]);
      const conflictId = room.conflicts[1]!.id;
      await app.act(MX_KEY, `activations/${id}/conflicts/${conflictId}/agree`, { text: 'All from 17:00.' });
      expect(await app.owed('settle-orders')).toEqual([US_JOINT]);
      const agreed = await app.act(US_KEY, `activations/${id}/conflicts/${conflictId}/agree`, { text: 'All from 17:00.' });
      expect(agreed.conflicts[1]!.settledAt).not.toBeNull();
      expect(await app.owed('settle-orders')).toEqual([]);
    });

    it('command: objectives in both languages with a lead each side, a post that changes hands, a period', async () => {
      const objective = {
        text: { en: 'Nobody between the inspections', es: 'Nadie entre las dos revisiones' },
        leads: [{ country: 'US', deskId: PORT }],
      };
      expect(codeOf(await app.call('POST', MX_KEY, `activations/${id}/objectives`, objective))).toEqual([
        422,
        'activation-lead-missing',
      ]);
      const leads = [...objective.leads, { country: 'MX', deskId: INM }];
      expect((await app.act(MX_KEY, `activations/${id}/objectives`, { ...objective, leads })).objectives).toHaveLength(1);
      await app.act(US_KEY, `activations/${id}/posts`, { role: 'command-us' });
      const { posts } = await app.act(PORT_CHIEF, `activations/${id}/posts`, { role: 'command-us' });
      expect(posts.map(({ deskId, to }) => [deskId, to === null])).toEqual([
        [US_JOINT, false],
        [PORT, true],
      ]);
      expect((await app.act(US_KEY, `activations/${id}/periods`, { hours: 12 })).periods).toMatchObject([{ number: 1 }]);
    });

    it('17:56: both sides come down together, and end together; each owes a review', async () => {
      const asked = await app.act(US_KEY, `activations/${id}/level`, { level: 'recovery', reason: 'All lanes are open.' });
      expect(keysOf(asked)).toBe('US crisis, MX crisis: awaiting');
      const down = await app.act(MX_KEY, `activations/${id}/confirm`, { number: asked.ask!.number });
      expect(keysOf(down)).toBe('US recovery, MX recovery: joint');
      expect(
        codeOf(await app.call('POST', MX_KEY, `activations/${id}/deactivate`, { reason: 'Six hours without incident.' })),
      ).toEqual([409, 'activation-life-steps-open']);
      for (const step of down.steps.filter((each) => each.lifeSafety && each.state === 'open'))
        await app.act(step.country === 'US' ? US_KEY : MX_KEY, `activations/${id}/steps/${step.id}/skip`, {
          reason: 'Seen to by telephone.',
        });
      const end = await app.act(MX_KEY, `activations/${id}/deactivate`, { reason: 'Six hours without incident.' });
      const over = await app.act(US_KEY, `activations/${id}/confirm`, { number: end.ask!.number });
      expect(over.state).toBe('ended');
      for (const act of ['do-step', 'answer-alert', 'settle-orders', 'confirm-activation'])
        expect(await app.owed(act)).toEqual([]);
      expect(await app.owed('review-activation')).toEqual([MX_JOINT, US_JOINT]);
      await app.act(MX_KEY, `activations/${id}/review`, { text: 'The port told us twenty minutes after it stopped.' });
      expect(await app.owed('review-activation')).toEqual([US_JOINT]);
    });
  });

  it('two that want the same crossing are shown to both commands, and neither tells the other what it holds', async () => {
    const first = await raise({ level: 'watch' });
    const second = await raise(
      { procedureId: 'airspace-closure', level: 'watch', answers: [], crossingIds: ['san-ysidro'] },
      MX_KEY,
    );
    expect(second.sharing).toMatchObject([{ id: first.id, crossingIds: ['san-ysidro'] }]);
    expect((await app.room(US_KEY, first.id)).sharing).toMatchObject([{ id: second.id }]);
    // Customs sits in the first and not in the second.
    expect((await app.room(`liaison.${ADUANA}`, first.id)).sharing).toMatchObject([{ id: null }]);
  });

  it('asks for a place, a procedure and questions that exist, and for the right person', async () => {
    const refused = async (changes: object, by = PORT_CHIEF) =>
      codeOf(
        await app.call('POST', by, 'activations', {
          procedureId: 'port-suspension',
          level: 'watch',
          reason: 'x',
          crossingIds: ['san-ysidro'],
          ...changes,
        }),
      );
    expect(await refused({ crossingIds: ['laredo-1', 'san-ysidro'] })).toEqual([422, 'activation-place-unknown']);
    expect(await refused({ crossingIds: [] })).toEqual([422, 'activation-place-unknown']);
    expect(await refused({ procedureId: 'nothing' })).toEqual([422, 'activation-procedure-unknown']);
    expect(await refused({ answers: [{ question: 'nothing', is: true }] })).toEqual([422, 'activation-question-unknown']);
    expect(await refused({}, `liaison.${PORT}`)).toEqual([403, 'not-permitted']);
    expect(await refused({}, `coordinator.${WEBB}`)).toEqual([403, 'activation-desk-outside']);
  });

  describe('what meets at the row', () => {
    const ROUNDS = 12;
    const race = async (...acts: readonly (() => Promise<unknown>)[]) =>
      (await Promise.allSettled(acts.map((act) => act()))).filter(({ status }) => status === 'fulfilled').length;

    it('two confirmations: one turns the key, the other learns that it was turned', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { id, ask } = await raise({ level: 'watch' });
        const confirm = () => app.act(MX_KEY, `activations/${id}/confirm`, { number: ask!.number });
        expect(await race(confirm, confirm)).toBe(1);
        expect(keysOf(await app.room(US_KEY, id))).toBe('US watch, MX watch: joint');
      }
    });

    it('a confirmation and a rise: whatever comes first, no side is taken up by the other’s key', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { id, ask } = await raise({ level: 'watch' });
        await race(
          () => app.act(MX_KEY, `activations/${id}/confirm`, { number: ask!.number }),
          () => app.act(US_KEY, `activations/${id}/level`, { level: 'elevated', reason: 'More come.' }),
        );
        expect(['US elevated, MX watch: awaiting', 'US elevated, MX -: awaiting']).toContain(keysOf(await app.room(US_KEY, id)));
        expect(await app.owed('confirm-activation')).toContain(MX_JOINT);
      }
    });

    it('a rise of one side and a fall that the other confirms: up goes before down, whatever comes first', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { id, ask } = await raise({ level: 'elevated' });
        await app.act(MX_KEY, `activations/${id}/confirm`, { number: ask!.number });
        const down = await app.act(US_KEY, `activations/${id}/level`, { level: 'watch', reason: 'It clears.' });
        await race(
          () => app.act(MX_KEY, `activations/${id}/confirm`, { number: down.ask!.number }),
          () => app.act(US_KEY, `activations/${id}/level`, { level: 'crisis', reason: 'More come.' }),
        );
        const keys = keysOf(await app.room(US_KEY, id));
        expect(['US crisis, MX elevated: awaiting', 'US crisis, MX watch: awaiting']).toContain(keys);
      }
    });

    it('a confirmation and the end of its time: a key that loses the race by a moment still joins', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { id, ask } = await raise({ level: 'watch' });
        await app.pass(60);
        await race(
          () => app.act(MX_KEY, `activations/${id}/confirm`, { number: ask!.number }),
          () => app.get(LapseAsk).execute(app.engine, id as ActivationId),
        );
        expect(keysOf(await app.room(US_KEY, id))).toBe('US watch, MX watch: joint');
      }
    });
  });
});
