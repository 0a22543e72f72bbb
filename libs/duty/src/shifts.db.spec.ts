import { userOf } from '#identity/testing';
import { type Instant, addMinutes } from '#kernel';
import { type SignedAct, Votes } from '#votes';
import { PlayedKeys, REFUSED } from '#votes/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnswerShiftNote } from './application/answer-shift-note.handler.js';
import { BOMB, DutyApp, OTAY, REALM, START } from './duty.fixture.js';

const [LIAISON, SUPERVISOR] = [`liaison.${BOMB}`, `supervisor.${BOMB}`] as const;
const CASE = '01990000-0000-7000-8000-000000000001';

let duty: DutyApp;
beforeAll(async () => {
  duty = await DutyApp.open();
  const rotation = {
    id: 'first',
    name: 'Primera guardia',
    people: [userOf(LIAISON), userOf(SUPERVISOR)],
    start: '2026-11-23',
    handoverAt: '07:00',
    turn: { unit: 'hours', count: 12 },
    hours: { kind: 'desk' },
  };
  const set = await duty.ask('POST', SUPERVISOR, `desks/${BOMB}/roster/rotations`, { rotations: [rotation], reason: 'Guardias' });
  expect(set.status).toBe(200);
  await openCase('2026-11-23T19:00:00.000Z' as Instant);
});
afterAll(() => duty?.close());

/** A case that the desk leads, as its own context writes it: the row is all that a note reads. */
const openCase = async (openedAt: Instant): Promise<void> => {
  const body = {
    number: '26-SDT-00417-K',
    kind: 'fire',
    title: 'Fire by the line',
    progress: { state: 'open' },
    priority: 'P1',
    lead: { deskId: BOMB },
  };
  const insert = 'insert into case_file (id, realm, version, opened_at, updated_at, body) values ($1, $2, 1, $3, $3, $4)';
  // Custody is another context's promise; this spec reads only.
  await duty.rows('set session_replication_role = replica');
  await duty.rows(insert, [CASE, REALM, openedAt, JSON.stringify(body)]);
  await duty.rows(`insert into case_access values ($1, $2, $3, 'lead', $4)`, [REALM, CASE, BOMB, openedAt]);
  await duty.rows('set session_replication_role = origin');
};

const notes = async (who: string, which = 'all') => (await duty.ask('GET', who, `shifts/notes?which=${which}`)).body.items;
const act = (who: string, id: string, verb: string, body: object) => duty.ask('POST', who, `shifts/notes/${id}/${verb}`, body);
const owed = async (): Promise<string[]> => {
  const text = `select act || ' ' || state as told from obligation where subject_kind = 'shift-note' order by id`;
  return (await duty.rows<{ told: string }>(text)).map(({ told }) => told);
};

