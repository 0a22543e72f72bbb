import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant, type Realm } from '#kernel';
import { Database } from '#platform/persistence';
import { RealmClocks } from '#platform/realm';
import { isCaseNumber } from '../domain/case-number.js';
import { CaseNumbersStore } from '../persistence/case-numbers.store.js';
import { cloud, REALM, TestBorder } from './desks.fixture.js';

interface Filed {
  id: string;
  caseId: string;
  caseNumber: string;
  sighting: boolean;
  lead: { deskId: string };
  routing: { reason: { en: string; es: string } };
  similar: { visible: boolean; caseId?: string; deskId: string }[];
  version: number;
}
interface CaseBody {
  state: string;
  priority: string;
  version: number;
  lead: { deskId: string; acknowledgedAt: string | null };
  supporting: { deskId: string }[];
  obligations: { act: string; deskId: string; dueAt: string }[];
  impact: object;
}
interface Problem {
  code: string;
  detail: string;
  errors: { pointer: string }[];
}

const FILER = 'mx-tij-pc';
const STRANGER = 'us-webb-so';

let border: TestBorder;
beforeAll(async () => {
  // Thirty at once are a flood, and what follows a flood would wait: here each is to be filed where it stands.
  border = await TestBorder.open({ ENLACE_ADMISSION: 'off' });
});
afterAll(async () => border?.close());

const file = async (changes: object = {}, desk = FILER): Promise<Filed> => {
  const answer = await border.post<Filed>(desk, 'reports', cloud(changes));
  expect([answer.status, answer.body]).toEqual([201, answer.body]);
  return answer.body;
};
const caseOf = async (desk: string, id: string): Promise<CaseBody> => {
  const answer = await border.get<CaseBody>(desk, `cases/${id}`);
  expect(answer.status).toBe(200);
  return answer.body;
};

