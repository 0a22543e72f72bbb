import 'reflect-metadata';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloud, TestBorder } from './desks.fixture.js';

const FILER = 'mx-tij-pc';
const STRANGER = 'us-webb-so';
const WORD = 'Nube secreta en Otay';

interface Row {
  readonly how: string;
  readonly thing: string;
  readonly rule: string;
  readonly ids: string[];
  readonly fields: string[];
  readonly desk_id: string;
  readonly country: string;
  readonly case_id: string | null;
}

let border: TestBorder;
beforeAll(async () => {
  border = await TestBorder.open();
});
afterAll(async () => border?.close());

const file = async (tlp: string): Promise<{ caseId: string; id: string }> =>
  (await border.post<{ caseId: string; id: string }>(FILER, 'reports', cloud({ title: `${WORD} ${newId()}`, handling: { tlp } })))
    .body;
const rows = async (): Promise<Row[]> =>
  (await border.database.owner.query<Row>('select * from restricted_read order by id')).rows;
/** What was recorded while `act` went on. */
const during = async (act: () => Promise<unknown>): Promise<Row[]> => {
  const before = (await rows()).length;
  await act();
  return (await rows()).slice(before);
};
const views = (caseId: string): string[] => [
  `cases/${caseId}`,
  `cases/${caseId}/timeline`,
  `cases/${caseId}/notes`,
  `cases/${caseId}/attachments`,
];

describe('reading a case', () => {
  it.each([
    ['TLP:RED', 'R-red'],
    ['TLP:AMBER+STRICT', 'R-strict'],
  ])('under %s is recorded once for each request, by its reader, its case and its rule', async (tlp, rule) => {
    const { caseId, id: reportId } = await file(tlp);
    const read = await during(async () => {
      for (const path of [...views(caseId), `reports/${reportId}`]) expect((await border.get(FILER, path)).status).toBe(200);
    });
    expect(read.map((row) => [row.thing, row.how, row.rule, row.desk_id, row.country, row.case_id])).toEqual([
      ...views(caseId).map(() => ['case', 'view', rule, FILER, 'MX', caseId]),
      ['report', 'view', rule, FILER, 'MX', caseId],
    ]);
    expect(read[0]!.fields).toEqual(['shell', 'operational', 'location', 'source']);
    const { rows: entries } = await border.database.owner.query<{ case_id: string | null; body: string }>(
      `select case_id, convert_from(body, 'utf8') as body from ledger_entry where type = 'read.recorded' order by id desc limit 5`,
    );
    expect(entries.map(({ case_id }) => case_id)).toEqual([null, null, null, null, null]);
    expect(entries.filter(({ body }) => body.includes(caseId))).toEqual([]);
  });

  it('under a wider label writes nothing, and neither do lists, nor a reader who finds nothing', async () => {
    const { caseId } = await file('TLP:GREEN');
    const red = await file('TLP:RED');
    const read = await during(async () => {
      for (const path of [...views(caseId), 'cases', `cases/${caseId}/custody`, `cases/${red.caseId}/custody`])
        expect((await border.get(FILER, path)).status).toBe(200);
      for (const path of views(red.caseId)) expect((await border.get(STRANGER, path)).status).toBe(404);
    });
    expect(read).toEqual([]);
  });

  it('keeps no word of what was read', async () => {
    const { caseId } = await file('TLP:RED');
    await border.get(FILER, `cases/${caseId}`);
    const { rows: found } = await border.database.owner.query(
      `select 1 from restricted_read r where to_jsonb(r)::text like '%' || $1 || '%'`,
      [WORD],
    );
    expect(found).toEqual([]);
  });
});

describe('taking along', () => {
  it('is recorded whatever the label: a file of a case, and a table with the cases that were in it', async () => {
    const { caseId } = await file('TLP:GREEN');
    const attached = await border.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${caseId}/attachments?name=acta.txt`,
      headers: { authorization: `Bearer ${FILER}`, 'idempotency-key': newId(), 'content-type': 'application/octet-stream' },
      payload: Buffer.from('Acta de la fuga.'),
    });
    const { attachmentId } = attached.json<{ attachmentId: string }>();
    const get = (path: string) =>
      border.app.inject({ method: 'GET', url: `/api/v1/${path}`, headers: { authorization: `Bearer ${FILER}` } });
    const read = await during(async () => {
      expect((await get(`cases/${caseId}/attachments/${attachmentId}`)).body).toBe('Acta de la fuga.');
      expect((await get(`cases/${caseId}/attachments/${newId()}`)).statusCode).toBe(404);
      expect((await get(`cases/export?group=${caseId}`)).statusCode).toBe(200);
    });
    expect(read.map(({ how, rule, ids, fields }) => [how, rule, ids, fields])).toEqual([
      ['download', 'R-taken', [caseId], ['evidence']],
      ['export', 'R-taken', [caseId], ['shell', 'operational', 'location']],
    ]);
  });
});

describe('a read that cannot be recorded', () => {
  it('is refused, tells nothing, and holds up no ordinary one', async () => {
    const [red, green] = [await file('TLP:RED'), await file('TLP:GREEN')];
    await border.database.owner.query('revoke insert on restricted_read from enlace_app');
    try {
      for (const path of [...views(red.caseId), `reports/${red.id}`, 'cases/export']) {
        const answer = await border.app.inject({
          method: 'GET',
          url: `/api/v1/${path}`,
          headers: { authorization: `Bearer ${FILER}` },
        });
        expect([path, answer.statusCode >= 500, answer.body.includes(WORD)]).toEqual([path, true, false]);
      }
      for (const path of views(green.caseId)) expect((await border.get(FILER, path)).status).toBe(200);
    } finally {
      await border.database.owner.query('grant insert on restricted_read to enlace_app');
    }
  });

  it('was recorded for good: nobody alters it, not even the owner of the tables', async () => {
    await expect(border.database.owner.query('delete from restricted_read')).rejects.toThrow('append-only');
    await expect(border.database.owner.query(`update restricted_read set rule = 'none'`)).rejects.toThrow('append-only');
  });
});
