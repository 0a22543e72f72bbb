import { userOf } from '#identity/testing';
import { type DrillId, LIVE, type Realm } from '#kernel';
import { newId } from '#platform/ids';
import { RealmClocks } from '#platform/realm';
import { writeWorkbook } from '#platform/spreadsheet';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BreakIn } from '../application/break-in.handler.js';
import { DrillsQueries } from '../application/drills.queries.js';
import { PlayDue } from '../application/play-due.js';
import type { Scenario } from '../domain/scenario.js';
import { smallScenario } from '../domain/small-scenario.fixture.js';
import { DrillsApp, NORTH, SOUTH, UNKNOWN } from '../drills.fixture.js';
import { SuspendDrills } from '../jobs/suspend-drills.handler.js';
import type { DrillResponse } from './drill.response.js';
import type { InjectResponse } from './inject.response.js';
import type { ImportedScenarioResponse } from './msel.controller.js';
import type { CheckedScenarioResponse } from './scenario.response.js';

const DIRECTOR = 'director.us-joint-desk';
const CONTROLLER = 'liaison.us-sd-fire';
const EVALUATOR = 'liaison.us-sdc-oes';
const PLAYER = `liaison.${NORTH}`;
const SIMCELL = `liaison.${SOUTH}`;
const OBSERVER = 'auditor.us-joint-desk';
const STRANGER = 'liaison.mx-tij-pc';
const ROSTER = [
  { personId: userOf(DIRECTOR), role: 'director' },
  { personId: userOf(CONTROLLER), role: 'controller' },
  { personId: userOf(EVALUATOR), role: 'evaluator' },
  { personId: userOf(PLAYER), role: 'player', deskId: NORTH },
  { personId: userOf(SIMCELL), role: 'simulation-cell' },
  { personId: userOf(OBSERVER), role: 'observer' },
];

/** Phone calls alone: what makes objects is proved where it is made. */
const words = smallScenario().injects[1]!;
const calls = (count: number, every = 1) =>
  smallScenario({
    injects: Array.from({ length: count }, (_, at) => ({ ...words, number: at + 1, at: at * every, objectives: ['take-over'] })),
  });

let app: DrillsApp;
beforeAll(async () => {
  app = await DrillsApp.open();
});
afterAll(async () => app?.close());

type Answer = Awaited<ReturnType<DrillsApp['send']>>;
const ok = <T = DrillResponse>(answer: Answer, status = 200): T => {
  expect([answer.statusCode, answer.statusCode === status ? '' : answer.body]).toEqual([status, '']);
  return (answer.body === '' ? undefined : answer.json()) as T;
};
const codeOf = (answer: Answer) => [answer.statusCode, answer.json<{ code: string }>().code];
const act = (who: string, id: string, path: string, body: object = {}) =>
  app.send('POST', who, `drills/${id}/${path}`, body, { 'idempotency-key': newId() });
const plan = (scenario = calls(3, 5)) => app.plan(DIRECTOR, scenario, ROSTER);
const running = async (scenario = calls(3, 5)): Promise<DrillId> => {
  const { id } = await plan(scenario);
  ok(await act(DIRECTOR, id, 'start', { scale: 0.1 }));
  return id;
};
const statesOf = async (id: string) => (await app.injects(DIRECTOR, id)).map(({ number, state }) => `${number} ${state}`);
const firedOf = async (id: string) =>
  (
    await app.owner.query<{ n: number; firings: number }>(
      `select count(distinct stream)::int as n, count(*)::int as firings from ledger_entry where realm = $1 and type = 'drill.inject-fired'`,
      [id],
    )
  ).rows[0]!;

