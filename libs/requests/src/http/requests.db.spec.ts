import { SuspendObligations } from '#escalation';
import { AcknowledgeCaseHandler, CloseCaseHandler, ResolveCaseHandler, StartCaseHandler } from '#incidents';
import { addMinutes, type CaseId, type DeskId, type Instant, type RequestId } from '#kernel';
import { newId } from '#platform/ids';
import { hashOf, Votes } from '#votes';
import { PlayedKeys, REFUSED } from '#votes/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANAM, answerItem, FORM, GN, ITEM, MX_JOINT, OTAY, REALM, RequestsApp, STRANGER, US_JOINT } from '../requests.fixture.js';
import { AnswerRequest } from '../application/answer-request.handler.js';
import { SubmitRequest } from '../application/submit-request.handler.js';
import type { PreparedToGive } from '../application/view-prepared.js';
import type { RequestActResponse, RequestLineResponse, RequestResponse } from './request.response.js';

let app: RequestsApp;
beforeAll(async () => {
  app = await RequestsApp.open();
});
afterAll(() => app?.close());

const MINOR = [{ label: 'A child', link: 'Seen there.', personal: true, sensitive: true, minor: true }];
const TOLD = { destroyBy: '2027-01-01T00:00:00Z', legalBasis: 'Ley', subjects: MINOR.map(({ link: _, ...one }) => one) };
const KEPT = { subjects: MINOR, keepUntil: '2027-06-01T00:00:00Z' };

const done = async <T = RequestActResponse>(answer: ReturnType<RequestsApp['call']>, status = 200): Promise<T> => {
  const { statusCode, body } = await answer;
  expect([statusCode, statusCode === status ? '' : body]).toEqual([status, '']);
  return JSON.parse(body) as T;
};
const refused = async (answer: ReturnType<RequestsApp['call']>): Promise<[number, string, ...string[]]> => {
  const { statusCode, body } = await answer;
  const { code, errors } = JSON.parse(body) as { code: string; errors: { pointer: string; code: string }[] };
  return [statusCode, code, ...errors.map((error) => `${error.pointer} ${error.code}`)];
};
const post = (desk: string, path: string, body?: object, headers?: Record<string, string>) =>
  app.call('POST', desk, path, body, headers);
const draft = (changes: object = {}, desk: string = OTAY) =>
  done(post(desk, 'requests', { ...FORM, ...changes }, { 'idempotency-key': newId() }), 201);
const act = (desk: string, id: string, verb: string, body?: object) => post(desk, `requests/${id}/${verb}`, body);
const read = (desk: string, id: string) => done<RequestResponse>(app.call('GET', desk, `requests/${id}`));
const list = async (desk: string, query = '') =>
  (await done<{ items: RequestLineResponse[] }>(app.call('GET', desk, `requests${query}`))).items;
const sent = async (changes: object = {}): Promise<string> => {
  const { id } = await draft(changes);
  await done(act(OTAY, id, 'submit'));
  return id;
};
const answer = (changes: object = {}, more: object = {}) => ({ items: [{ ...ITEM, ...changes }], complete: true, ...more });