describe('filing a report', () => {
  it('opens a numbered case under the desk that routing names, with a reason in both languages and a clock', async () => {
    const filed = await file();
    expect(isCaseNumber(filed.caseNumber)).toBe(true);
    expect(filed.routing.reason.en).not.toBe('');
    expect(filed.routing.reason.es).not.toBe('');
    const view = await caseOf(FILER, filed.caseId);
    expect(view).toMatchObject({ state: 'open', priority: 'P1', impact: { MX: { security: 1, flow: 3 } }, lead: filed.lead });
    expect(view.obligations).toEqual([expect.objectContaining({ act: 'acknowledge-case', deskId: filed.lead.deskId })]);
  });

  it('stands in two languages side by side, on the report and by its title on the case', async () => {
    const english = { language: 'en-US', title: 'Ammonia cloud at Otay', description: 'A leak at the ice plant.' };
    const filed = await file({ translation: english });
    const reads = async (path: string) => (await border.get<Record<string, unknown>>(filed.lead.deskId, path)).body;
    expect(await reads(`cases/${filed.caseId}`)).toMatchObject({ translation: { language: 'en-US', title: english.title } });
    expect(await reads(`reports/${filed.id}`)).toMatchObject({ translation: { ...english, deskId: FILER } });
    const amended = await border.post(FILER, `reports/${filed.id}/amendments`, { title: 'Nube de cloro en Otay' });
    expect(amended.status).toBe(201);
    expect(await reads(`reports/${filed.id}`)).toMatchObject({ translation: null });
    for (const [wrong, status, pointer] of [
      [{ ...english, title: ' ' }, 400, '/translation/title'],
      [{ ...english, language: 'es' }, 422, '/translation/language'],
    ] as const) {
      const { status: answered, body } = await border.post<Problem>(FILER, 'reports', cloud({ translation: wrong }));
      expect([answered, body.errors[0]?.pointer]).toEqual([status, pointer]);
    }
  });

  it('gives a retry the first answer again, and refuses the key for another report', async () => {
    const key = { 'idempotency-key': 'retry-1' };
    const first = await border.post<Filed>(FILER, 'reports', cloud({ occurredAt: '2026-01-01T00:00:00Z' }), key);
    const again = await border.post<Filed>(FILER, 'reports', cloud({ occurredAt: '2026-01-01T00:00:00Z' }), key);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect((await border.post(FILER, 'reports', cloud({ title: 'Otra' }), key)).status).toBe(422);
  });

  it('takes the same own reference for a sighting, also when two come at once', async () => {
    const both = await Promise.all([file({ ownReference: 'B-77' }), file({ ownReference: 'B-77', title: 'La misma nube' })]);
    expect(new Set(both.map(({ caseId }) => caseId)).size).toBe(1);
    expect(both.filter(({ sighting }) => sighting)).toHaveLength(1);
    const { body } = await border.get<{ sightings: number; title: string }>(FILER, `reports/${both[0]!.id}`);
    expect(body.sightings).toBe(1);
  });

  it('numbers cases without a double, whichever process files', async () => {
    const filed = await Promise.all(Array.from({ length: 30 }, () => file()));
    const other = new CaseNumbersStore(border.app.get(Database));
    const serials = await Promise.all(Array.from({ length: 120 }, () => other.draw(REALM, 'SDT')));
    expect(new Set(filed.map(({ caseNumber }) => caseNumber)).size).toBe(30);
    expect(new Set(serials).size).toBe(120);
    expect(filed.some(({ caseNumber }) => serials.includes(Number(caseNumber.slice(7, 12))))).toBe(false);
  });

  it('marks the number of a drill, and keeps the drill out of the live border', async () => {
    const drill = 'EX-AMONIACO' as Realm;
    await border.app.get(RealmClocks).open(drill, 'Simulacro', instant('2027-03-14T09:59:00Z'), 0);
    const { rows } = await border.database.owner.query<{ body: { actor: { u: string } } }>(
      `select convert_from(body, 'UTF8')::json as body from ledger_entry where type = 'report.filed' limit 1`,
    );
    await border.app.get(RealmClocks).enrol(drill, [rows[0]!.body.actor.u]);
    const inside = { 'x-enlace-realm': drill };
    const { status, body } = await border.post<Filed>(FILER, 'reports', cloud(), inside);
    expect([status, body.caseNumber]).toEqual([201, expect.stringMatching(/^EX-27-SDT-00001-/)]);
    expect(isCaseNumber(body.caseNumber)).toBe(true);
    expect((await border.get(FILER, `cases/${body.caseId}`)).status).toBe(404);
    expect((await border.get(FILER, `cases/${body.caseId}`, inside)).status).toBe(200);
    expect((await border.get('us-sd-fire', `cases/${body.caseId}`, inside)).status).toBe(404);
  });

  it('is seen by the desks it was routed to and by nobody else', async () => {
    const filed = await file();
    expect((await border.get(filed.lead.deskId, `cases/${filed.caseId}`)).status).toBe(200);
    for (const path of [
      `cases/${filed.caseId}`,
      `cases/${filed.caseId}/timeline`,
      `cases/${filed.caseId}/custody`,
      `reports/${filed.id}`,
    ])
      expect([path, (await border.get(STRANGER, path)).status]).toEqual([path, 404]);
    expect((await border.post(STRANGER, `cases/${filed.caseId}/notes`, { text: 'x', language: 'en' })).status).toBe(404);
    const { body } = await border.get<{ items: unknown[] }>(STRANGER, 'cases');
    expect(body.items).toEqual([]);
  });

  it('suggests look-alikes, and of hidden ones only whom to ask', async () => {
    const place = { crossingId: 'laredo-world-trade' };
    const first = await file({ kind: 'wildlife', title: 'Loros en una caja', place, lifeSafety: false }, 'us-fws');
    const own = await file({ kind: 'wildlife', title: 'Loros en una caja', place, lifeSafety: false }, 'us-fws');
    expect(own.similar).toContainEqual(expect.objectContaining({ visible: true, caseId: first.caseId }));
    const other = await file({ kind: 'wildlife', title: 'Loros en una caja', place, lifeSafety: false }, 'us-sd-sdpd');
    const hidden = other.similar.filter(({ visible }) => !visible);
    expect(hidden).toContainEqual({ visible: false, deskId: first.lead.deskId, kind: 'wildlife' });
    expect(JSON.stringify(hidden)).not.toContain(first.caseId);
  });

  it.each([
    ['an unknown kind', { kind: 'party' }, 400, '/kind'],
    ['an unknown field', { colour: 'red' }, 400, '/colour'],
    ['a place that is a list', { place: [] }, 400, '/place'],
    ['a latitude off the globe', { place: { point: { lat: 95, lon: 0 } } }, 400, '/place/point/lat'],
    ['an impact out of range', { impact: { security: 5, flow: 0 } }, 400, '/impact/security'],
    ['a local time', { occurredAt: '2026-11-23T12:00:00' }, 400, '/occurredAt'],
    ['no place at all', { place: {} }, 422, '/place'],
    ['a crossing that does not exist', { place: { crossingId: 'atlantis' } }, 422, '/place/crossingId'],
    ['a time to come', { occurredAt: '2099-01-01T00:00:00Z' }, 422, '/occurredAt'],
  ])('refuses %s and says where', async (_what, changes, status, pointer) => {
    const answer = await border.post<Problem>(FILER, 'reports', cloud(changes));
    expect(answer.status).toBe(status);
    expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer);
  });

  it('needs a retry key', async () => {
    const answer = await border.app.inject({
      method: 'POST',
      url: '/api/v1/reports',
      headers: { authorization: `Bearer ${FILER}` },
      payload: cloud(),
    });
    expect(answer.statusCode).toBe(428);
  });

  it('is amended by a new version; graver facts raise the case', async () => {
    const filed = await file({ lifeSafety: false, impact: { security: 0, flow: 0 } });
    expect((await caseOf(FILER, filed.caseId)).priority).toBe('P4');
    const amended = await border.post<{ amendment: number }>(FILER, `reports/${filed.id}/amendments`, {
      lifeSafety: true,
      reason: 'dos heridos',
    });
    expect([amended.status, amended.body.amendment]).toEqual([201, 2]);
    expect((await caseOf(FILER, filed.caseId)).priority).toBe('P1');
    const { body } = await border.get<{ versions: { content: { lifeSafety: boolean } }[] }>(FILER, `reports/${filed.id}`);
    expect(body.versions.map(({ content }) => content.lifeSafety)).toEqual([false, true]);
    expect((await border.post(filed.lead.deskId, `reports/${filed.id}/amendments`, { title: 'Mine' })).status).toBe(403);
  });
});

