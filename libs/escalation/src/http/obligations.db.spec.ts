import { addMinutes, type CaseId, type DeskId, type Realm } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Obligations } from '../application/obligations.js';
import { ANAM, EscalationApp, GN, OTAY, START } from '../escalation.fixture.js';
import type { ExplanationResponse, ObligationResponse } from './obligation.response.js';

let app: EscalationApp;
let realm: Realm;
beforeAll(async () => {
  app = await EscalationApp.open();
  realm = await app.drill();
});
afterAll(() => app?.close());

const call = (method: 'GET' | 'POST', desk: string, path: string, body?: object, headers: Record<string, string> = {}) =>
  app.http.inject({
    method,
    url: `/api/v1/${path.startsWith('supervision') ? '' : 'obligations'}${path}`,
    headers: { authorization: `Bearer ${desk}`, 'x-enlace-realm': realm, ...headers },
    ...(method === 'POST' && { payload: body ?? {} }),
  });
const list = async (desk: string, query = '') => {
  const answer = await call('GET', desk, `?${query}`);
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
  return answer.json<{ items: ObligationResponse[]; nextCursor: string | null }>();
};
const ids = async (desk: string, query = '') => (await list(desk, query)).items.map(({ id }) => id);
const refused = async (answer: ReturnType<typeof call>) => {
  const { statusCode, body } = await answer;
  const { code, pointer } = JSON.parse(body) as { code: string; pointer?: string };
  return { statusCode, code, ...(pointer !== undefined && { pointer }) };
};
const act = (work: (obligations: Obligations, unit: Parameters<Obligations['meet']>[0]) => Promise<unknown>) =>
  app.get(CommandRunner).run(app.as(GN, realm), async (unit) => {
    await work(app.get(Obligations), unit);
    return null;
  });

/** As if incidents had released the case to the desk; the case itself is of no concern here. */
const release = async (caseId: CaseId, desk: string) => {
  await app.owner.query(`set session_replication_role = replica`);
  await app.owner.query(`insert into case_access values ($1, $2, $3, 'spec', $4)`, [realm, caseId, desk, START]);
  await app.owner.query(`set session_replication_role = origin`);
};

