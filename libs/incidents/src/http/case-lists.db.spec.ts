import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloud, TestBorder } from './desks.fixture.js';

interface Line {
  id: string;
  number: string;
  title: string;
  priority: string;
  updatedAt: string;
}
interface Lines {
  items: Line[];
  nextCursor: string | null;
}

const FILER = 'mx-tij-pc';
const STRANGER = 'us-webb-so';
const QUIET = { lifeSafety: false };
const ENGLISH = { language: 'en-US', description: '' };

let border: TestBorder;
/** Titles by priority: P1, P2, P3, P4. */
const filed: Record<string, string> = {};
beforeAll(async () => {
  border = await TestBorder.open();
  for (const [title, changes] of [
    ['Fuga de amoniaco', { lifeSafety: true }],
    [
      'Incendio en el cañón',
      {
        ...QUIET,
        kind: 'wildfire',
        impact: { security: 0, flow: 3 },
        translation: { ...ENGLISH, title: 'Brush ablaze in the gorge' },
      },
    ],
    ['Smoke over the Cañón', { ...QUIET, kind: 'wildfire', impact: { security: 0, flow: 2 } }],
    ['=HYPERLINK("http://x"), "quoted"', { ...QUIET, impact: { security: 0, flow: 0 } }],
  ] as const) {
    const { body } = await border.post<{ caseId: string }>(FILER, 'reports', cloud({ title, ...changes }));
    filed[title] = body.caseId;
  }
});
afterAll(async () => border?.close());

const list = async (query: string, desk = FILER): Promise<Lines> => {
  const answer = await border.get<Lines>(desk, `cases?${query}`);
  expect([answer.status, answer.body]).toEqual([200, answer.body]);
  return answer.body;
};
const titles = async (query: string) => (await list(query)).items.map(({ title }) => title);
const priorities = async (query: string) => (await list(query)).items.map(({ priority }) => priority);

describe('a list of cases', () => {
  it('takes several values of a filter, with commas or repeated', async () => {
    expect(await priorities('priority=P1,P3')).toEqual(['P3', 'P1']);
    expect(await priorities('priority=P1&priority=P3&sort=priority')).toEqual(['P1', 'P3']);
    expect(await titles('kind=wildfire,tunnel&state=open,closed')).toEqual(['Smoke over the Cañón', 'Incendio en el cañón']);
    expect((await list('state=closed,resolved')).items).toEqual([]);
    expect((await border.get(FILER, 'cases?state=open,lost')).status).toBe(400);
  });

  it.each(['newest', 'updated', 'priority'])('turns its pages without gap or repeat: %s', async (sort) => {
    const whole = (await list(`sort=${sort}`)).items.map(({ id }) => id);
    expect(whole).toHaveLength(4);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Lines = await list(`sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole);
    const { nextCursor } = await list(`sort=${sort}&limit=1`);
    const other = sort === 'newest' ? 'updated' : 'newest';
    const refused = await border.get<{ code: string }>(FILER, `cases?sort=${other}&cursor=${nextCursor}`);
    expect([refused.status, refused.body.code]).toEqual([400, 'cursor-malformed']);
  });

  it('brings the case that changed last to the top', async () => {
    const oldest = filed['Fuga de amoniaco']!;
    expect((await list('sort=updated')).items[0]!.id).not.toBe(oldest);
    await border.post(FILER, `cases/${oldest}/notes`, { text: 'La nube se disipa.', language: 'es-MX' });
    const [first] = (await list('sort=updated')).items;
    expect(first!.id).toBe(oldest);
  });

  it.each([
    ['amoníaco', ['Fuga de amoniaco']],
    ['fugas', ['Fuga de amoniaco']],
    ['canon', ['Smoke over the Cañón', 'Incendio en el cañón']],
    ['CAÑÓN', ['Smoke over the Cañón', 'Incendio en el cañón']],
    ['incendio forestal', ['Smoke over the Cañón', 'Incendio en el cañón']],
    ['wildfire', ['Smoke over the Cañón', 'Incendio en el cañón']],
    ['smoking', ['Smoke over the Cañón']],
    ['gorges', ['Incendio en el cañón']],
    ['nothing of the kind', []],
  ])('finds words in both languages, whatever their form and accents: %s', async (q, found) => {
    expect(await titles(`q=${encodeURIComponent(q)}`)).toEqual(found);
  });

  it('finds a number by its beginning', async () => {
    const [newest] = (await list('limit=1')).items;
    expect((await list(`q=${newest!.number.toLowerCase()}`)).items.map(({ id }) => id)).toEqual([newest!.id]);
    expect((await list(`q=${newest!.number.slice(0, 6)}`)).items).toHaveLength(4);
  });

  it('filters by place on the case and by what is late', async () => {
    const [{ lead }] = (await list('limit=1')).items as unknown as [{ lead: { deskId: string } }];
    expect((await list(`desk=${lead.deskId}`)).items.length).toBeGreaterThan(0);
    expect((await list(`desk=${STRANGER}`)).items).toEqual([]);
    expect((await list('overdue=true')).items).toEqual([]);
    expect((await list('overdue=false')).items).toHaveLength(4);
    await border.database.owner.query('update obligation set breached_at = now() where case_id = $1', [
      filed['Fuga de amoniaco'],
    ]);
    expect(await titles('overdue=true')).toEqual(['Fuga de amoniaco']);
  });

  it('is counted by the same filters, and nothing is listed, counted or exported that was not released', async () => {
    const count = async (query: string, desk = FILER) => (await border.get(desk, `cases/count?${query}`)).body;
    expect(await count('')).toEqual({ total: 4, more: false });
    expect(await count('priority=P1,P2&q=ca%C3%B1on&sort=priority')).toEqual({ total: 1, more: false });
    for (const query of ['', 'q=wildfire', `desk=${FILER}`, 'overdue=true', 'sort=updated', 'sort=priority']) {
      expect(await list(query, STRANGER)).toEqual({ items: [], nextCursor: null });
      expect(await count(query, STRANGER)).toEqual({ total: 0, more: false });
    }
    expect((await table('', STRANGER, 'en')).split('\r\n')).toHaveLength(2);
  });
});

const table = async (query: string, desk: string, language: string): Promise<string> => {
  const answer = await border.app.inject({
    method: 'GET',
    url: `/api/v1/cases/export?${query}`,
    headers: { authorization: `Bearer ${desk}`, 'accept-language': language },
  });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  return answer.payload;
};

describe('cases as a table', () => {
  it('is headed and worded in the language of the reader, and says how each case may be handled', async () => {
    const [en, es] = [await table('', FILER, 'en'), await table('', FILER, 'es')];
    expect(en.startsWith('\uFEFFCase number,Title,Kind,State,Priority,')).toBe(true);
    expect(es.startsWith('\uFEFFFolio,Título,Tipo,Estado,Prioridad,')).toBe(true);
    expect(en).toContain('wildfire,open,P2');
    expect(es).toContain('incendio forestal,abierto,P2');
    expect(es.split('\r\n').filter((line) => line.includes('TLP:GREEN'))).toHaveLength(4);
  });

  it('keeps a title that would be a formula or break its cell as the text that it is', async () => {
    expect(await table('priority=P4', FILER, 'en')).toContain(`,"'=HYPERLINK(""http://x""), ""quoted""",`);
  });

  it('holds what the filters find, in their order', async () => {
    const rows = (await table('sort=priority&priority=P1,P3', FILER, 'en')).trim().split('\r\n').slice(1);
    expect(rows.map((row) => row.split(',')[1])).toEqual(['Fuga de amoniaco', 'Smoke over the Cañón']);
  });
});
