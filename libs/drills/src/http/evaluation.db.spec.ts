import { EscalationModule } from '#escalation';
import { userOf } from '#identity/testing';
import { LIVE, type DrillId, type Realm, type SystemContext } from '#kernel';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FinishReport } from '../application/finish-report.handler.js';
import { KeepResult } from '../application/keep-result.js';
import { smallScenario } from '../domain/small-scenario.fixture.js';
import { DrillsApp, NORTH, SOUTH } from '../drills.fixture.js';
import type { DrillResponse } from './drill.response.js';
import type { DrillReportResponse, ExpectationsResponse, OwedImprovementResponse } from './evaluation.response.js';

const DIRECTOR = 'director.us-joint-desk';
const CONTROLLER = 'liaison.us-sd-fire';
const EVALUATOR = 'liaison.us-sdc-oes';
const PLAYER = `liaison.${NORTH}`;
const OWNER = `liaison.${SOUTH}`;
const STRANGER = 'liaison.mx-tij-pc';
const ROSTER = [
  { personId: userOf(DIRECTOR), role: 'director' },
  { personId: userOf(CONTROLLER), role: 'controller' },
  { personId: userOf(EVALUATOR), role: 'evaluator' },
  { personId: userOf(PLAYER), role: 'player', deskId: NORTH },
];

/** One call by phone, after which somebody should let the drill stand. */
const [, call] = smallScenario().injects;
const SCENARIO = smallScenario({
  kind: 'notification',
  injects: [
    {
      ...call!,
      number: 1,
      at: 0,
      objectives: ['take-over'],
      expect: [
        {
          id: 'stands',
          text: { en: 'The drill stands', es: 'El simulacro se detiene' },
          rule: { form: 'entries', types: ['drill.paused'], within: 10 },
        },
      ],
    },
  ],
});

let app: DrillsApp;
beforeAll(async () => {
  app = await DrillsApp.open([EscalationModule]);
});
afterAll(async () => app?.close());

type Answer = Awaited<ReturnType<DrillsApp['send']>>;
const codeOf = (answer: Answer) => [answer.statusCode, answer.json<{ code: string }>().code];
const pointersOf = (answer: Answer) => answer.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer);
const ok = <T = { id: string }>(answer: Answer): T => {
  expect([answer.statusCode < 300, answer.statusCode < 300 ? '' : answer.body]).toEqual([true, '']);
  return (answer.body === '' ? undefined : answer.json()) as T;
};
const post = (who: string, id: string, path: string, body: object = {}) => app.send('POST', who, `drills/${id}/${path}`, body);
const rate = (who: string, id: string, body: object, objective = 'take-over') =>
  app.send('PUT', who, `drills/${id}/ratings/${objective}`, body);
const report = async (who: string, id: string) => ok<DrillReportResponse>(await app.send('GET', who, `drills/${id}/report`));
const expectations = async (id: string) =>
  ok<ExpectationsResponse>(await app.send('GET', EVALUATOR, `drills/${id}/expectations`)).items;
const seen = (change: object = {}) => ({
  kind: 'area',
  text: { en: 'Nobody told customs.' },
  objectiveId: 'take-over',
  ...change,
});
const action = (change: object = {}) => ({
  element: 'training',
  text: { es: 'Capacitar a la guardia.' },
  ownerDeskId: SOUTH,
  dueAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
  ...change,
});

const running = async (): Promise<DrillId> => {
  const { id } = await app.plan(DIRECTOR, SCENARIO, ROSTER);
  ok(await post(DIRECTOR, id, 'start', { scale: 0.1 }));
  await app.play();
  return id;
};
const evaluated = async (id: DrillId): Promise<void> => {
  ok(await post(DIRECTOR, id, 'end'));
  ok(await post(DIRECTOR, id, 'evaluate'));
};
const finished = async (id: DrillId): Promise<void> => {
  ok(await post(DIRECTOR, id, 'report/draft'));
  ok(await post(DIRECTOR, id, 'report/finalise'));
};
/** What the worker does on hearing of it, with the guard that its envelope gives; twice, as it may come twice. */
const heard = async (id: DrillId): Promise<void> => {
  const envelope = newId();
  const idempotency = { key: `${envelope}:drills.owe-improvements`, fingerprint: envelope };
  const ctx: SystemContext = { ...app.engine, realm: id as string as Realm, idempotency };
  for (const _ of [1, 2]) {
    await app.get(FinishReport).owe(ctx);
    await app.get(KeepResult).of(ctx.realm);
  }
};

describe('what is expected', () => {
  it('is told to those who look on, with the entries that prove it', async () => {
    const id = await running();
    expect(await expectations(id)).toMatchObject([{ id: 'stands', inject: 1, state: 'pending', why: 'time-left', proof: [] }]);
    await app.wait(id, 4);
    ok(await post(CONTROLLER, id, 'pause'));
    const [stands] = await expectations(id);
    expect(stands).toMatchObject({ state: 'met', stateText: 'met', why: null });
    const { rows } = await app.owner.query('select type from ledger_entry where realm = $1 and id = any ($2)', [
      id,
      stands!.proof.map((proof) => proof.id),
    ]);
    expect(rows).toEqual([{ type: 'drill.paused' }]);
    expect(codeOf(await app.send('GET', PLAYER, `drills/${id}/expectations`))).toEqual([403, 'evaluation-not-readable']);
    expect(codeOf(await app.send('GET', STRANGER, `drills/${id}/expectations`))).toEqual([404, 'not-found']);
  });
});

