import { OwnFiles } from '#disclosure';
import { NumberForms } from '#forms';
import { addMinutes } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANAM, FORM, ITEM, MX_JOINT, OTAY, REALM, RequestsApp, US_JOINT } from '../requests.fixture.js';
import type { RequestResponse } from './request.response.js';

let app: RequestsApp;
beforeAll(async () => {
  app = await RequestsApp.open();
});
afterAll(() => app?.close());

const act = (desk: string, id: string, verb: string, body?: object) => app.call('POST', desk, `requests/${id}/${verb}`, body);
const read = (desk: string, id: string) => app.done<RequestResponse>(app.call('GET', desk, `requests/${id}`));
const draft = (changes: object = {}) =>
  app.done(app.call('POST', OTAY, 'requests', { ...FORM, ...changes }, { 'idempotency-key': newId() }), 201);
const codeOf = async (answer: ReturnType<RequestsApp['call']>): Promise<[number, string]> => {
  const { statusCode, body } = await answer;
  return [statusCode, (JSON.parse(body) as { code: string }).code];
};

describe('a request that is urgent', () => {
  const URGENT = { serviceClass: 'urgent-direct', urgency: { ground: 'threat-to-life', reason: 'Hay una persona atrapada.' } };

  it('has eight hours, and ten minutes to be confirmed when life is at risk', async () => {
    const now = await app.now();
    const { clock, lifeSafety } = await read(ANAM, await app.sent({ ...URGENT, lifeSafety: true }));
    expect([lifeSafety, clock.acknowledgeBy, clock.dueAt]).toEqual([true, addMinutes(now, 10), addMinutes(now, 480)]);
    const indirect = await read(ANAM, await app.sent({ ...URGENT, serviceClass: 'urgent-indirect' }));
    expect([indirect.clock.acknowledgeBy, indirect.clock.dueAt]).toEqual([addMinutes(now, 60), addMinutes(now, 4320)]);
    expect(indirect.clock.terms).toMatchObject({ agreement: 'none-named', serviceClass: 'urgent-indirect' });
  });
});

describe('a request that was written on a form', () => {
  it('is the request itself, with both times; its clocks start with the delivery, and the form is entered once', async () => {
    const numbers = app.get(NumberForms);
    const forms = await numbers.draw(REALM, ['information-request', 'incident-report']);
    const [serial, report] = forms.map((form) => form.serial) as [string, string];
    const ofOtay = { id: newId() as never, deskId: OTAY as never };
    await app.get(CommandRunner).run(app.engine, async (unit) => numbers.print(unit, ofOtay, forms));
    const writtenAt = await app.now();
    await app.pass(90);
    const paper = { serial, writtenAt };
    const { id } = await draft();
    expect(await codeOf(act(OTAY, id, 'submit', { paper: { ...paper, serial: report } }))).toEqual([422, 'form-of-another-kind']);
    expect((await read(OTAY, id)).state).toBe('draft');
    await app.done(act(OTAY, id, 'submit', { paper }));
    const enteredAt = await app.now();
    const { paper: entered, deliveredAt, clock } = await read(ANAM, id);
    expect(entered).toEqual({ ...paper, deskId: OTAY, enteredAt });
    expect([deliveredAt, clock.dueAt]).toEqual([enteredAt, addMinutes(enteredAt, 7 * 24 * 60)]);
    expect(await codeOf(act(OTAY, (await draft()).id, 'submit', { paper }))).toEqual([409, 'form-entered']);
  });
});

describe('contact desks', () => {
  it('are not copied where an exception of the list is stated, and that is on record', async () => {
    const exception = { country: 'MX', exception: 'safety-of-person', reason: 'La persona corre peligro si se sabe.' };
    const id = await app.sent({ copyExceptions: [exception] });
    const { copies, copyExceptions } = await read(OTAY, id);
    expect([copies, copyExceptions]).toEqual([[{ country: 'US', deskId: US_JOINT }], [exception]]);
    expect((await app.call('GET', MX_JOINT, `requests/${id}`)).statusCode).toBe(404);
    expect((await app.call('GET', US_JOINT, `requests/${id}`)).statusCode).toBe(200);
  });
});

