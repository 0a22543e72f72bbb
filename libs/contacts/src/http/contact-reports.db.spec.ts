import { DirectoryQueries } from '#directory';
import { addMinutes, type ContactReportId } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANAM, ContactsApp, GN, OTAY, REALM, START } from '../contacts.fixture.js';
import type { ContactReportResponse } from './contact-report.response.js';

let app: ContactsApp;
beforeAll(async () => {
  app = await ContactsApp.open();
});
afterAll(() => app?.close());

const OFFICER = `liaison.${GN}`;
const SUPERVISOR = `supervisor.${GN}`;
const CALL = {
  kind: 'call',
  at: START,
  counterparts: [{ deskId: OTAY, official: 'Chief Hall' }],
  summary: 'Horario de carriles de exportación.',
};
const MEETING = { ...CALL, kind: 'meeting', place: 'Garita de Otay' };

type Answer = Awaited<ReturnType<ContactsApp['call']>>;
const done = (answer: Answer, status = 200): ContactReportResponse => {
  expect([answer.statusCode, answer.statusCode === status ? '' : answer.body]).toEqual([status, '']);
  return answer.json<ContactReportResponse>();
};
const refused = (answer: Answer) => {
  const { code, errors } = answer.json<{ code: string; errors?: { pointer: string }[] }>();
  return [answer.statusCode, code, ...(errors ?? []).map(({ pointer }) => pointer)];
};
const log = async (body: object = CALL, username = OFFICER): Promise<ContactReportResponse> =>
  done(await app.call('POST', username, 'contact-reports', body), 201);
const act = (id: string, verb: string, body: object, username = OFFICER, headers: Record<string, string> = {}) =>
  app.call('POST', username, `contact-reports/${id}/${verb}`, body, headers);
const FILED = { recipients: ['sre', 'sspc'], on: '2026-11-24', reference: 'Oficio GN/118/2026' };

const owed = async (id: ContactReportId) => {
  const { rows } = await app.owner.query<{
    state: string;
    due_at: Date;
    case_id: string | null;
    desk_id: string;
    counterpart_desk_id: string | null;
  }>('select state, due_at, case_id, desk_id, counterpart_desk_id from obligation where subject_id = $1', [id]);
  return rows;
};

describe('a contact logged by hand', () => {
  it('is a draft of its official’s desk, due three days after the contact, and owed to nobody here', async () => {
    const report = await log();
    expect(report).toMatchObject({
      state: 'draft',
      version: 1,
      deskId: GN,
      country: 'MX',
      official: { name: OFFICER },
      contact: { kind: 'call', at: START, entryId: null },
      text: { language: 'es', summary: CALL.summary, counterparts: [{ deskId: OTAY, country: 'US', official: 'Chief Hall' }] },
      dueAt: addMinutes(START, 3 * 1440),
      overdue: false,
    });
    const [obligation] = await owed(report.id);
    expect(obligation).toMatchObject({ state: 'open', case_id: null, desk_id: GN, counterpart_desk_id: null });
    expect(obligation!.due_at.toISOString()).toBe(report.dueAt);
  });

  it('two days after the contact has one day left', async () => {
    const early = await log({ ...CALL, at: addMinutes(START, -2 * 1440) });
    const [obligation] = await owed(early.id);
    expect([early.dueAt, obligation!.due_at.toISOString()]).toEqual([addMinutes(START, 1440), addMinutes(START, 1440)]);
  });

  it.each<[string, object, number, ...string[]]>([
    ['in the future', { ...CALL, at: addMinutes(START, 1) }, 422, 'contact-in-future', '/at'],
    [
      'with a desk of the own country',
      { ...CALL, counterparts: [{ deskId: ANAM }] },
      422,
      'contact-desk-domestic',
      '/counterparts/0/deskId',
    ],
    [
      'with no desk that exists',
      { ...CALL, counterparts: [{ deskId: 'us-nobody' }] },
      422,
      'contact-desk-unknown',
      '/counterparts/0/deskId',
    ],
    [
      'with an unnamed body',
      { ...CALL, counterparts: [{ official: 'X' }] },
      422,
      'contact-counterpart-unnamed',
      '/counterparts/0',
    ],
    [
      'about a case that the desk does not see',
      { ...CALL, caseId: '01890000-0000-7000-8000-000000000000' },
      422,
      'contact-case-unknown',
      '/caseId',
    ],
    ['with nobody', { ...CALL, counterparts: [] }, 400, 'request-malformed', '/counterparts'],
    ['of a kind that only the engine drafts', { ...CALL, kind: 'handoff-offered' }, 400, 'request-malformed', '/kind'],
    ['at a time without its offset', { ...CALL, at: '2026-11-24T10:00' }, 400, 'request-malformed', '/at'],
  ])('%s is refused with a pointer, in both languages', async (_, body, status, code, pointer) => {
    const texts = new Set<string>();
    for (const language of ['en', 'es']) {
      const answer = await app.call('POST', OFFICER, 'contact-reports', body, { 'accept-language': language });
      expect(refused(answer)).toEqual([status, code, pointer]);
      texts.add(answer.json<{ detail: string }>().detail);
    }
    expect(texts.size).toBe(2);
  });

  it('is none where the country asks for none', async () => {
    const body = { ...CALL, counterparts: [{ deskId: GN }] };
    expect(refused(await app.call('POST', `liaison.${OTAY}`, 'contact-reports', body))).toEqual([422, 'contact-duty-none']);
  });

  it('follows the country’s pack: with another duty, another country reports', async () => {
    const directory = app.get(DirectoryQueries);
    const [duty] = directory.snapshot().contactDuties;
    await app.owner.query(`insert into exchange_register (register, key, entry) values ('contactDuties', 'us-test', $1)`, [
      JSON.stringify({ ...duty, key: 'us-test', country: 'US', dueDays: 5 }),
    ]);
    await directory.refresh();
    const report = await log({ ...CALL, counterparts: [{ deskId: GN }] }, 'liaison.us-sd-fire');
    expect([report.dueAt, report.duty.key, report.text.language]).toEqual([addMinutes(START, 5 * 1440), 'us-test', 'en']);
    await app.owner.query(`delete from exchange_register where key = 'us-test'`);
    await directory.refresh();
  });
});