describe('the list', () => {
  const caseId = newId<'Case'>() as CaseId;
  const made: Record<'open' | 'overdue' | 'met' | 'late' | 'cancelled' | 'paused', string> = {
    open: '',
    overdue: '',
    met: '',
    late: '',
    cancelled: '',
    paused: '',
  };

  beforeAll(async () => {
    realm = await app.drill();
    const names = Object.keys(made) as (keyof typeof made)[];
    const limits = { open: 60, overdue: 10, met: 20, late: 11, cancelled: 30, paused: 40 };
    for (const name of names)
      made[name] = (
        await app.owe(realm, 1, {
          subject: { kind: 'handoff', id: name },
          act: 'answer-handoff',
          caseId,
          limitMinutes: limits[name],
        })
      )[0]!.id;
    await act(async (obligations, unit) => {
      await obligations.meet(unit, { subjectId: 'met' });
      await obligations.cancel(unit, { subjectId: 'cancelled', because: 'withdrawn' });
      await obligations.pause(unit, { subjectId: 'paused', because: 'clarification-asked' });
    });
    await app.pass(realm, 12);
    await act((obligations, unit) => obligations.meet(unit, { subjectId: 'late' }));
  });

  it('tells debtor and counterpart all, earliest due first and paused last', async () => {
    const order = [made.overdue, made.late, made.met, made.cancelled, made.open, made.paused].filter(
      (id) => id !== made.cancelled,
    );
    for (const desk of [GN, OTAY]) {
      const { items, nextCursor } = await list(desk);
      expect(items.map(({ id }) => id).filter((id) => id !== made.cancelled)).toEqual(order);
      expect([items.length, nextCursor]).toEqual([6, null]);
    }
  });

  it.each([
    ['open', ['overdue', 'open', 'paused']],
    ['met', ['late', 'met']],
    ['breached', ['overdue', 'late']],
    ['cancelled', ['cancelled']],
  ] as const)('filters by state %s; overdue is told also before a sweep has said so', async (state, names) => {
    expect(await ids(OTAY, `state=${state}`)).toEqual(names.map((name) => made[name]));
  });

  it('says of each what a reader needs', async () => {
    const { items } = await list(OTAY);
    const by = (name: keyof typeof made) => items.find(({ id }) => id === made[name]);
    expect(by('overdue')).toMatchObject({ overdue: true, state: 'open', dueAt: addMinutes(START, 10), late: null });
    expect(by('late')).toMatchObject({ state: 'met', late: true, settledAt: addMinutes(START, 12) });
    expect(by('met')).toMatchObject({ state: 'met', late: false, overdue: false });
    expect(by('paused')).toMatchObject({ paused: true, dueAt: null, due: null });
    expect(by('open')).toMatchObject({ deskId: GN, counterpartDeskId: OTAY, country: 'MX', act: 'answer-handoff', caseId });
  });

  it('goes page by page through due times that are equal or absent, without loss or repeat', async () => {
    const more = await app.owe(realm, 5, { subject: { kind: 'handoff', id: 'same' }, act: 'answer-handoff', caseId });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Awaited<ReturnType<typeof list>> = await list(GN, `limit=2${cursor && `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen.toSorted()).toEqual([...Object.values(made), ...more.map(({ id }) => id)].toSorted());
    expect(await ids(GN, `limit=200&state=open&desk=${GN}`)).toHaveLength(8);
  });

  it('shows a third desk nothing until the case is released to it, and filters by desk and case', async () => {
    const other = (await app.owe(realm, 1, { deskId: ANAM }))[0]!.id;
    expect(await ids(ANAM)).toEqual([other]);
    await release(caseId, ANAM);
    expect(await ids(ANAM, 'limit=200')).toHaveLength(12);
    expect(await ids(ANAM, `desk=${ANAM}`)).toEqual([other]);
    expect(await ids(ANAM, `desk=${GN}`)).toHaveLength(11);
    expect(await ids(ANAM, `caseId=${caseId}`)).toHaveLength(11);
    expect(await ids(GN, `caseId=${newId()}`)).toEqual([]);
    expect(await ids(ANAM, `limit=200&subjects=handoff`)).toEqual(
      (await list(ANAM, 'limit=200')).items.filter(({ subject }) => subject.kind === 'handoff').map(({ id }) => id),
    );
    expect(await ids(ANAM, 'subjects=chase,consent')).toEqual([]);
  });

  it('refuses a cursor that is none of ours, and filters that do not exist', async () => {
    const forge = (due: string) => Buffer.from(JSON.stringify([due, newId()])).toString('base64url');
    for (const cursor of ['nonsense', forge("x'; drop")])
      expect(await refused(call('GET', GN, `?cursor=${cursor}`))).toMatchObject({ statusCode: 400, code: 'cursor-malformed' });
    for (const day of ['2026-13-45 99:99:99+00', '2026-02-30 10:00:00+00'])
      expect(await refused(call('GET', GN, `?cursor=${forge(day)}`))).toMatchObject({ statusCode: 400 });
    for (const query of ['state=late', 'desk=%27', 'caseId=7', 'subjects=a,,b', 'kind=live'])
      expect((await call('GET', GN, `?${query}`)).statusCode).toBe(400);
  });
});