describe('a request', () => {
  it('goes from draft to answer and close, and each side sees it as it is', async () => {
    const drafted = await draft();
    expect(drafted).toMatchObject({ state: 'draft', version: 1 });
    expect(drafted.number).toMatch(/^EX-26-DAT-\d{5}-[A-Z]$/);
    expect(await refused(app.call('GET', ANAM, `requests/${drafted.id}`))).toEqual([404, 'not-found']);
    expect(await refused(act(ANAM, drafted.id, 'acknowledge'))).toEqual([404, 'not-found']);

    const submitted = await done(act(OTAY, drafted.id, 'submit'));
    expect(submitted).toMatchObject({ state: 'delivered', version: 3 });
    const delivered = await read(ANAM, drafted.id);
    expect(delivered).toMatchObject({ standing: 'asked', state: 'delivered', repeatNumber: 1 });
    expect(delivered.clock).toMatchObject({
      state: 'running',
      dueAt: addMinutes(delivered.deliveredAt!, 10_080),
      acknowledgeBy: addMinutes(delivered.deliveredAt!, 60),
      overdue: false,
    });
    expect(delivered.copies.map(({ deskId }) => deskId).toSorted()).toEqual([MX_JOINT, US_JOINT]);
    expect((await read(US_JOINT, drafted.id)).standing).toBe('copied');
    expect(await refused(app.call('GET', STRANGER, `requests/${drafted.id}`))).toEqual([404, 'not-found']);
    expect(await refused(act(US_JOINT, drafted.id, 'acknowledge'))).toEqual([403, 'request-not-yours-to-answer']);

    await done(act(ANAM, drafted.id, 'acknowledge'));
    await done(act(ANAM, drafted.id, 'start'));
    const answered = await done(act(ANAM, drafted.id, 'answer', answer()));
    expect(answered.state).toBe('answered_full');
    expect(await app.owed(drafted.id)).toEqual([]);
    const { answers, clock } = await read(OTAY, drafted.id);
    expect(answers).toMatchObject([{ complete: true, refusals: [], releasedBy: null }]);
    expect(answers[0]?.itemIds).toHaveLength(1);
    expect(clock).toMatchObject({ state: null, dueAt: null });
    const { rows } = await app.owner.query('select state from item where id = $1', [answers[0]!.itemIds[0]]);
    expect(rows).toEqual([{ state: 'held' }]);

    expect(await refused(act(ANAM, drafted.id, 'close'))).toEqual([403, 'request-not-yours']);
    expect((await done(act(OTAY, drafted.id, 'close'))).state).toBe('closed');
    expect(await refused(act(ANAM, drafted.id, 'answer', answer()))).toEqual([409, 'request-already-closed']);
    const late = await act(ANAM, drafted.id, 'answer', answer());
    expect(late.json()).toMatchObject({ before: { act: 'request.closed', deskId: OTAY, person: null, byYou: false } });
  });

  it('is found by direction, state, due time and words, by those alone who take part', async () => {
    const id = await sent({ title: 'Registro xyzzy' });
    const { number } = await read(OTAY, id);
    const finds = async (desk: string, query: string) => (await list(desk, query)).some((line) => line.id === id);
    expect(await finds(OTAY, '?direction=out&state=delivered&q=XYZZY')).toBe(true);
    expect(await finds(ANAM, `?direction=in&q=${number}`)).toBe(true);
    expect(await finds(ANAM, '?direction=out')).toBe(false);
    expect(await finds(ANAM, '?due=day')).toBe(true);
    expect(await finds(ANAM, '?due=overdue')).toBe(false);
    for (const desk of [STRANGER, GN]) expect(await finds(desk, '?q=xyzzy')).toBe(false);
    await app.pass(61);
    expect(await finds(ANAM, '?due=overdue')).toBe(true);
  });

  it('is refused with every fault by its place, in the language of the reader', async () => {
    const { id } = await draft({ title: undefined, purpose: 'evidence', serviceClass: 'urgent-direct', legalBasis: {} });
    expect(await refused(act(OTAY, id, 'submit'))).toEqual([
      422,
      'request-form-unfit',
      '/title request-title-missing',
      '/purpose request-purpose-elsewhere',
      '/urgency request-urgency-missing',
      '/legalBasis/own request-legal-basis-missing',
      '/legalBasis/asked request-legal-basis-missing',
    ]);
    const { body } = await post(OTAY, `requests/${id}/submit`, {}, { 'accept-language': 'es' });
    expect(body).toContain('Una solicitud urgente lleva exactamente un motivo');
    expect((await read(OTAY, id)).state).toBe('draft');
  });

  it('tells before it is sent what would become of it', async () => {
    const { body } = await post(
      OTAY,
      'requests/preview',
      { ...FORM, language: 'fr', title: undefined },
      { 'accept-language': 'es' },
    );
    const foreseen = JSON.parse(body) as { faults: object[]; warnings: { code: string }[]; dueAt: Instant; copies: object[] };
    expect(foreseen.faults).toMatchObject([
      { pointer: '/title', code: 'request-title-missing', text: 'La solicitud requiere un asunto.' },
    ]);
    expect(foreseen.warnings.map(({ code }) => code)).toEqual(['language-not-read', 'no-agreement']);
    expect([foreseen.dueAt, foreseen.copies.length]).toEqual([addMinutes(await app.now(), 10_080), 2]);
  });
});