describe('handing in', () => {
  it('meets the clock with the last recipient, on the word of the person', async () => {
    const { id } = await log();
    const half = done(await act(id, 'file', { ...FILED, recipients: ['sre'] }));
    expect([half.state, (await owed(id))[0]!.state]).toEqual(['partly_filed', 'open']);
    const all = done(await act(id, 'file', { ...FILED, recipients: ['sspc'] }));
    expect([all.state, (await owed(id))[0]!.state]).toEqual(['filed', 'met']);
    expect(all.filings).toMatchObject([{ recipient: 'sre', reference: FILED.reference }, { recipient: 'sspc' }]);
    expect(refused(await act(id, 'edit', { place: 'x' }))).toEqual([409, 'contact-report-already-filed']);
  });

  it('of a meeting waits for the number of its authorisation', async () => {
    const { id } = await log(MEETING);
    expect(refused(await act(id, 'file', FILED))).toEqual([422, 'contact-authorisation-missing', '/authorisationNumber']);
    done(await act(id, 'edit', { authorisationNumber: 'GANS-041' }));
    expect(done(await act(id, 'file', FILED)).state).toBe('filed');
  });

  it.each<[string, object, number, string, string]>([
    ['on no day', { ...FILED, on: '2026-02-31' }, 400, 'request-malformed', '/on'],
    ['tomorrow', { ...FILED, on: '2026-11-25' }, 422, 'contact-filed-day-impossible', '/on'],
    ['without reference', { ...FILED, reference: ' ' }, 400, 'request-malformed', '/reference'],
    ['to nobody', { ...FILED, recipients: [] }, 400, 'request-malformed', '/recipients'],
    ['to somebody else', { ...FILED, recipients: ['fbi'] }, 422, 'contact-recipient-unknown', '/recipients'],
  ])('%s is refused', async (_, body, status, code, pointer) => {
    const { id } = await log();
    expect(refused(await act(id, 'file', body))).toEqual([status, code, pointer]);
  });

  it('by two people at once is noted once', async () => {
    const { id } = await log();
    const codes = (await Promise.all([act(id, 'file', FILED), act(id, 'file', FILED)])).map(({ statusCode }) => statusCode);
    expect(codes).toEqual(expect.arrayContaining([200, 409]));
  });

  it('refuses who read an older version', async () => {
    const { id } = await log();
    done(await act(id, 'edit', { place: 'Garita' }, OFFICER, { 'if-match': '"1"' }));
    expect(refused(await act(id, 'edit', { place: 'x' }, OFFICER, { 'if-match': '"1"' }))).toEqual([412, 'version-stale']);
  });

  it('is not needed for what was discarded, whose reason stays', async () => {
    const { id } = await log();
    expect(done(await act(id, 'discard', { reason: 'Ya lo informó la Guardia.' })).discarded).toMatchObject({
      reason: 'Ya lo informó la Guardia.',
    });
    expect((await owed(id))[0]!.state).toBe('cancelled');
  });
});

