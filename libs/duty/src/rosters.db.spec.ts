import { RosterSeed } from '#duty';
import { userOf } from '#identity/testing';
import { addMinutes } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BOMB, DutyApp, OTAY, START } from './duty.fixture.js';

const [LIAISON, SUPERVISOR] = [`liaison.${BOMB}`, `supervisor.${BOMB}`] as const;
const [ONE, TWO] = [userOf(LIAISON), userOf(SUPERVISOR)] as const;
const ROSTER = `desks/${BOMB}/roster`;

const rotation = (people: readonly string[], more: object = {}) => ({
  id: 'first',
  name: 'Primera guardia',
  people,
  start: '2026-11-23',
  handoverAt: '07:00',
  turn: { unit: 'days', count: 1 },
  hours: { kind: 'desk' },
  ...more,
});

let duty: DutyApp;
beforeAll(async () => {
  duty = await DutyApp.open();
});
afterAll(() => duty?.close());

const owed = async (): Promise<{ state: string; due_at: Date }[]> =>
  duty.rows(`select state, due_at from obligation where act = 'cover-duty-hours' order by id`);

describe('the roster of a desk', () => {
  it('is drawn up by who supervises it, and read by its own agency', async () => {
    const wanted = { rotations: [rotation([ONE, TWO])], reason: 'Rol de noviembre' };
    expect((await duty.ask('POST', LIAISON, `${ROSTER}/rotations`, wanted)).status).toBe(403);
    expect(await duty.ask('POST', `supervisor.${OTAY}`, `${ROSTER}/rotations`, wanted)).toMatchObject({
      status: 403,
      body: { code: 'duty-foreign-roster' },
    });
    const set = await duty.ask('POST', SUPERVISOR, `${ROSTER}/rotations`, wanted, { 'if-match': '"0"' });
    expect(set).toMatchObject({ status: 200, body: { version: 1, exists: true, zone: 'America/Tijuana', gaps: [] } });
    const read = await duty.ask('GET', LIAISON, `${ROSTER}?days=2`);
    expect(read.body).toMatchObject({ now: START, may: { edit: false, cover: true } });
    expect(read.body.coverage.map(({ officers: [officer] }: { officers: { personId: string }[] }) => officer!.personId)).toEqual([
      ONE,
      TWO,
      ONE,
    ]);
    const late = await duty.ask('POST', SUPERVISOR, `${ROSTER}/rotations`, wanted, { 'if-match': '"0"' });
    expect(late).toMatchObject({ status: 412, body: { before: { act: 'roster.rotations-set', at: START, byYou: true } } });
  });

  it('says before it is set what rotations would leave uncovered, and sets nothing', async () => {
    const asked = { rotations: [rotation([ONE, ''])], days: 2 };
    const foreseen = await duty.ask('POST', SUPERVISOR, `${ROSTER}/preview`, asked);
    expect(foreseen.body.gaps).toEqual([{ from: '2026-11-24T15:00:00.000Z', until: '2026-11-25T15:00:00.000Z' }]);
    expect((await duty.ask('GET', SUPERVISOR, ROSTER)).body).toMatchObject({ version: 1, gaps: [] });
  });

  it('is the base of everybody’s own turns', async () => {
    const { body } = await duty.ask('GET', LIAISON, 'me/turns');
    expect(body.items.slice(0, 2)).toMatchObject([
      { deskId: BOMB, from: START, until: '2026-11-24T15:00:00.000Z', rotation: 'Primera guardia', standsInFor: null },
      { from: '2026-11-25T15:00:00.000Z' },
    ]);
    expect((await duty.ask('GET', `liaison.${OTAY}`, 'me/turns')).body).toEqual({ items: [] });
  });

  it('lets anybody take hours upon oneself, and a supervisor give them', async () => {
    const hours = { from: '2026-11-25T15:00:00.000Z', until: '2026-11-26T15:00:00.000Z', reason: 'Audiencia' };
    const other = { personId: TWO, forPersonId: ONE, ...hours };
    expect((await duty.ask('POST', LIAISON, `${ROSTER}/overrides`, other)).body).toMatchObject({ code: 'duty-only-oneself' });
    const given = await duty.ask('POST', SUPERVISOR, `${ROSTER}/overrides`, other);
    expect(given).toMatchObject({ status: 201, body: { version: 2 } });
    const { body } = await duty.ask('GET', LIAISON, `${ROSTER}?from=2026-11-25T16:00:00.000Z&days=1`);
    expect(body.coverage[0].officers).toMatchObject([{ personId: TWO, standsInFor: ONE }]);
    const end = `${ROSTER}/overrides/${given.body.id as string}/end`;
    expect((await duty.ask('POST', SUPERVISOR, end, { reason: 'Se pospuso' })).body).toEqual({ version: 3 });
    expect((await duty.ask('POST', SUPERVISOR, end, { reason: 'Se pospuso' })).status).toBe(404);
    expect(await duty.events('roster')).toEqual(['roster.rotations-set', 'roster.override-added', 'roster.override-ended']);
  });

  it('refuses with a pointer what makes no sense', async () => {
    const bad = (change: object) =>
      duty.ask('POST', SUPERVISOR, `${ROSTER}/rotations`, { rotations: [rotation([ONE], change)], reason: 'x' });
    expect((await bad({ people: ['nobody'] })).body.errors[0].pointer).toBe('/rotations/0/people');
    expect((await bad({ people: [userOf(`liaison.${OTAY}`)] })).body.errors[0].pointer).toBe('/rotations/0/people/0');
    expect((await bad({ hours: { kind: 'weekly', frames: [{ day: 'mon', opens: '25:00', closes: '08:00' }] } })).status).toBe(
      400,
    );
  });
});