describe('a desk that hands its shifts over', () => {
  let first: string;

  it('begins with its first note, drafted from what changed', async () => {
    await duty.pass(60);
    expect(await notes(LIAISON)).toEqual([]);
    const drafted = await duty.ask('POST', LIAISON, 'shifts/handover');
    expect(drafted).toMatchObject({
      status: 201,
      body: {
        state: 'drafted',
        deskId: BOMB,
        until: addMinutes(START, 60),
        outgoing: { id: userOf(LIAISON), name: LIAISON },
        lines: [{ kind: 'new-case', caseId: CASE, caseNumber: '26-SDT-00417-K', caseTitle: 'Fire by the line', priority: 'P1' }],
      },
    });
    first = drafted.body.id as string;
    expect((await duty.ask('POST', LIAISON, 'shifts/handover')).body).toMatchObject({ code: 'duty-note-pending' });
    expect(await owed()).toEqual(['sign-shift-note open']);
  });

  it('keeps its notes to itself', async () => {
    expect((await duty.ask('GET', `liaison.${OTAY}`, `shifts/notes/${first}`)).status).toBe(404);
    expect((await act(`liaison.${OTAY}`, first, 'sign', { words: 'x' })).status).toBe(404);
    expect(await notes(`liaison.${OTAY}`)).toEqual([]);
  });

  it('has the note signed by one and countersigned by another, each with a clock', async () => {
    await duty.pass(30);
    const signed = await act(LIAISON, first, 'sign', { words: 'El cuartel 3 espera respuesta.' });
    expect(signed.body).toMatchObject({ state: 'signed', until: addMinutes(START, 90), signed: { name: LIAISON } });
    expect(await owed()).toEqual(['sign-shift-note met', 'countersign-shift-note open']);
    expect((await act(LIAISON, first, 'countersign', {})).body).toMatchObject({ code: 'duty-note-own' });
    const done = await act(SUPERVISOR, first, 'countersign', { remark: 'Recibido' });
    expect(done.body).toMatchObject({
      state: 'countersigned',
      countersigned: { name: SUPERVISOR, text: 'Recibido' },
      dueAt: null,
    });
    expect(await owed()).toEqual(['sign-shift-note met', 'countersign-shift-note met']);
    expect(await notes(LIAISON, 'open')).toEqual([]);
  });

  it('has each of both sign by a key of their own what they answer for: the one the words, the other the whole note', async () => {
    const keys = new PlayedKeys(duty.get(Votes), duty.owner);
    const on = { id: (await duty.ask('POST', LIAISON, 'shifts/handover')).body.id as string, expectedVersion: undefined };
    const handler = duty.get(AnswerShiftNote);
    const signed = await keys.provoke(duty.as(LIAISON), (ctx) => handler.sign(ctx, { ...on, words: 'Todo en calma.' }));
    const of = { deskId: BOMB, from: expect.any(String), env: REALM, ticket: expect.any(String) };
    expect([signed.refused, signed.ballot]).toEqual([
      REFUSED,
      { action: 'shift-note.sign', proposalId: `shift-note:${on.id}`, params: { ...of, words: 'Todo en calma.' } },
    ]);
    const taken = await keys.provoke(duty.as(SUPERVISOR), (ctx) => handler.countersign(ctx, { ...on, remark: null }));
    const params = { ...of, note: expect.stringMatching(/^[0-9a-f]{64}$/), signedBy: userOf(LIAISON), remark: null };
    expect([taken.refused, taken.ballot]).toEqual([
      REFUSED,
      { action: 'shift-note.countersign', proposalId: `shift-note:${on.id}`, params },
    ]);
    const [note] = await notes(LIAISON);
    expect(note.votes.map(({ action, at }: SignedAct) => [action, at])).toEqual([
      ['shift-note.sign', note.signed.at],
      ['shift-note.countersign', note.countersigned.at],
    ]);
  });

  it('gets the next note by itself when the shift ends by its roster, and one at a time', async () => {
    // 19:00 in Tijuana is seven hours after the start of this day.
    await duty.pass(320);
    expect(await notes(LIAISON, 'open')).toEqual([]);
    await duty.pass(15);
    const [next, ...more] = await notes(SUPERVISOR, 'open');
    expect(more).toEqual([]);
    expect(next).toMatchObject({
      state: 'drafted',
      from: addMinutes(START, 90),
      outgoing: { name: LIAISON },
      incoming: { name: SUPERVISOR },
    });
    await duty.pass(13 * 60);
    expect(await notes(SUPERVISOR, 'open')).toHaveLength(1);
  });

  it('settles what is disputed, with reasons on both sides', async () => {
    const [{ id }] = await notes(LIAISON, 'open');
    await act(LIAISON, id, 'sign', { words: '' });
    expect((await act(SUPERVISOR, id, 'dispute', { reason: 'Falta el aviso de Otay' })).body).toMatchObject({
      state: 'disputed',
    });
    expect((await act(SUPERVISOR, id, 'answer', { words: 'x' })).body).toMatchObject({ code: 'duty-note-own-dispute' });
    const answered = await act(LIAISON, id, 'answer', { words: 'Se agregó' });
    expect(answered.body).toMatchObject({ state: 'signed', disputes: [{ answer: { name: LIAISON, text: 'Se agregó' } }] });
    await act(SUPERVISOR, id, 'dispute', { reason: 'Sigue sin estar' });
    expect((await act(LIAISON, id, 'settle', { reason: 'No' })).status).toBe(403);
    expect((await act(SUPERVISOR, id, 'settle', { reason: 'Se verificó en la bitácora' })).body).toMatchObject({
      state: 'settled',
    });
    expect((await owed()).filter((told) => told.endsWith('open'))).toEqual([]);
  });
});