describe('a case from acknowledgement to closing', () => {
  it('goes its way, meets what is owed, and tells its history in the language of the reader', async () => {
    const filed = await file();
    const lead = filed.lead.deskId;
    const act = (name: string, body: object = {}) => border.post<CaseBody & Problem>(lead, `cases/${filed.caseId}/${name}`, body);
    expect((await act('start')).body.code).toBe('case-not-acknowledged');
    expect((await border.post<Problem>(FILER, `cases/${filed.caseId}/acknowledge`)).status).toBe(403);
    expect((await act('acknowledge')).body.state).toBe('acknowledged');
    expect((await act('acknowledge')).status).toBe(409);
    const view = await caseOf(lead, filed.caseId);
    expect(view.obligations.map(({ act: owed }) => owed)).toEqual(['keep-working']);
    expect((await act('start')).status).toBe(200);
    expect((await act('tasks', { title: 'Air samples', mandatory: true })).status).toBe(201);
    expect((await act('notes', { text: 'La nube se disipa', language: 'es-MX' })).status).toBe(201);
    expect((await act('resolve', { outcome: 'handled', summary: 'Válvula cerrada' })).status).toBe(200);
    const refused = await border.post<Problem>(lead, `cases/${filed.caseId}/close`, {}, { 'accept-language': 'es' });
    expect([refused.status, refused.body.code]).toEqual([409, 'case-not-closable']);
    expect(refused.body.detail).toContain('tarea «Air samples»');
    const { tasks } = (await border.get<{ tasks: { id: string }[] }>(lead, `cases/${filed.caseId}`)).body;
    expect((await act(`tasks/${tasks[0]!.id}/complete`)).status).toBe(200);
    expect((await act('close')).body.state).toBe('closed');
    expect((await act('notes', { text: 'x', language: 'en' })).body.code).toBe('case-closed');
    const { body } = await border.get<{ items: { type: string; text: string }[] }>(FILER, `cases/${filed.caseId}/timeline`, {
      'accept-language': 'es',
    });
    expect(body.items.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['report.filed', 'case.opened', 'obligation.opened', 'case.acknowledged', 'case.closed']),
    );
    expect(body.items.find(({ type }) => type === 'case.acknowledged')?.text).toMatch(/^[A-ZÁÉÍÓÚ].* acusó recibo del caso$/);
  });

  it('refuses a stale version and gives the current one as ETag', async () => {
    const filed = await file();
    const path = `cases/${filed.caseId}/acknowledge`;
    expect((await border.post<Problem>(filed.lead.deskId, path, {}, { 'if-match': '"9"' })).status).toBe(412);
    const done = await border.post<CaseBody>(filed.lead.deskId, path, {}, { 'if-match': '"1"' });
    expect([done.status, done.headers['etag']]).toEqual([200, '"2"']);
  });

  it('is found by number, words, desk and state, page by page', async () => {
    const filed = await file({ title: 'Camión cisterna volcado' });
    const find = async (query: string): Promise<string[]> => {
      const answer = await border.get<{ items: { id: string }[] }>(FILER, `cases?${query}`);
      expect([query, answer.status]).toEqual([query, 200]);
      return answer.body.items.map(({ id }) => id);
    };
    expect(await find(`q=${filed.caseNumber.toLowerCase()}`)).toEqual([filed.caseId]);
    expect(await find('q=cisterna')).toEqual([filed.caseId]);
    expect(
      await find(
        `state=open&priority=P1&lead=${filed.lead.deskId}&desk=${FILER}&kind=chemical-release&crossing=otay-mesa-commercial`,
      ),
    ).toContain(filed.caseId);
    expect(await find('overdue=true')).toEqual([]);
    const first = await border.get<{ items: { id: string }[]; nextCursor: string }>(FILER, 'cases?limit=1');
    const second = await find(`limit=1&cursor=${first.body.nextCursor}`);
    expect(second).not.toEqual(first.body.items.map(({ id }) => id));
    expect((await border.get(FILER, 'cases?cursor=x')).status).toBe(400);
    expect((await border.get(FILER, 'cases?q=%00')).status).toBe(400);
  });
});