describe('the clocks of a request', () => {
  it('stand while a question waits, over the change of summer time, and both records agree', async () => {
    const id = await sent();
    const before = (await read(ANAM, id)).clock.dueAt!;
    await app.pass(30);
    await done(act(ANAM, id, 'clarify', { question: '¿Qué remolque?' }));
    expect(await app.owed(id)).toMatchObject([
      { act: 'answer-clarification', deskId: OTAY },
      { act: 'answer-request', deskId: ANAM, dueAt: null },
    ]);
    expect((await read(OTAY, id)).clock).toMatchObject({ state: 'waiting_for_requester', dueAt: null });
    await app.pass(24 * 60);
    await done(act(OTAY, id, 'answer-clarification', { text: 'El segundo.' }));
    const { clock, state } = await read(ANAM, id);
    expect([state, clock.dueAt]).toEqual(['clarified', addMinutes(before, 24 * 60)]);
    expect(clock.intervals.map((one) => [one.state, one.deskId])).toEqual([
      ['running', OTAY],
      ['waiting_for_requester', ANAM],
      ['running', OTAY],
    ]);
  });

  it('are deviated by an authorisation with notice, which can be updated and is owed itself', async () => {
    const id = await sent();
    const due = (await read(ANAM, id)).clock.dueAt!;
    const expectedAt = addMinutes(await app.now(), 600);
    await done(act(ANAM, id, 'authorisation', { expectedAt, reason: 'El juez resuelve mañana.' }));
    expect(await refused(act(ANAM, id, 'answer', answer()))).toEqual([409, 'request-authorisation-pending']);
    const later = addMinutes(expectedAt, 600);
    await done(act(ANAM, id, 'authorisation', { expectedAt: later, reason: 'Se difirió la audiencia.' }));
    expect(await app.owed(id)).toMatchObject([
      { act: 'answer-request', dueAt: null },
      { act: 'obtain-authorisation', dueAt: later },
    ]);
    expect((await read(OTAY, id)).authorisations).toMatchObject([
      { expectedAt: later, updates: [{ reason: 'Se difirió la audiencia.' }] },
    ]);
    await app.pass(90);
    await done(act(ANAM, id, 'authorisation-outcome', { granted: true }));
    expect((await read(OTAY, id)).clock).toMatchObject({ state: 'running', dueAt: addMinutes(due, 90) });
  });

  it('give way to a promise, which is kept, brought forward, or overdue', async () => {
    const id = await sent();
    const promised = addMinutes(await app.now(), 300);
    await done(act(ANAM, id, 'commit', { by: promised, reason: 'El registro abre a las ocho.' }));
    expect(await app.owed(id)).toEqual([{ act: 'keep-commitment', deskId: ANAM, dueAt: promised }]);
    expect((await read(OTAY, id)).clock.dueAt).toBe(promised);
    expect(await refused(act(ANAM, id, 'commit', { by: addMinutes(promised, 1) }))).toEqual([
      422,
      'request-commitment-put-off',
      '/by request-commitment-put-off',
    ]);
    const nearer = addMinutes(promised, -60);
    await done(act(ANAM, id, 'commit', { by: nearer }));
    expect((await app.owed(id))[0]?.dueAt).toBe(nearer);
    await app.pass(241);
    expect((await read(OTAY, id)).clock.overdue).toBe(true);
  });

  it('stand while a surge holds the asked desk, which both sides read, and go on from there', async () => {
    const id = await sent();
    const due = (await read(OTAY, id)).clock.dueAt!;
    const align = (desks: readonly DeskId[]) =>
      app.get(SuspendObligations).batch(REALM, new Map(desks.map((desk) => [desk, MX_JOINT])));
    await app.pass(20);
    await align([ANAM]);
    expect((await read(OTAY, id)).clock).toMatchObject({ state: 'suspended', dueAt: null, overdue: false });
    await app.pass(120);
    await done(act(ANAM, id, 'clarify', { question: '¿Cuál remolque?' }));
    await align([ANAM]);
    expect((await read(OTAY, id)).clock.state).toBe('waiting_for_requester');
    await app.pass(30);
    await done(act(OTAY, id, 'answer-clarification', { text: 'El primero.' }));
    await align([ANAM]);
    expect((await read(OTAY, id)).clock.state).toBe('suspended');
    await app.pass(10);
    await align([]);
    const { clock } = await read(OTAY, id);
    expect([clock.state, clock.dueAt]).toEqual(['running', addMinutes(due, 160)]);
    const held = clock.intervals.filter(({ state }) => state === 'suspended');
    expect(held.map(({ deskId, reason, end }) => [deskId, reason, end !== null])).toEqual([
      [MX_JOINT, 'surge', true],
      [MX_JOINT, 'surge', true],
    ]);
  });

  it('keep their origin when the request is sent on, and the requester is told', async () => {
    const id = await sent();
    const { clock } = await read(ANAM, id);
    await done(act(ANAM, id, 'acknowledge'));
    await app.pass(45);
    expect(await refused(act(ANAM, id, 'forward', { toDeskId: STRANGER, reason: 'x' }))).toEqual([
      422,
      'request-forward-unsuitable',
      '/toDeskId request-forward-unsuitable',
    ]);
    await done(act(ANAM, id, 'forward', { toDeskId: GN, reason: 'La Guardia lleva el registro.' }));
    expect(await app.owed(id)).toMatchObject([
      { act: 'acknowledge-request', deskId: GN },
      { act: 'answer-request', deskId: GN, dueAt: clock.dueAt },
    ]);
    await done(act(GN, id, 'clarify', { question: 'xcanaryx' }));
    const former = await read(ANAM, id);
    expect(former).toMatchObject({ state: 'misdirected', standing: 'forwarder', toDeskId: GN, questions: [] });
    expect(JSON.stringify(former)).not.toContain('xcanaryx');
    expect(await refused(act(ANAM, id, 'answer', answer()))).toEqual([403, 'request-not-yours-to-answer']);
    expect((await read(OTAY, id)).forwards).toMatchObject([{ fromDeskId: ANAM, toDeskId: GN }]);
  });
});