describe('the explanation', () => {
  const opened = async () => (await app.owe(realm, 1, { subject: { kind: 'handoff', id: newId() }, lifeSafety: true }))[0]!.id;
  const explain = async (id: string, language: string) => {
    const answer = await call('GET', OTAY, `/${id}/explanation`, undefined, { 'accept-language': language });
    expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
    return answer.json<ExplanationResponse>();
  };

  beforeAll(async () => {
    realm = await app.drill();
  });

  it('tells how the due time came about, in the language of the reader and on the clocks of both sides', async () => {
    const { id } = (await app.owe(realm, 1, { deskId: 'us-elp-pd' as DeskId, counterpartDeskId: GN, lifeSafety: true }))[0]!;
    const read = async (language: string) =>
      (await call('GET', GN, `/${id}/explanation`, undefined, { 'accept-language': language })).json<ExplanationResponse>();
    const en = await read('en');
    expect(en).toMatchObject({
      actText: 'acknowledge the case',
      stateText: 'open',
      limit: { minutes: 10, count: 'real', text: '10 minutes around the clock' },
      dueText: 'Due Nov 23, 2026, 11:10 MST / Nov 23, 2026, 10:10 PST.',
      due: { at: addMinutes(START, 10), local: [{ zone: 'America/Denver' }, { zone: 'America/Tijuana' }] },
    });
    expect(en.ladder.steps.map(({ text, scheduledFor }) => [text, scheduledFor?.local.map(({ time }) => time)])[0]).toEqual([
      'remind the desk',
      ['11:05', '10:05'],
    ]);
    expect(en.ifNobodyActs.slice(0, 3).map(({ text }) => text)).toEqual([
      'remind the desk',
      'it becomes overdue',
      'tell the duty officer',
    ]);
    const es = await read('es-MX');
    expect(es).toMatchObject({
      actText: 'acusar recibo del caso',
      stateText: 'abierto',
      limit: { text: '10 minutos corridos' },
      dueText: 'Vence: 23/11/2026, 11:10 MST / 23/11/2026, 10:10 PST.',
      ladder: { name: 'Acusar recibo, riesgo para la vida' },
    });
    expect(es.due).toEqual(en.due);
  });

  it('tells what was reached and when, and the pause with who asked for it', async () => {
    const id = await opened();
    const subjectId = String((await app.row(id))['subject_id']);
    await app.pass(realm, 6);
    await app.sweep(realm);
    await act((obligations, unit) => obligations.pause(unit, { subjectId, because: 'clarification-asked' }));
    expect(await explain(id, 'en')).toMatchObject({
      paused: true,
      due: null,
      dueText: 'The clock stands; 4 minutes remain once it runs again.',
      ifNobodyActs: [],
    });
    await app.pass(realm, 30);
    await act((obligations, unit) => obligations.resume(unit, { subjectId }));
    await app.pass(realm, 5);
    await app.sweep(realm);
    const late = await explain(id, 'en');
    expect(late.totals).toMatchObject({ counted: 10, paused: 30 });
    expect(late.intervals.find(({ kind }) => kind === 'paused')).toMatchObject({ because: 'clarification-asked', byDesk: GN });
    expect([late.stateText, late.dueText.slice(0, 10)]).toEqual(['overdue', 'It was due']);
    expect(late.ladder.steps.filter(({ firedAt }) => firedAt !== null).map(({ text }) => text)).toEqual([
      'remind the desk',
      'tell the duty officer',
    ]);
  });
});

describe('a supervisor who presses', () => {
  beforeAll(async () => {
    realm = await app.drill();
  });

  it('reminds or escalates with a reason, and the answer names who is told', async () => {
    const id = (await app.owe(realm, 1))[0]!.id;
    const nudged = await call('POST', OTAY, 'supervision/nudge', { obligationId: id, reason: 'The train stands.' });
    expect([nudged.statusCode, nudged.json()]).toEqual([200, { id, version: 2, deskIds: [GN], at: START }]);
    const body = { obligationId: id, to: 'both-supervisors', reason: 'Nobody answers.' };
    const escalated = await call('POST', OTAY, 'supervision/escalate', body);
    expect([escalated.statusCode, escalated.json<{ deskIds: string[] }>().deskIds[0]]).toEqual([200, GN]);
    expect(await app.told(id)).toEqual(['obligation.opened', 'obligation.nudged', 'obligation.escalated']);
  });

  it('needs a reason and something that the desk may see', async () => {
    const id = (await app.owe(realm, 1))[0]!.id;
    expect((await call('POST', GN, 'supervision/nudge', { obligationId: id, reason: '  ' })).statusCode).toBe(400);
    expect((await call('POST', GN, 'supervision/escalate', { obligationId: id, reason: 'x', to: 'nobody' })).statusCode).toBe(
      400,
    );
    expect((await call('POST', 'us-webb-so', 'supervision/nudge', { obligationId: id, reason: 'x' })).statusCode).toBe(404);
  });
});