describe('a drill', () => {
  it('is planned, checked, started, paused, resumed and ended; its clock stands and runs with it and never jumps', async () => {
    const drill = await plan();
    expect(drill).toMatchObject({
      state: 'planned',
      clock: { scale: 0, now: drill.scenario.startsAt },
      me: { role: 'director' },
    });
    ok(await act(DIRECTOR, drill.id, 'comms-check', { text: { en: 'Answer, please.', es: 'Responda, por favor.' } }));
    ok(await act(PLAYER, drill.id, 'comms-check/reach', { reach: 'answered' }));
    expect((await act(OBSERVER, drill.id, 'comms-check/reach', { reach: 'received' })).statusCode).toBe(400);
    // What the inbox knows of the observer: it was shown there.
    await app.owner.query(
      `with n as (insert into notification (id, realm, desk_id, audience, event_type, entry_id, stream, urgency, reached, nobody_reached, created_at)
         values (gen_random_uuid(), $1, 'us-joint-desk', 'desk', 'drill.comms-check-begun', gen_random_uuid(), 'drill:' || $1, 'routine', '{}', false, now())
         returning id)
       insert into delivery (id, realm, notice_id, recipient_id, channel, urgency, state, queued_at, created_at, sent_at, delivered_at)
       select gen_random_uuid(), $1, id, $2, 'in-app', 'routine', 'delivered', now(), now(), now(), now() from n`,
      [drill.id, userOf(OBSERVER)],
    );
    const checked = ok(await app.send('GET', CONTROLLER, `drills/${drill.id}`));
    expect(Object.entries(checked.commsCheck!.reached).map(([who, how]) => [who, Object.keys(how).toSorted()])).toEqual(
      expect.arrayContaining([
        [userOf(PLAYER), ['answered']],
        [userOf(OBSERVER), ['received']],
      ]),
    );
    expect(ok(await act(DIRECTOR, drill.id, 'start', { scale: 2 })).clock).toMatchObject({ scale: 2, pace: 2 });
    const faster = ok(await act(CONTROLLER, drill.id, 'pace', { scale: 3 }));
    const paused = ok(await act(CONTROLLER, drill.id, 'pause', { reason: 'Lunch' }));
    expect(paused).toMatchObject({ state: 'paused', clock: { scale: 0, pace: 3 }, pauses: [{ reason: 'Lunch', realTo: null }] });
    expect(paused.clock.now >= faster.clock.now).toBe(true);
    expect(ok(await app.send('GET', PLAYER, `drills/${drill.id}`)).clock.now).toBe(paused.clock.now);
    const resumed = ok(await act(CONTROLLER, drill.id, 'resume'));
    expect(Date.parse(resumed.clock.now) - Date.parse(paused.clock.now)).toBeLessThan(60_000);
    expect(codeOf(await act(DIRECTOR, drill.id, 'start'))).toEqual([409, 'drill-not-now']);
    expect(ok(await act(DIRECTOR, drill.id, 'end'))).toMatchObject({ state: 'ended', clock: { scale: 0 } });
    expect(codeOf(await act(CONTROLLER, drill.id, 'injects/1/fire'))).toEqual([409, 'drill-not-now']);
    await app.wait(drill.id, 60);
    await app.play();
    expect(await firedOf(drill.id)).toEqual({ n: 0, firings: 0 });
  });

  it('is planned for people whom somebody knows', async () => {
    const roster = [...ROSTER, { personId: UNKNOWN, role: 'observer' }];
    const refused = await app.send('POST', DIRECTOR, 'drills', { document: calls(1), roster });
    expect([...codeOf(refused), refused.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer]).toEqual([
      422,
      'drill-person-unknown',
      `/roster/${ROSTER.length}/personId`,
    ]);
  });

  it('is there for those enrolled alone, and in their lists alone', async () => {
    const { id } = await plan();
    expect(codeOf(await app.send('GET', STRANGER, `drills/${id}`))).toEqual([404, 'not-found']);
    expect(codeOf(await app.send('GET', STRANGER, `drills/${newId()}`))).toEqual([404, 'not-found']);
    const listed = async (who: string) =>
      ok<{ items: DrillResponse[] }>(await app.send('GET', who, 'drills')).items.map((one) => one.id);
    expect(await listed(PLAYER)).toContain(id);
    expect(await listed(STRANGER)).toEqual([]);
    expect(codeOf(await app.send('POST', PLAYER, 'drills', { document: calls(1) }))).toEqual([403, 'not-permitted']);
    expect(codeOf(await app.send('POST', DIRECTOR, 'drills', { scenario: 'no-such' }))).toEqual([422, 'drill-scenario-unknown']);
    const wrong = { ...calls(1), startsAt: 'yesterday' };
    expect(codeOf(await app.send('POST', DIRECTOR, 'drills', { document: wrong }))).toEqual([422, 'drill-scenario-faulty']);
  });

  it('tells names of who takes part to those who read the script, and of who could to those who plan', async () => {
    const { id } = await plan();
    const named = async (who: string, path: string) =>
      ok<{ items: { personId: string; name: string }[] }>(await app.send('GET', who, path)).items;
    const roster = await named(CONTROLLER, `drills/${id}/people`);
    expect(roster.map(({ personId }) => personId).toSorted()).toEqual(ROSTER.map(({ personId }) => personId).toSorted());
    expect(roster.every(({ name }) => name !== '')).toBe(true);
    expect(codeOf(await app.send('GET', PLAYER, `drills/${id}/people`))).toEqual([403, 'drill-role-may-not']);
    expect((await named(DIRECTOR, `drill-candidates?desks=${NORTH},${SOUTH}`)).map(({ personId }) => personId)).toEqual(
      expect.arrayContaining([userOf(PLAYER), userOf(SIMCELL)]),
    );
    expect(codeOf(await app.send('GET', PLAYER, `drill-candidates?desks=${NORTH}`))).toEqual([403, 'not-permitted']);
  });

  it('answers a retried plan with the first drill, also when both come at once, and leaves no realm without one', async () => {
    const realms = async () => (await app.owner.query<{ n: number }>('select count(*)::int as n from realm')).rows[0]!.n;
    const before = await realms();
    const headers = { 'idempotency-key': newId() };
    const body = { document: calls(1), roster: ROSTER };
    const [first, other] = await Promise.all([1, 2].map(() => app.send('POST', DIRECTOR, 'drills', body, headers)));
    const { id } = ok(first!, 201);
    expect([ok(other!, 201).id, ok(await app.send('POST', DIRECTOR, 'drills', body, headers), 201).id]).toEqual([id, id]);
    const changed = { ...body, document: calls(2) };
    expect(codeOf(await app.send('POST', DIRECTOR, 'drills', changed, headers))).toEqual([422, 'idempotency-key-reused']);
    expect((await realms()) - before).toBe(1);
  });
});