describe('protected people', () => {
  it('are asked about, and told of, on the word of two', async () => {
    const { id } = await draft(KEPT);
    expect((await done(act(OTAY, id, 'submit'))).state).toBe('submitted');
    expect(await refused(app.call('GET', ANAM, `requests/${id}`))).toEqual([404, 'not-found']);
    expect(await refused(act(OTAY, id, 'release'))).toEqual([403, 'request-second-person-same']);
    expect((await done(act(`${OTAY}#2`, id, 'release'))).state).toBe('delivered');

    const written = answer({ text: 'xsecretx', ...TOLD });
    expect((await done(act(ANAM, id, 'answer', written))).state).toBe('acknowledged');
    expect(await read(OTAY, id)).toMatchObject({ pendingAnswer: null, answers: [] });
    expect((await read(ANAM, id)).pendingAnswer).toMatchObject({ items: 1 });
    const whole = (desk: string) => app.call('GET', desk, `requests/${id}/prepared-answer`);
    expect((await done<PreparedToGive>(whole(`${ANAM}#2`))).items).toMatchObject([{ text: 'xsecretx' }]);
    for (const desk of [OTAY, MX_JOINT, STRANGER]) expect((await whole(desk)).statusCode).toBe(404);
    const { rows } = await app.owner.query(`select count(*)::int as told from outbox where envelope::text like '%xsecretx%'`);
    expect(rows).toEqual([{ told: 0 }]);
    expect(await refused(act(ANAM, id, 'release-answer'))).toEqual([403, 'request-second-person-same']);
    await done(act(`${ANAM}#2`, id, 'return-answer', { reason: 'xreasonx' }));
    expect((await done<PreparedToGive>(whole(ANAM))).whyReturned).toBe('xreasonx');
    const lines = await done<{ items: RequestLineResponse[] }>(app.call('GET', ANAM, 'requests?limit=200'));
    expect(lines.items.find((one) => one.id === id)).toMatchObject({ answerPrepared: true, answerReturned: true });
    expect(await refused(act(`${ANAM}#2`, id, 'release-answer'))).toEqual([409, 'request-nothing-prepared']);
    const kept = await app.owner.query(`select count(*)::int as told from outbox where envelope::text like '%xreasonx%'`);
    expect(kept.rows).toEqual([{ told: 0 }]);
    await done(act(ANAM, id, 'answer', written));
    expect((await done<PreparedToGive>(whole(ANAM))).whyReturned).toBeNull();
    expect((await done(act(`${ANAM}#2`, id, 'release-answer'))).state).toBe('answered_full');
    expect((await read(OTAY, id)).answers[0]?.itemIds).toHaveLength(1);
    const reads = await app.owner.query<{ desk_id: string }>(
      `select distinct thing, rule, how, desk_id from restricted_read where $1 = any(ids) order by desk_id`,
      [id],
    );
    const opened = { thing: 'request', rule: 'R-protected', how: 'view' };
    expect(reads.rows).toEqual([ANAM, OTAY].toSorted().map((desk_id) => ({ ...opened, desk_id })));
  });
});