describe('uncovered hours', () => {
  it('are found while nobody asks, and are the supervisor’s to cover before they begin', async () => {
    duty.people.gone.add(ONE);
    await duty.pass(10);
    expect((await duty.events('roster')).at(-1)).toBe('roster.gaps-found');
    // The liaison has the turn of this very moment: the hour runs from now.
    expect(await owed()).toEqual([{ state: 'open', due_at: new Date(addMinutes(START, 70)) }]);
    await duty.pass(10);
    expect((await duty.events('roster')).filter((type) => type === 'roster.gaps-found')).toHaveLength(1);
  });

  it('are solved by a cover, and what is owed goes on with the next that nobody has', async () => {
    const until = '2026-11-24T15:00:00.000Z';
    const cover = { personId: TWO, from: START, until, reason: 'Cubro yo' };
    expect((await duty.ask('POST', SUPERVISOR, `${ROSTER}/overrides`, cover)).status).toBe(201);
    await duty.look();
    expect((await owed()).map(({ state, due_at }) => [state, due_at.toISOString()])).toEqual([
      ['cancelled', addMinutes(START, 70)],
      ['open', '2026-11-25T15:00:00.000Z'],
    ]);
    const all = { rotations: [rotation([TWO])], reason: 'Sólo quedo yo' };
    expect((await duty.ask('POST', SUPERVISOR, `${ROSTER}/rotations`, all)).status).toBe(200);
    await duty.look();
    expect((await owed()).map(({ state }) => state)).toEqual(['cancelled', 'met']);
    expect((await duty.events('roster')).at(-1)).toBe('roster.gaps-closed');
    duty.people.gone.delete(ONE);
  });
});

describe('what is around a roster', () => {
  it('tells when two desks are both on duty next', async () => {
    const { body } = await duty.ask('GET', LIAISON, `desks/${BOMB}/common-window?with=${OTAY}`);
    expect(body).toMatchObject({ deskId: BOMB, withDeskId: OTAY, window: { from: expect.any(String) } });
    expect((await duty.ask('GET', LIAISON, `desks/${BOMB}/common-window?with=no-such-desk`)).status).toBe(404);
  });

  it('is laid for the demonstration once, with nobody out of reach', async () => {
    const seed = duty.get(RosterSeed);
    const first = await seed.apply();
    expect(first.added).toBe(first.desks);
    expect((await seed.apply()).added).toBe(0);
    const laid = await duty.rows<{ n: number }>(
      `select jsonb_array_length(body -> 'rotations') as n from roster where version = 0`,
    );
    expect(new Set(laid.map(({ n }) => n))).toEqual(new Set([2]));
  });
});