describe('an inject that a controller rehearses', () => {
  it('is told to them alone, whole, and nothing comes of it', async () => {
    const id = await running();
    const told = async () => ({
      states: await statesOf(id),
      feed: ok<{ items: unknown[] }>(await app.send('GET', PLAYER, `drills/${id}/feed`)).items,
      written: (
        await app.owner.query(
          `select (select count(*) from ledger_entry where realm = $1) as entries, (select count(*) from outbox where realm = $1) as envelopes,
             (select count(*) from notification where realm = $1) as notices`,
          [id],
        )
      ).rows,
    });
    const before = await told();
    const read = ok<object>(await app.send('GET', CONTROLLER, `drills/${id}/injects/2/rehearsal`));
    expect(read).toMatchObject({ number: 2, content: { text: words.text } });
    expect(await told()).toEqual(before);
  });
});

describe('roles', () => {
  it('may do exactly what their table says', async () => {
    const id = await running();
    const inject = { channel: 'phone', from: words.from, text: words.text };
    const tries: Record<string, (who: string) => Promise<Answer>> = {
      script: (who) => app.send('GET', who, `drills/${id}/injects`),
      feed: (who) => app.send('GET', who, `drills/${id}/feed`),
      rehearse: (who) => app.send('GET', who, `drills/${id}/injects/2/rehearsal`),
      control: (who) => act(who, id, 'injects', inject),
      pace: (who) => act(who, id, 'pace', { scale: 0.2 }),
      people: (who) => act(who, id, `people/${userOf(OBSERVER)}/role`, { role: 'observer' }),
      run: (who) => act(who, id, 'comms-check'),
    };
    const may = async (who: string): Promise<string[]> => {
      const open: string[] = [];
      for (const [name, attempt] of Object.entries(tries)) {
        const answer = await attempt(who);
        if (answer.statusCode !== 403) open.push(name);
        else expect(codeOf(answer)).toEqual([403, 'drill-role-may-not']);
      }
      return open;
    };
    expect(await may(DIRECTOR)).toEqual(Object.keys(tries));
    expect(await may(CONTROLLER)).toEqual(['script', 'feed', 'rehearse', 'control', 'pace']);
    expect(await may(EVALUATOR)).toEqual(['script', 'feed']);
    expect(await may(SIMCELL)).toEqual(['script', 'feed']);
    expect(await may(PLAYER)).toEqual(['feed']);
    expect(await may(OBSERVER)).toEqual(['feed']);
    const seen = ok(await app.send('GET', PLAYER, `drills/${id}`));
    expect([seen.roster, seen.invitations, seen.me?.may]).toEqual([
      null,
      null,
      ['act', 'answer-check', 'be-named', 'read-feed', 'break-in'],
    ]);
  });

  it('are taken up by invitation, in time', async () => {
    const { id } = await plan();
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const place = { personId: userOf(STRANGER), role: 'evaluator' };
    const { id: invitation } = ok<{ id: string }>(await act(DIRECTOR, id, 'invitations', { ...place, expiresAt: soon }), 201);
    expect(codeOf(await app.send('GET', STRANGER, `drills/${id}`))).toEqual([404, 'not-found']);
    expect(codeOf(await app.send('POST', PLAYER, `drill-invitations/${id}/${invitation}/accept`))).toEqual([404, 'not-found']);
    const mine = ok<{ items: { id: string; drillId: string }[] }>(await app.send('GET', STRANGER, 'drill-invitations')).items;
    expect(mine).toMatchObject([{ id: invitation, drillId: id }]);
    const { id: again } = ok<{ id: string }>(
      await act(DIRECTOR, id, `invitations/${invitation}/resend`, { expiresAt: soon }),
      201,
    );
    expect(codeOf(await act(DIRECTOR, id, `invitations/${newId()}/resend`, { expiresAt: soon }))).toEqual([404, 'not-found']);
    expect(codeOf(await act(CONTROLLER, id, `invitations/${again}/resend`, { expiresAt: soon }))).toEqual([
      403,
      'drill-role-may-not',
    ]);
    expect(codeOf(await app.send('POST', STRANGER, `drill-invitations/${id}/${invitation}/accept`))).toEqual([
      409,
      'drill-invitation-answered',
    ]);
    const { invited } = ok<{ invited: { personId: string; name: string }[] }>(
      await app.send('GET', CONTROLLER, `drills/${id}/people`),
    );
    expect(invited.map(({ personId }) => personId)).toEqual([userOf(STRANGER), userOf(STRANGER)]);
    ok(await app.send('POST', STRANGER, `drill-invitations/${id}/${again}/accept`), 204);
    expect(ok(await app.send('GET', STRANGER, `drills/${id}`)).me?.role).toBe('evaluator');
    ok(await act(DIRECTOR, id, `people/${userOf(STRANGER)}/leave`), 204);
    expect(codeOf(await app.send('GET', STRANGER, `drills/${id}`))).toEqual([404, 'not-found']);
    expect(codeOf(await act(DIRECTOR, id, 'invitations', { ...place, expiresAt: '2020-01-01T00:00:00Z' }))).toEqual([
      409,
      'drill-invitation-expired',
    ]);
  });
});