describe('the word of two', () => {
  it('is signed by each of both over what they let cross, and told to whoever is shown the crossing', async () => {
    const keys = new PlayedKeys(app.get(Votes), app.owner);
    const target = (await draft(KEPT)) as { id: RequestId };
    const on = { id: target.id, expectedVersion: undefined };
    const submitted = await keys.provoke(app.as(OTAY), (ctx) => app.get(SubmitRequest).submit(ctx, on, null));
    const { form, number, submitted: handed } = submitted.done.state;
    const of = { number, fromDeskId: OTAY, toDeskId: ANAM, form: hashOf(form), env: REALM, ticket: expect.any(String) };
    expect([submitted.refused, submitted.ballot]).toEqual([
      REFUSED,
      { action: 'request.submit', proposalId: `request:${on.id}`, params: of },
    ]);
    const released = await keys.provoke(app.as(`${OTAY}#2`), (ctx) => app.get(SubmitRequest).release(ctx, on));
    const author = { submittedBy: handed!.by, submittedAt: handed!.at };
    expect([released.refused, released.ballot]).toEqual([
      REFUSED,
      { action: 'request.release', proposalId: `request:${on.id}`, params: { ...of, ...author } },
    ]);
    const content = { items: [answerItem(TOLD)], complete: true, refusals: [] };
    const written = await keys.provoke(app.as(ANAM), (ctx) => app.get(AnswerRequest).answer(ctx, { ...on, content }));
    expect([written.refused, written.ballot.action]).toEqual([REFUSED, 'answer.prepare']);
    const seen = async (desk: string) => (await read(desk, on.id)).votes.map(({ action }) => action);
    expect([await seen(OTAY), await seen(ANAM)]).toEqual([
      ['request.submit', 'request.release'],
      ['request.submit', 'request.release', 'answer.prepare'],
    ]);
    const crossed = await keys.provoke(app.as(`${ANAM}#2`), (ctx) => app.get(AnswerRequest).release(ctx, on));
    const [prepared, answered] = [written.ballot.params, crossed.ballot.params];
    expect([crossed.refused, crossed.ballot.action]).toEqual([REFUSED, 'answer.release']);
    expect(answered).toEqual({
      ...prepared,
      ticket: answered['ticket'],
      preparedBy: app.as(ANAM).actor.userId,
      preparedAt: expect.any(String),
    });
    expect(await seen(OTAY)).toEqual(['request.submit', 'request.release', 'answer.release']);
  });

  it('is asked of nobody for what names nobody protected', async () => {
    const keys = new PlayedKeys(app.get(Votes), app.owner);
    await keys.give(app.as(OTAY).actor.userId);
    const { id } = (await draft()) as { id: RequestId };
    const ctx = { ...app.as(OTAY), voting: { by: 'session', host: 'localhost', slip: null } as const };
    expect((await app.get(SubmitRequest).submit(ctx, { id, expectedVersion: undefined }, null)).state.state).toBe('delivered');
  });
});