describe('what people make of it', () => {
  it('is written by the roles that may, about something that there is; first words at once are all kept', async () => {
    const id = await running();
    const answers = await Promise.all(
      [EVALUATOR, CONTROLLER, DIRECTOR].map((who) => post(who, id, 'observations', seen({ inject: 1 }))),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(codeOf(await post(PLAYER, id, 'observations', seen()))).toEqual([403, 'evaluation-role']);
    expect(codeOf(await post(STRANGER, id, 'observations', seen()))).toEqual([404, 'not-found']);
    expect(pointersOf(await post(EVALUATOR, id, 'observations', seen({ kind: 'nice', inject: 0, on: 'noon' })))).toEqual(
      expect.arrayContaining(['/kind', '/inject', '/on']),
    );
    expect(pointersOf(await post(EVALUATOR, id, 'observations', seen({ text: {} })))).toEqual(['/text']);
    expect(codeOf(await post(EVALUATOR, id, 'observations', seen({ taskId: 'none' })))).toEqual([422, 'evaluation-task-unknown']);
    const { observations } = await report(EVALUATOR, id);
    expect([observations.length, observations.filter(({ mine }) => mine).length]).toEqual([3, 1]);
    const own = observations.find(({ mine }) => mine)!;
    expect(codeOf(await post(CONTROLLER, id, `observations/${own.id}/withdraw`))).toEqual([
      422,
      'evaluation-observation-unknown',
    ]);
    ok(await post(EVALUATOR, id, `observations/${own.id}/withdraw`));
    ok(await post(DIRECTOR, id, 'end'));
    ok(await post(PLAYER, id, 'observations', seen({ kind: 'strength' })));
    const washed = await report(DIRECTOR, id);
    expect(washed.observations.map(({ phaseText, roleText, deskId }) => `${phaseText} ${roleText} ${deskId}`)).toContain(
      `hot wash player ${NORTH}`,
    );
    expect(JSON.stringify(washed)).not.toContain(userOf(PLAYER));
  });

  it('is rated by evaluators and the director, and planned', async () => {
    const id = await running();
    const rating = { rating: 'M', reason: { en: 'Late.' } };
    expect(codeOf(await rate(CONTROLLER, id, rating))).toEqual([403, 'evaluation-role']);
    expect(codeOf(await rate(EVALUATOR, id, rating, 'none'))).toEqual([422, 'evaluation-objective-unknown']);
    expect(pointersOf(await rate(EVALUATOR, id, { rating: 'A', reason: { en: 'Late.' } }))).toEqual(['/rating']);
    expect(pointersOf(await rate(EVALUATOR, id, { rating: 'P', reason: {} }))).toEqual(['/reason']);
    ok(await rate(EVALUATOR, id, rating));
    ok(await rate(DIRECTOR, id, { ...rating, rating: 'S' }));
    expect((await report(EVALUATOR, id)).objectives[0]?.rating).toMatchObject({ rating: 'S', reason: { en: 'Late.', es: null } });
    expect(codeOf(await post(EVALUATOR, id, 'improvements', action({ ownerDeskId: 'no-desk' })))).toEqual([
      422,
      'evaluation-desk-unknown',
    ]);
    expect(codeOf(await post(EVALUATOR, id, 'improvements', action({ dueAt: '2020-01-01T00:00:00Z' })))).toEqual([
      422,
      'evaluation-due-past',
    ]);
    const { id: struck } = ok(await post(EVALUATOR, id, 'improvements', action()));
    ok(await post(EVALUATOR, id, `improvements/${struck}/strike`));
    expect((await report(EVALUATOR, id)).improvements).toEqual([]);
  });
});

describe('a report', () => {
  it('is made final by the director; then nothing is written, whoever played reads it, and the plan is owed outside', async () => {
    const id = await running();
    ok(await rate(EVALUATOR, id, { rating: 'P', reason: { es: 'A tiempo.' } }));
    const { id: planned } = ok(await post(EVALUATOR, id, 'improvements', action()));
    await evaluated(id);
    expect(codeOf(await app.send('GET', PLAYER, `drills/${id}/report`))).toEqual([403, 'evaluation-not-readable']);
    expect(codeOf(await post(DIRECTOR, id, 'report/finalise'))).toEqual([409, 'drill-not-now']);
    ok(await post(EVALUATOR, id, 'report/draft'));
    expect([(await report(EVALUATOR, id)).steps, (await report(DIRECTOR, id)).steps]).toEqual([
      ['evaluate'],
      ['evaluate', 'finalise'],
    ]);
    expect(codeOf(await post(EVALUATOR, id, 'report/finalise'))).toEqual([403, 'drill-role-may-not']);
    ok(await post(DIRECTOR, id, 'report/finalise'));
    expect(codeOf(await post(EVALUATOR, id, 'observations', seen()))).toEqual([409, 'evaluation-final']);
    expect(await report(PLAYER, id)).toMatchObject({ final: true, improvements: [{ state: null, stateText: 'planned' }] });
    await heard(id);
    const owed = async (who: string) =>
      ok<{ items: OwedImprovementResponse[] }>(await app.send('GET', who, 'drill-improvements')).items;
    expect(await owed(PLAYER)).toEqual([]);
    const [mine, ...more] = await owed(OWNER);
    expect([mine, more]).toMatchObject([{ id: planned, state: 'open', drillTitle: SCENARIO.title }, []]);
    const obligations = () =>
      app.owner
        .query(`select realm, state, desk_id as "deskId" from obligation where subject_id = $1`, [planned])
        .then(({ rows }) => rows);
    expect(await obligations()).toEqual([{ realm: LIVE, state: 'open', deskId: SOUTH }]);
    const complete = (who: string) =>
      app.send('POST', who, `drill-improvements/${planned}/complete`, { text: 'Lista de asistencia.' });
    expect(codeOf(await complete(PLAYER))).toEqual([403, 'evaluation-improvement-foreign']);
    expect(ok<OwedImprovementResponse>(await complete(OWNER))).toMatchObject({
      state: 'done',
      settled: { text: 'Lista de asistencia.' },
    });
    expect(codeOf(await complete(OWNER))).toEqual([409, 'evaluation-improvement-over']);
    expect(await obligations()).toMatchObject([{ state: 'met' }]);
    expect((await report(PLAYER, id)).improvements).toMatchObject([{ state: 'done', settled: { text: 'Lista de asistencia.' } }]);
  });

  it('names whoever chose it, on the page, on paper and beside their words, and nobody else; until it is final that can be taken back', async () => {
    const id = await running();
    ok(await post(EVALUATOR, id, 'observations', seen()));
    const named = (who: string, choice: boolean) => post(who, id, 'naming', { named: choice });
    expect(codeOf(await named(STRANGER, true))).toEqual([404, 'not-found']);
    expect((await post(PLAYER, id, 'naming', { named: 'yes' })).statusCode).toBe(400);
    for (const who of [PLAYER, EVALUATOR]) ok(await named(who, true));
    expect(ok<DrillResponse>(await app.send('GET', PLAYER, `drills/${id}`)).me).toMatchObject({ named: true });
    const people = async () =>
      (await report(DIRECTOR, id)).people.map(({ role, names, unnamed }) => [role, names.length, unnamed]);
    expect(await people()).toEqual([
      ['director', 0, 1],
      ['controller', 0, 1],
      ['evaluator', 1, 0],
      ['player', 1, 0],
    ]);
    expect((await report(DIRECTOR, id)).observations).toMatchObject([{ name: userOf(EVALUATOR) }]);
    ok(await named(EVALUATOR, false));
    await evaluated(id);
    expect((await report(DIRECTOR, id)).observations).toMatchObject([{ name: null }]);
    const paper = (await app.send('GET', DIRECTOR, `drills/${id}/report.md`)).body;
    const everybody = [DIRECTOR, CONTROLLER, EVALUATOR, PLAYER];
    expect(everybody.filter((who) => paper.includes(userOf(who)))).toEqual([PLAYER]);
    expect(everybody.filter((who) => JSON.stringify(paper).includes(who))).toEqual([]);
    await finished(id);
    expect(codeOf(await named(PLAYER, false))).toEqual([409, 'drill-not-now']);
    expect((await report(PLAYER, id)).people.find(({ role }) => role === 'player')?.names).toEqual([userOf(PLAYER)]);
  });

  it('stands beside earlier drills of its scenario, and the quota of each side; and there it is on paper and as text', async () => {
    const quota = async (id: string) => (await report(DIRECTOR, id)).quota.find(({ country }) => country === 'US')!.held;
    const before = await running();
    ok(await rate(EVALUATOR, before, { rating: 'U', reason: { en: 'Nobody answered.' } }));
    await evaluated(before);
    await finished(before);
    await heard(before);
    const id = await running();
    const held = await quota(id);
    await evaluated(id);
    expect(await quota(id)).toBe(held + 1);
    const { trend } = await report(DIRECTOR, id);
    expect(trend.find(({ drillId }) => drillId === before)).toMatchObject({
      ratings: { 'take-over': 'U' },
      expectations: { pending: 1 },
    });
    expect((await report(DIRECTOR, before)).trend.map(({ drillId }) => drillId)).not.toContain(id);
    const pdf = await app.send('GET', DIRECTOR, `drills/${id}/report.pdf`);
    expect([pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    expect(pdf.headers['content-disposition']).toContain('EXERCISE-SIMULACRO-small-');
    const text = await app.send('GET', DIRECTOR, `drills/${id}/report.md`);
    expect(text.headers['content-type']).toMatch(/^text\/markdown/);
    expect(text.body).toMatch(/^# EXERCISE \/ SIMULACRO/);
  });
});