describe('injects', () => {
  it('come at their minute, to the feeds of those addressed, and only while the drill runs', async () => {
    const to = [NORTH];
    const base = calls(3, 5);
    const id = await running({
      ...base,
      injects: base.injects.map((one) => (one.number === 2 ? { ...one, to: [SOUTH] } : { ...one, to })),
    });
    await app.play();
    expect(await statesOf(id)).toEqual(['1 fired', '2 pending', '3 pending']);
    await app.wait(id, 5);
    ok(await act(CONTROLLER, id, 'pause'));
    await app.play();
    expect(await statesOf(id)).toEqual(['1 fired', '2 pending', '3 pending']);
    ok(await act(CONTROLLER, id, 'resume'));
    await app.play();
    const feed = async (who: string) =>
      ok<{ items: { number: number }[] }>(await app.send('GET', who, `drills/${id}/feed`)).items.map((one) => one.number);
    expect(await feed(PLAYER)).toEqual([1]);
    expect(await feed(OBSERVER)).toEqual([2, 1]);
  });

  it('are fired at once by a controller, also while the clock stands, and once', async () => {
    const id = await running();
    ok(await act(CONTROLLER, id, 'pause'));
    expect(ok<InjectResponse>(await act(CONTROLLER, id, 'injects/3/fire')).state).toBe('fired');
    expect(codeOf(await act(CONTROLLER, id, 'injects/3/fire'))).toEqual([409, 'inject-not-now']);
    const late = (await act(DIRECTOR, id, 'injects/3/hold')).json();
    expect(late).toMatchObject({ status: 409, before: { act: 'drill.inject-fired', byYou: false } });
    expect(codeOf(await act(CONTROLLER, id, 'injects/9/fire'))).toEqual([404, 'not-found']);
    const answers = await Promise.all([1, 2, 3, 4].map(() => act(CONTROLLER, id, 'injects/2/fire')));
    expect(answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([200, 409, 409, 409]);
    expect(await firedOf(id)).toEqual({ n: 2, firings: 2 });
  });

  it('keep their minutes when the pace changes in flight: what is to come comes sooner outside, once', async () => {
    const id = await running();
    await app.play();
    ok(await act(CONTROLLER, id, 'pace', { scale: 1200 }));
    do await app.play();
    while (!(await statesOf(id)).includes('2 fired'));
    ok(await act(CONTROLLER, id, 'pace', { scale: 0.1 }));
    const injects = await app.injects(DIRECTOR, id);
    expect(injects.map(({ minute }) => minute)).toEqual([0, 5, 10]);
    const { n, firings } = await firedOf(id);
    expect(firings).toBe(n);
  });

  it('are held, released, skipped, moved, repeated and added', async () => {
    const id = await running();
    ok(await act(CONTROLLER, id, 'injects/1/hold'));
    ok(await act(CONTROLLER, id, 'injects/2/skip'));
    ok(await act(CONTROLLER, id, 'injects/3/reschedule', { at: 2 }));
    await app.wait(id, 3);
    await app.play();
    expect(await statesOf(id)).toEqual(expect.arrayContaining(['1 held', '2 skipped', '3 fired']));
    ok(await act(CONTROLLER, id, 'injects/1/release'));
    const copy = ok<InjectResponse>(await act(CONTROLLER, id, 'injects/3/repeat'), 201);
    expect(copy).toMatchObject({ number: 4, of: 3, origin: 'repeat', state: 'pending' });
    const added = { channel: 'media', from: words.from, text: words.text, to: [NORTH], at: 30 };
    expect(ok<InjectResponse>(await act(CONTROLLER, id, 'injects', added), 201)).toMatchObject({
      number: 5,
      origin: 'ad-hoc',
      minute: 30,
    });
    await app.play();
    expect(await statesOf(id)).toEqual(expect.arrayContaining(['1 fired', '4 fired', '5 pending']));
  });

  it('that are added make things as the scenario does, checked as it was', async () => {
    const id = await running();
    const said = { channel: 'radio', from: words.from, text: words.text };
    const does = [{ do: 'silence', desk: SOUTH, minutes: 5 }];
    const added = ok<InjectResponse>(await act(CONTROLLER, id, 'injects', { ...said, does }), 201);
    const { rows } = await app.owner.query<{ does: object }>(
      `select content -> 'does' as does from drill_inject where realm = $1 and number = $2`,
      [id, added.number],
    );
    expect(rows[0]?.does).toEqual(does);
    const refused = await act(CONTROLLER, id, 'injects', {
      ...said,
      does: [...does, { do: 'offer', desk: NORTH, to: SOUTH, about: 1, reasonCode: 'not_our_territory', reason: words.text }],
    });
    expect([...codeOf(refused), refused.json<{ errors?: { pointer: string }[] }>().errors?.[0]?.pointer]).toEqual([
      422,
      'drill-inject-faulty',
      '/does/1/about',
    ]);
    expect(codeOf(await act(CONTROLLER, id, 'injects', { ...said, does: [{ do: 'explode' }] }))).toEqual([
      422,
      'drill-inject-faulty',
    ]);
  });

  it('that are long past are asked about and not poured out, and a thousand that are due come once each from two workers', async () => {
    const long = calls(1000, 0);
    const notes = { en: 'Said to controllers. '.repeat(12), es: 'Se dice a control. '.repeat(12) };
    const id = await running({ ...long, injects: long.injects.map((one) => ({ ...one, notes })) });
    const workers = [1, 2].map(async () => {
      while (await app.get(PlayDue).execute(id));
    });
    await Promise.all(workers);
    expect(await firedOf(id)).toEqual({ n: 1000, firings: 1000 });
    const late = await running();
    await app.wait(late, 16);
    await app.play();
    expect(await statesOf(late)).toEqual(['1 asked', '2 asked', '3 fired']);
    expect(ok<InjectResponse>(await act(CONTROLLER, late, 'injects/1/fire')).state).toBe('fired');
    expect(await app.get(DrillsQueries).nextDue(late as string as Realm)).toBeNull();
  });
});

describe('a real event', () => {
  it('stops this drill and every other at its players’ desks in one act, by a player too, and no observer’s', async () => {
    const [one, other] = [await running(), await running()];
    expect(codeOf(await act(OBSERVER, one, 'break-in', { reason: 'A fire' }))).toEqual([403, 'drill-role-may-not']);
    ok(await act(PLAYER, one, 'break-in', { reason: 'A fire at the port' }));
    for (const id of [one, other])
      expect(ok(await app.send('GET', DIRECTOR, `drills/${id}`))).toMatchObject({
        state: 'paused',
        clock: { scale: 0 },
        pauses: [{ why: 'real-event', reason: 'A fire at the port' }],
      });
    const before = await app.get(RealmClocks).now(one as string as Realm);
    expect(await app.get(RealmClocks).now(one as string as Realm)).toBe(before);
  });

  it('stops from outside those at chosen desks, by somebody who is in none, once, and leaves nothing live but what the players are told', async () => {
    const id = await running();
    const live = async () =>
      (
        await app.owner.query<{ type: string; data: object }>(
          `select type, envelope -> 'data' as data from outbox where realm = 'live' order by id`,
        )
      ).rows;
    const before = (await live()).length;
    const at = (desks: object, key = newId()) =>
      app.send('POST', STRANGER, 'drill-break-ins', { reason: 'Smoke at the bus hall', ...desks }, { 'idempotency-key': key });
    expect(ok(await at({ deskIds: [SOUTH] }), 201)).toEqual({ drills: 0, players: 0 });
    expect(ok(await app.send('GET', STRANGER, `drill-break-ins?desks=${SOUTH}`))).toEqual({ drills: 0, players: 0 });
    expect(codeOf(await at({ deskIds: ['us-nowhere'] }))).toEqual([422, 'drill-desk-unknown']);
    expect(codeOf(await at({ activationId: newId() }))).toEqual([404, 'not-found']);
    expect(
      codeOf(
        await app.send('POST', OBSERVER, 'drill-break-ins', { reason: 'x', deskIds: [NORTH] }, { 'idempotency-key': newId() }),
      ),
    ).toEqual([403, 'not-permitted']);
    const key = newId();
    const stopped = ok<{ drills: number; players: number }>(await at({ deskIds: [NORTH] }, key), 201);
    expect([stopped.drills > 0, stopped.players]).toEqual([true, 1]);
    ok(await at({ deskIds: [NORTH] }, key), 201);
    const seen = ok(await app.send('GET', PLAYER, `drills/${id}`));
    expect([seen.state, seen.pauses]).toMatchObject(['paused', [{ why: 'real-event', reason: 'Smoke at the bus hall' }]]);
    const told = (await live()).slice(before);
    expect(told).toMatchObject([
      { type: 'real-event.told', data: { players: [{ personId: userOf(PLAYER), deskId: NORTH }], urgency: 'urgent' } },
    ]);
    expect(JSON.stringify(told)).not.toContain(id);
  });

  it('stops them too where whoever told of it died before, and none that controllers let run on since', async () => {
    const id = await running();
    const since = await app.get(RealmClocks).now(LIVE);
    const event = { deskIds: [NORTH], reason: 'A quake' };
    const handle = () => new SuspendDrills(app.get(BreakIn)).handle({ data: event, at: since } as never, app.engine as never);
    await handle();
    const seen = async () => ok(await app.send('GET', PLAYER, `drills/${id}`));
    expect((await seen()).pauses).toMatchObject([{ why: 'real-event', reason: 'A quake', realTo: null }]);
    ok(await act(CONTROLLER, id, 'resume'));
    await handle();
    expect((await seen()).state).toBe('running');
  });
});

describe('the library of scenarios', () => {
  const read = (who: string, path: string) => app.send('GET', who, path);

  it('lists what a drill can be planned of to everybody, the shortest first, and gives each with its file', async () => {
    const { items } = ok<{ items: { id: string; desks: object; injects: number }[] }>(
      await read('administrator.us-joint-desk', 'scenarios'),
    );
    expect(items).toHaveLength(10);
    expect(items[0]).toMatchObject({ id: 'first-drill', desks: { played: 1, simulated: 2 }, injects: 5, expectations: 3 });
    const one = ok<{ scenario: Scenario; source: string }>(await read(OBSERVER, 'scenarios/linea-viva'));
    expect(one.scenario.injects).toHaveLength(12);
    expect(one.source).toContain('id: linea-viva');
    expect(codeOf(await read(OBSERVER, 'scenarios/no-such'))).toEqual([404, 'not-found']);
  });

  it('says what is wrong with a draft, line by line in the language of whoever asks, and only to those who may write one', async () => {
    const draft = { source: 'id: Mine\nminutes: long\n' };
    const check = (who: string) => app.send('POST', who, 'scenarios/check', draft, { 'accept-language': 'es-MX' });
    const { scenario, faults } = ok<CheckedScenarioResponse>(await check(DIRECTOR));
    expect(scenario).toBeNull();
    expect(faults.filter(({ line }) => line === 2)).toEqual([
      { code: 'wrong-shape', text: 'no tiene la forma debida (un número entero)', line: 2, column: 1, pointer: '/minutes' },
    ]);
    expect(codeOf(await check(PLAYER))).toEqual([403, 'not-permitted']);
  });

  it('goes out as a workbook and comes back as a text without fault; another file is refused', async () => {
    const workbook = await read(PLAYER, 'scenarios/first-drill/msel.xlsx');
    expect([workbook.statusCode, workbook.headers['content-type']]).toEqual([200, expect.stringContaining('spreadsheetml')]);
    const send = (file: Buffer) =>
      app.send('POST', DIRECTOR, 'scenarios/msel', file, { 'content-type': 'application/octet-stream' });
    const back = ok<ImportedScenarioResponse>(await send(workbook.rawPayload));
    expect(back).toMatchObject({ scenario: { id: 'first-drill' }, faults: [], source: expect.stringContaining('Primer') });
    const typed = await writeWorkbook([
      {
        name: 'MSEL',
        rows: [
          ['Number', 'Kind'],
          [1, 'sorpresa'],
        ],
      },
    ]);
    const { faults } = ok<ImportedScenarioResponse>(await send(Buffer.from(typed)));
    expect(faults.find(({ pointer }) => pointer === '/injects/0/kind')).toMatchObject({ code: 'wrong-value', cell: 'MSEL!B2' });
    expect(codeOf(await send(Buffer.from('no workbook')))).toEqual([400, 'scenario-workbook-unfit']);
  });
});