describe('a silence', () => {
  const owed = async () => (await app.owe(realm, 1))[0]!.id;
  const silence = (desk: string, id: string, body: object, headers: Record<string, string> = {}) =>
    call('POST', desk, `/${id}/silence`, body, headers);

  beforeAll(async () => {
    realm = await app.drill();
  });

  it('holds the ladder, leaves the due time, and is read by both sides with its reason', async () => {
    const id = await owed();
    const until = addMinutes(START, 60);
    const answer = await silence(OTAY, id, { until, reason: '  The unit is on its way. ' }, { 'if-match': '"1"' });
    expect([answer.statusCode, answer.headers['etag']]).toEqual([200, '"2"']);
    expect(answer.json()).toEqual({ id, silencedUntil: until, nextStepAt: addMinutes(START, 10), version: 2 });
    const item = (await list(GN)).items.find((seen) => seen.id === id);
    expect(item).toMatchObject({
      silence: { until, reason: 'The unit is on its way.', byDesk: OTAY },
      dueAt: addMinutes(START, 10),
    });
    expect(await refused(silence(GN, id, { until, reason: 'Once more.' }, { 'if-match': '"1"' }))).toMatchObject({
      code: 'version-stale',
    });
  });

  it('needs a reason, a time to come, and ends within a day', async () => {
    const id = await owed();
    const until = addMinutes(START, 60);
    for (const body of [{ until }, { until, reason: '' }, { reason: 'Known.' }, { until: 'tomorrow', reason: 'Known.' }])
      expect((await silence(OTAY, id, body)).statusCode).toBe(400);
    expect(await refused(silence(OTAY, id, { until, reason: '    ' }))).toMatchObject({
      statusCode: 422,
      code: 'silence-without-reason',
    });
    expect(await refused(silence(OTAY, id, { until: addMinutes(START, 1441), reason: 'Known.' }))).toMatchObject({
      code: 'silence-too-long',
    });
    expect(await refused(silence(OTAY, id, { until: START, reason: 'Known.' }))).toMatchObject({ code: 'silence-over' });
    expect(await app.told(id)).toEqual(['obligation.opened']);
  });

  it('does not exist for what is settled', async () => {
    const id = await owed();
    const subjectId = String((await app.row(id))['subject_id']);
    await act((obligations, unit) => obligations.meet(unit, { subjectId }));
    expect(await refused(silence(OTAY, id, { until: addMinutes(START, 60), reason: 'Known.' }))).toMatchObject({
      statusCode: 409,
      code: 'obligation-settled',
    });
  });
});

it('what a desk may not see is not found, in another realm too', async () => {
  const id = (await app.owe(realm, 1))[0]!.id;
  const body = { until: addMinutes(START, 60), reason: 'Known.' };
  const notFound = { statusCode: 404, code: 'not-found' };
  for (const unseen of [id, newId()]) {
    expect(await refused(call('GET', ANAM, `/${unseen}/explanation`))).toEqual(notFound);
    expect(await refused(call('POST', ANAM, `/${unseen}/silence`, body))).toEqual(notFound);
  }
  const elsewhere = { 'x-enlace-realm': await app.drill() };
  expect(await refused(call('GET', OTAY, `/${id}/explanation`, undefined, elsewhere))).toEqual(notFound);
  expect(await refused(call('POST', OTAY, `/${id}/silence`, body, elsewhere))).toEqual(notFound);
  expect((await call('GET', OTAY, `/${id}/explanation`)).statusCode).toBe(200);
});