describe('a request that replaces another', () => {
  it('ends the former in the moment in which it crosses, and holds the case in its place', async () => {
    const caseId = await app.file();
    const former = await app.sent({ caseId });
    const later = await draft({ caseId, supersedes: former });
    expect((await read(ANAM, former)).state).toBe('delivered');
    await app.done(act(OTAY, later.id, 'submit'));
    expect(await read(ANAM, former)).toMatchObject({ state: 'superseded', ended: { replacedBy: later.id } });
    expect(await app.owed(former)).toEqual([]);
    const { rows } = await app.owner.query('select holder_id from case_hold where case_id = $1', [caseId]);
    expect(rows).toEqual([{ holder_id: later.id }]);
    expect(await codeOf(act(ANAM, former, 'answer', { items: [ITEM], complete: true }))).toEqual([
      409,
      'request-already-superseded',
    ]);
  });

  it('is one of the own desk', async () => {
    const id = await app.sent();
    const body = { ...FORM, toDeskId: OTAY, supersedes: id };
    expect(await codeOf(app.call('POST', US_JOINT, 'requests', body, { 'idempotency-key': newId() }))).toEqual([
      422,
      'request-supersedes-unsuitable',
    ]);
  });
});

describe('a draft', () => {
  it('is written on, returned by the second person, and thrown away unseen', async () => {
    const minor = [{ label: 'Una niña', link: 'La vieron.', personal: true, sensitive: true, minor: true }];
    const { id } = await draft({ subjects: minor, keepUntil: '2027-06-01T00:00:00Z' });
    await app.done(act(OTAY, id, 'submit'));
    expect(await app.owed(id)).toMatchObject([{ act: 'release-prepared', deskId: OTAY }]);
    await app.done(act(`${OTAY}#2`, id, 'return', { reason: 'Quite el nombre.' }));
    expect(await read(OTAY, id)).toMatchObject({ state: 'draft', returned: { reason: 'Quite el nombre.' } });
    expect(await app.owed(id)).toEqual([]);
    await app.done(act(OTAY, id, 'revise', { ...FORM, title: 'Otro asunto' }));
    await app.done(act(OTAY, id, 'withdraw'));
    expect(await read(OTAY, id)).toMatchObject({ state: 'withdrawn', form: { title: 'Otro asunto' } });
    expect((await app.call('GET', ANAM, `requests/${id}`)).statusCode).toBe(404);
  });

  it('bears translations, which a change of the text makes old', async () => {
    const { id } = await draft();
    await app.done(act(OTAY, id, 'translations', { language: 'en', text: 'Whose lorry is it?', status: 'checked' }));
    expect(await codeOf(act(OTAY, id, 'translations', { language: 'es', text: 'x', status: 'draft' }))).toEqual([
      422,
      'request-translation-same',
    ]);
    await app.done(act(OTAY, id, 'revise', { ...FORM, asked: '¿Y el remolque?' }));
    expect((await read(OTAY, id)).translations).toMatchObject([{ language: 'en', status: 'checked', current: false }]);
  });
});

describe('a file in an answer', () => {
  it('is a copy of what the own desk put on a case, and of nothing else', async () => {
    const caseId = await app.file();
    const attachmentId = newId();
    const content = Buffer.from('7ABC123');
    await app.owner.query(
      `insert into attachment (realm, case_id, id, name, media_type, bytes, sha256, at, desk_id, user_id, content)
       values ($1, $2, $3, 'placas.txt', 'text/plain', $4, sha256($5), now(), $6, $7, $5)`,
      [REALM, caseId, attachmentId, content.length, content, OTAY, newId()],
    );
    const body = { ...FORM, toDeskId: OTAY };
    const { id } = await app.done(app.call('POST', ANAM, 'requests', body, { 'idempotency-key': newId() }), 201);
    await app.done(act(ANAM, id, 'submit'));
    const files = [{ caseId, attachmentId: newId() }];
    const refused = await act(OTAY, id, 'answer', { items: [{ ...ITEM, files }], complete: true });
    expect(refused.body).toContain('/items/0/files/0');
    const item = { ...ITEM, text: undefined, files: [{ caseId, attachmentId }] };
    await app.done(act(OTAY, id, 'answer', { items: [item], complete: true }));
    const { answers } = await read(ANAM, id);
    const { rows } = await app.owner.query('select body -> $2 as files from item where id = $1', [
      answers[0]!.itemIds[0],
      'files',
    ]);
    expect(rows[0]!.files).toMatchObject([{ mediaType: 'text/plain', bytes: 7 }]);
    const taken = await app.get(OwnFiles).take(app.as(OTAY), [{ caseId, attachmentId }], '/withFiles');
    expect(taken).toMatchObject({ files: [{ name: 'placas.txt' }], faults: [] });
    const other = await app.get(OwnFiles).take(app.as(ANAM), [{ caseId, attachmentId }], '/withFiles');
    expect(other).toMatchObject({ files: [], faults: [{ pointer: '/withFiles/0', code: 'request-file-not-own' }] });
  });
});