describe('who reads it', () => {
  it('is the own desk and a supervisor of the own agency; for everybody else it does not exist', async () => {
    const { id } = await log();
    const paths = [`contact-reports/${id}`, `contact-reports/${id}/text`, `contact-reports/${id}/pdf`];
    for (const username of [OFFICER, SUPERVISOR])
      for (const path of paths) expect([path, (await app.call('GET', username, path)).statusCode]).toEqual([path, 200]);
    for (const username of [`liaison.${OTAY}`, `supervisor.${OTAY}`, `liaison.${ANAM}`, `supervisor.${ANAM}`]) {
      for (const path of paths) expect(refused(await app.call('GET', username, path))).toEqual([404, 'not-found']);
      for (const [verb, body] of [
        ['edit', {}],
        ['file', FILED],
        ['discard', { reason: 'x' }],
      ] as const)
        expect(refused(await act(id, verb, body, username))).toEqual([404, 'not-found']);
      const { items } = (await app.call('GET', username, 'contact-reports')).json<{ items: object[] }>();
      expect(JSON.stringify(items)).not.toContain(id);
      expect((await app.call('GET', username, 'contact-reports/count')).json()).toMatchObject({ waiting: 0, overdue: 0 });
    }
    expect((await app.call('GET', `auditor.${GN}`, `contact-reports/${id}`)).statusCode).toBe(403);
  });

  it('is recorded: who opened it, saw it in a list or took it along', async () => {
    const { id } = await log();
    for (const path of [id, `${id}/text`, `${id}/pdf`]) await app.call('GET', OFFICER, `contact-reports/${path}`);
    expect((await app.call('GET', `supervisor.${ANAM}`, `contact-reports/${id}`)).statusCode).toBe(404);
    await app.call('GET', SUPERVISOR, 'contact-reports?limit=200');
    const { rows } = await app.owner.query<{ how: string; rule: string; desk_id: string; owner_desk_id: string | null }>(
      'select how, rule, desk_id, owner_desk_id from restricted_read where $1 = any(ids) order by id',
      [id],
    );
    const own = { rule: 'R-contact', desk_id: GN };
    expect(rows).toEqual([
      { how: 'view', ...own, owner_desk_id: GN },
      { how: 'download', ...own, owner_desk_id: GN },
      { how: 'download', ...own, owner_desk_id: GN },
      { how: 'view', ...own, owner_desk_id: null },
    ]);
  });

  it('hears of it live only at the own desk', async () => {
    const { id } = await log();
    const { rows } = await app.owner.query('select desk_id from stream_reader where stream = $1', [`contact-report:${id}`]);
    expect(rows).toEqual([{ desk_id: GN }]);
    const entries = await app.owner.query('select case_id from ledger_entry where stream = $1', [`contact-report:${id}`]);
    expect(entries.rows).toEqual([{ case_id: null }]);
  });
});

describe('lists', () => {
  it('say what is late by the clock of the realm, and count it', async () => {
    const { id } = await log({ ...CALL, summary: 'Se vence.' });
    const before = (await app.call('GET', OFFICER, 'contact-reports/count')).json<{ waiting: number; overdue: number }>();
    await app.pass(3 * 1440);
    const late = (await app.call('GET', OFFICER, 'contact-reports?overdue=true&limit=200')).json<{
      items: ContactReportResponse[];
    }>();
    expect(late.items.find((item) => item.id === id)?.overdue).toBe(true);
    const after = (await app.call('GET', OFFICER, 'contact-reports/count')).json<{ waiting: number; overdue: number }>();
    expect([after.waiting, after.overdue > before.overdue]).toEqual([before.waiting, true]);
    expect((await app.call('GET', OFFICER, 'contact-reports?overdue=perhaps')).statusCode).toBe(400);
  });

  it('give page after page, each report once, latest contact first', async () => {
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await app.call('GET', OFFICER, `contact-reports?limit=3${cursor && `&cursor=${cursor}`}`);
      const page = answer.json<{ items: ContactReportResponse[]; nextCursor: string | null }>();
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    const all = (await app.call('GET', OFFICER, 'contact-reports?limit=200')).json<{ items: ContactReportResponse[] }>();
    expect(ids).toEqual(all.items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('on paper', () => {
  it('is in Spanish for the Mexican authorities whatever the reader’s language, and in English when asked for', async () => {
    const { id } = await log();
    const text = await app.call('GET', OFFICER, `contact-reports/${id}/text`, undefined, { 'accept-language': 'en' });
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text.body).toContain('INFORME DE CONTACTO CON AGENTES EXTRANJEROS');
    expect(text.body).toContain('Secretaría de Relaciones Exteriores (SRE)');
    expect(text.body).toContain('corresponde determinarlo al área jurídica');
    expect((await app.call('GET', OFFICER, `contact-reports/${id}/text?language=en`)).body).toContain('Addressed to');
    const pdf = await app.call('GET', OFFICER, `contact-reports/${id}/pdf`);
    expect([pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    expect((await app.call('GET', OFFICER, `contact-reports/${id}/pdf?language=fr`)).statusCode).toBe(400);
  });
});

it('the realm of a drill keeps its reports', async () => {
  const { id } = await log();
  const { rows } = await app.owner.query('select realm from contact_report where id = $1', [id]);
  expect(rows).toEqual([{ realm: REALM }]);
});