describe('a desk that asks for more than any honest one does', () => {
  const OTHER = 'us-sd-fire';
  let few: TestBorder;
  beforeAll(async () => {
    const most = { READS: '2', SEARCHES: '1', EXPORTS: '1', FILINGS: '2', ACTS: '1', URGENT: '2' };
    const rates = Object.fromEntries(Object.entries(most).map(([name, value]) => [`ENLACE_RATE_${name}`, value]));
    few = await TestBorder.open({ ENLACE_ADMISSION: 'off', ENLACE_RATE_LIMITS: 'on', ...rates });
  });
  afterAll(() => few.close());

  it('is told to wait by each kind of operation, files what is about life all the same, and holds up nobody else', async () => {
    const flood = async (ask: () => Promise<{ status: number }>): Promise<number[]> =>
      (await Promise.all(Array.from({ length: 8 }, ask))).map(({ status }) => status);
    const routine = () => few.post(FILER, 'reports', cloud({ lifeSafety: false }));
    const reads = (path: string) => () =>
      few.app
        .inject({ url: `/api/v1/${path}`, headers: { authorization: `Bearer ${FILER}` } })
        .then(({ statusCode }) => ({ status: statusCode }));
    for (const ask of [
      routine,
      reads('cases'),
      reads('cases?q=nube'),
      reads('cases/export'),
      () => few.post(FILER, 'cases/x/notes'),
    ])
      expect(await flood(ask)).toContain(429);
    const life = await few.post<Filed>(FILER, 'reports', cloud(), { 'x-enlace-urgency': 'life-safety' });
    expect(life.status).toBe(201);
    expect(await flood(() => few.post(FILER, 'reports', cloud(), { 'x-enlace-urgency': 'life-safety' }))).toContain(429);
    expect((await few.post(OTHER, 'reports', cloud({ lifeSafety: false }))).status).toBe(201);
    expect((await few.get(OTHER, 'cases')).status).toBe(200);
  });
});