describe('an answer', () => {
  it('that bears a marking, or lacks a condition, is refused by the place of the fault', async () => {
    const id = await sent();
    const [status, code, ...faults] = await refused(
      act(ANAM, id, 'answer', {
        ...answer({ text: 'SECRET//NOFORN' }),
        items: [
          { ...ITEM, text: 'SECRET//NOFORN' },
          { ...ITEM, form: 'show', purposes: ['gossip'] },
        ],
      }),
    );
    expect([status, code]).toEqual([422, 'request-answer-unfit']);
    expect(faults).toEqual([
      '/items/0/text item-content-classified',
      '/items/1/purposes/0 request-purpose-unknown',
      '/items/1/expiresAt item-show-needs-expiry',
    ]);
    expect((await read(ANAM, id)).state).toBe('delivered');
  });

  it('in part leaves the rest owed; what is refused then has a ground of the list', async () => {
    const id = await sent();
    expect((await done(act(ANAM, id, 'answer', { ...answer(), complete: false }))).state).toBe('answered_part');
    expect(await app.owed(id)).toMatchObject([{ act: 'answer-request', deskId: ANAM }]);
    expect(await refused(act(ANAM, id, 'refuse', { refusals: [{ ground: 'no-mood' }] }))).toEqual([
      422,
      'request-refusal-unfit',
      '/refusals/0/ground request-ground-unknown',
    ]);
    const refusals = [{ ground: 'judicial-order-needed', part: 'El nombre del conductor' }];
    expect((await done(act(ANAM, id, 'refuse', { refusals }))).state).toBe('refused_part');
    expect(await app.owed(id)).toEqual([]);
  });
});

describe('a request that is closed on a part', () => {
  it('leaves nothing owed, and nobody is said to have given the rest', async () => {
    const id = await sent();
    await done(act(ANAM, id, 'answer', { ...answer(), complete: false }));
    expect((await done(act(OTAY, id, 'close', { reason: 'Es suficiente.' }))).state).toBe('closed');
    const { rows } = await app.owner.query(
      `select state, cancel_reason as because from obligation where subject_id = $1 and act = 'answer-request'`,
      [id],
    );
    expect(rows).toEqual([{ state: 'cancelled', because: 'request-closed' }]);
  });
});

describe('the case of a request', () => {
  const closeCase = async (caseId: CaseId) => app.get(CloseCaseHandler).execute(app.as(OTAY), { caseId });

  it('shows it to those who take part and see the case, and closes after it', async () => {
    const caseId = await app.file();
    const id = await sent({ caseId });
    expect((await list(OTAY, `?caseId=${caseId}`)).map((line) => line.id)).toEqual([id]);
    expect(await list(GN, `?caseId=${caseId}`)).toEqual([]);
    const target = { caseId };
    await app.get(AcknowledgeCaseHandler).execute(app.as(OTAY), target);
    await app.get(StartCaseHandler).execute(app.as(OTAY), target);
    const outcome = { outcome: 'resolved', summary: 'The lorry is gone.', language: 'en' } as unknown as Parameters<
      ResolveCaseHandler['execute']
    >[1];
    await app.get(ResolveCaseHandler).execute(app.as(OTAY), { ...outcome, ...target });
    await expect(closeCase(caseId)).rejects.toMatchObject({
      code: 'case-not-closable',
      params: { blockers: { en: 'an information request' } },
    });
    await done(act(OTAY, id, 'withdraw'));
    await expect(closeCase(caseId)).resolves.toMatchObject({ id: caseId, state: 'closed' });
  });
});
