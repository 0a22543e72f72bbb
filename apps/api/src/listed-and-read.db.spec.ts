import { ClearancesHttpModule } from '#clearances/http';
import { ContactsHttpModule } from '#contacts/http';
import { DisclosureHttpModule } from '#disclosure/http';
import { EscalationHttpModule } from '#escalation/http';
import { HandoffsHttpModule } from '#handoffs/http';
import { DeskApp, everybodyAt, NobodyModule, openDesks } from '#identity/testing';
import { IncidentsHttpModule } from '#incidents/http';
import { addMinutes, instant, type DeskId, type Realm } from '#kernel';
import { NoticesHttpModule } from '#notices/http';
import { RequestsHttpModule } from '#requests/http';
import { RoutingModule, RoutingSeed } from '#routing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORM, ITEM, REPORT, WITNESSED } from './shared-things.fixture.js';

const DESKS = [
  'us-cbp-ofo-otay-mesa',
  'us-sd-fire',
  'us-joint-desk',
  'mx-anam-tijuana',
  'mx-gn-tijuana',
  'mx-joint-desk',
] as DeskId[];
const START = instant('2026-11-27T18:00:00.000Z');
const WORDS = ['Tarántula', 'Quebracho', 'Zarzamora'];
/** Of the world and of what is asked of it; a failure says with which it can be seen again. */
const SEED = 20_261_128;

let app: DeskApp;

type Line = Readonly<Record<string, unknown>> & { readonly id: string };
const created = async (who: string, path: string, body: object = {}): Promise<Record<string, unknown> | null> => {
  const answer = await app.call('POST', who, path, body);
  return answer.statusCode < 300 ? answer.json<Record<string, unknown>>() : null;
};

interface Chance {
  readonly by: DeskId;
  readonly to: DeskId;
  readonly word: string;
  readonly yes: boolean;
}
const cases = new Map<DeskId, string>();

/** What desks do; what a rule refuses to one of them is not done. */
const ACTS: Readonly<Record<string, (chance: Chance) => Promise<unknown>>> = {
  report: async ({ by, word, yes }) => {
    const kind = yes ? 'long-waits' : 'fire-near-line';
    const side = by.startsWith('us') ? 'US' : 'MX';
    const filed = await created(`liaison.${by}`, 'reports', { ...REPORT, kind, side, title: `${word} at the lanes` });
    const caseId = filed?.['caseId'];
    if (typeof caseId !== 'string') return filed;
    const { lead } = (await app.call('GET', `liaison.${by}`, `cases/${caseId}`)).json<{ lead: { deskId: DeskId } }>();
    cases.set(lead.deskId, caseId);
    return filed;
  },
  handoff: ({ by, to, word }) => {
    const why = { kind: 'transfer', reasonCode: 'not_our_territory', reason: word, language: 'en' };
    return created(`liaison.${by}`, `cases/${cases.get(by)}/handoffs`, { ...why, toDeskId: to });
  },
  request: async ({ by, to, word, yes }) => {
    const form = { ...FORM, toDeskId: to, title: `${word} de un camión`, ...(yes && cases.has(by) && { caseId: cases.get(by) }) };
    const draft = await created(`liaison.${by}`, 'requests', form);
    if (!draft || word === WORDS[0]) return draft;
    const sent = await created(`liaison.${by}`, `requests/${String(draft['id'])}/submit`);
    const answer = { items: [yes ? ITEM : WITNESSED], complete: true, refusals: [] };
    return sent && created(`supervisor.${to}`, `requests/${String(draft['id'])}/answer`, answer);
  },
  provision: async ({ by, to, word, yes }) => {
    const items = [{ ...(yes ? ITEM : WITNESSED), nature: word, onward: yes ? 'ask' : 'never' }];
    const ofCase = yes && cases.has(by) ? { caseId: cases.get(by) } : {};
    const what = { toDeskId: to, title: word, relevance: 'Llega a su carril.', language: 'es', items, ...ofCase };
    const given = await created(`supervisor.${by}`, 'provisions', what);
    const [itemId] = (given?.['itemIds'] ?? []) as string[];
    if (itemId && word === WORDS[1]) await created(`supervisor.${by}`, `items/${itemId}/recall`, { because: 'inaccurate' });
    const toDeskIds = DESKS.filter((desk) => desk !== by && desk !== to).slice(0, 1);
    if (itemId)
      await created(`supervisor.${to}`, `items/${itemId}/consents`, { toDeskIds, purpose: 'operational', reason: word });
    return given;
  },
  early: async ({ by, to, word, yes }) => {
    const what = {
      text: word,
      language: 'es',
      kind: 'mass-arrival',
      confidence: 'possible',
      tlp: 'TLP:AMBER',
      source: 'Taxista',
    };
    const given = await created(`liaison.${by}`, 'early-notices', { ...what, desks: [to] });
    if (given && yes) await created(`liaison.${by}`, `early-notices/${String(given['id'])}/withdraw`);
    return given;
  },
  advance: ({ by }) =>
    created(`liaison.${by}`, 'advance-notices', {
      kind: 'fire-crew',
      crossingId: 'otay-mesa-passenger',
      entering: by.startsWith('us') ? 'MX' : 'US',
      window: { from: addMinutes(START, 60), until: addMinutes(START, 180) },
      lines: [{ item: 'firefighter', count: 12 }],
      language: 'en',
      names: { lead: { name: 'Quintanilla', reach: '+1 619 555 0147' }, people: ['Urrutia'], plates: [] },
    }),
  contact: ({ by, to, word }) => {
    const counterparts = [{ deskId: to, official: 'Hall' }];
    return created(`liaison.${by}`, 'contact-reports', { kind: 'call', at: START, counterparts, summary: word });
  },
};

const chance = fc.record({
  by: fc.constantFrom(...DESKS),
  to: fc.constantFrom(...DESKS),
  word: fc.constantFrom(...WORDS),
  yes: fc.boolean(),
});

beforeAll(async () => {
  app = new DeskApp(
    await openDesks({
      realm: 'drill-listed-and-read' as Realm,
      start: START,
      people: () => everybodyAt(DESKS, ['liaison', 'supervisor', 'coordinator', 'director', 'auditor', 'administrator']),
      contexts: [
        NobodyModule,
        RoutingModule,
        EscalationHttpModule,
        IncidentsHttpModule,
        HandoffsHttpModule,
        DisclosureHttpModule,
        RequestsHttpModule,
        ContactsHttpModule,
        NoticesHttpModule,
        ClearancesHttpModule,
      ],
      seeds: [RoutingSeed],
    }),
  );
  // What the application alone lets through: a list that forgot its filter would hide behind the second wall.
  const walled = await app.owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'enlace'::regnamespace and relrowsecurity`,
  );
  for (const { name } of walled.rows) await app.owner.query(`alter table enlace.${name} disable row level security`);
  const worlds = fc.sample(fc.array(chance, { minLength: 10, maxLength: 10 }), { numRuns: 7, seed: SEED });
  for (const [nth, act] of Object.values(ACTS).entries())
    for (const one of worlds[nth]!.filter(({ by, to }) => by !== to)) await act(one);
  // On a case of its own to everybody, whether they see that case or not.
  const [by] = DESKS as [DeskId];
  for (const to of DESKS.filter((desk) => desk !== by)) await ACTS['provision']!({ by, to, word: WORDS[2]!, yes: true });
});
afterAll(() => app?.close());

interface Kind {
  readonly path: string;
  readonly table: string;
  /** It lists all that may be read, and not what waits for the desk alone. */
  readonly lists: 'all' | 'some';
  readonly counts?: true;
  readonly searches?: readonly string[];
}
const KINDS: readonly Kind[] = [
  { path: 'cases', table: 'case_file', lists: 'all', counts: true, searches: WORDS },
  { path: 'reports', table: 'report', lists: 'some' },
  { path: 'handoffs', table: 'handoff', lists: 'all' },
  { path: 'items', table: 'item', lists: 'all', counts: true, searches: [...WORDS, 'registration'] },
  { path: 'consents', table: 'consent', lists: 'all' },
  { path: 'requests', table: 'request', lists: 'all', searches: [...WORDS, 'camión'] },
  { path: 'provisions', table: 'provision', lists: 'all' },
  { path: 'early-notices', table: 'early_notice', lists: 'all' },
  { path: 'advance-notices', table: 'advance_notice', lists: 'all' },
  { path: 'contact-reports', table: 'contact_report', lists: 'all' },
];
const ROLES = ['liaison', 'supervisor', 'director', 'auditor', 'administrator'] as const;

const reader = fc
  .record({ role: fc.constantFrom(...ROLES), desk: fc.constantFrom(...DESKS) })
  .map(({ role, desk }) => `${role}.${desk}`);
const runs = (numRuns: number) => ({ seed: SEED, numRuns, endOnFailure: true });

const idsOf = async ({ table }: Kind): Promise<readonly string[]> =>
  (await app.owner.query<{ id: string }>(`select id::text as id from ${table} where realm = $1`, [app.realm])).rows.map(
    ({ id }) => id,
  );

const answers = new Map<string, Promise<ReadonlyMap<string, Line> | null>>();
/** What somebody may read of a kind when they ask for it one by one; null where the door is shut. */
const readable = (who: string, kind: Kind): Promise<ReadonlyMap<string, Line> | null> => {
  const key = `${who} ${kind.path}`;
  const asked = answers.get(key) ?? readEach(who, kind);
  answers.set(key, asked);
  return asked;
};
const readEach = async (who: string, kind: Kind): Promise<ReadonlyMap<string, Line> | null> => {
  const read = new Map<string, Line>();
  for (const id of await idsOf(kind)) {
    const answer = await app.call('GET', who, `${kind.path}/${id}`);
    if (answer.statusCode === 403) return null;
    if (answer.statusCode === 200) read.set(id, answer.json<Line>());
    else expect([who, kind.path, answer.statusCode]).toEqual([who, kind.path, 404]);
  }
  return read;
};

const listed = async (who: string, path: string, limit: number, filter = ''): Promise<readonly Line[] | null> => {
  const found: Line[] = [];
  let cursor: string | null = null;
  do {
    const after = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await app.call('GET', who, `${path}?limit=${limit}${filter}${after}`);
    if (answer.statusCode === 403) return null;
    const page = answer.json<{ items: Line[]; nextCursor: string | null }>();
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
};
const sorted = (lines: Iterable<Line>): readonly string[] => [...lines].map(({ id }) => id).toSorted();
/** What a line says that the thing itself says otherwise; a line may say less. */
const contradicted = (line: Line, whole: Line): readonly string[] =>
  Object.keys(line).filter(
    (field) =>
      line[field] !== null && field in whole && field !== 'lead' && JSON.stringify(line[field]) !== JSON.stringify(whole[field]),
  );
const searched = (kinds: readonly Kind[]) =>
  fc.constantFrom(...kinds).chain((kind) => fc.tuple(reader, fc.constant(kind), fc.constantFrom(...kind.searches!)));

describe('what a list shows', () => {
  it('is compared over a world in which there is something of each kind, and something that is hidden from somebody', async () => {
    for (const kind of KINDS) {
      const there = await idsOf(kind);
      expect([kind.path, there.length > 0]).toEqual([kind.path, true]);
      const seen = await Promise.all(DESKS.map(async (desk) => (await readable(`liaison.${desk}`, kind))!.size));
      expect([kind.path, Math.max(...seen) > 0, Math.min(...seen) < there.length]).toEqual([kind.path, true, true]);
    }
  });

  it('is what the same reader may read one by one, no more and no less, whatever the size of a page', () =>
    fc.assert(
      fc.asyncProperty(reader, fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 7 }), async (who, kind, limit) => {
        const [list, read] = [await listed(who, kind.path, limit), await readable(who, kind)];
        if (list === null || read === null) return expect([list, read]).toEqual([null, null]);
        const ids = sorted(list);
        expect(ids).toEqual(kind.lists === 'all' ? sorted(read.values()) : ids.filter((id) => read.has(id)));
        for (const line of list) expect([kind.path, contradicted(line, read.get(line.id)!)]).toEqual([kind.path, []]);
      }),
      runs(60),
    ));

  it('tells of a case, and is found by it, where the reader sees the case or put the thing there', async () => {
    const owner = { items: 'originatorDeskId', requests: 'fromDeskId', provisions: 'fromDeskId' };
    let hidden = 0;
    for (const desk of DESKS) {
      const seen = (await readable(`liaison.${desk}`, KINDS[0]!))!;
      for (const [path, by] of Object.entries(owner)) {
        const lines = (await listed(`liaison.${desk}`, path, 50))!;
        const told = lines.filter((line) => line['caseId'] !== null && line[by] !== desk);
        expect([desk, path, told.filter((line) => !seen.has(String(line['caseId'])))]).toEqual([desk, path, []]);
      }
      const { rows } = await app.owner.query<{ id: string; on: string }>(
        `select i.id::text as id, i.case_id::text as on from item i where i.realm = $1 and i.case_id is not null and i.originator_desk_id <> $2
           and exists (select from disclosure d where d.item_id = i.id and d.recipient_desk_id = $2)`,
        [app.realm, desk],
      );
      for (const { id, on } of rows.filter((row) => !seen.has(row.on))) {
        hidden += 1;
        expect(sorted((await listed(`liaison.${desk}`, 'items', 50))!)).toContain(id);
        expect(sorted((await listed(`liaison.${desk}`, 'items', 50, `&caseId=${on}`))!)).not.toContain(id);
      }
    }
    expect(hidden).toBeGreaterThan(0);
  });

  it('is of a search a part of it, and as many as are counted', () =>
    fc.assert(
      fc.asyncProperty(searched(KINDS.filter(({ searches }) => searches)), async ([who, kind, word]) => {
        const filter = `&q=${encodeURIComponent(word)}`;
        const [found, read] = [await listed(who, kind.path, 3, filter), await readable(who, kind)];
        if (found === null || read === null) return expect([found, read]).toEqual([null, null]);
        expect(sorted(found).filter((id) => !read.has(id))).toEqual([]);
        if (!kind.counts) return;
        const counted = async (query: string) => (await app.call('GET', who, `${kind.path}/count${query}`)).json<object>();
        expect(await counted(`?${filter.slice(1)}`)).toEqual({ total: found.length, more: false });
        expect(await counted('')).toEqual({ total: read.size, more: false });
      }),
      runs(30),
    ));

  it('is what notices, reports and disclosures of that desk are counted and taken along as', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom('liaison', 'supervisor'), fc.constantFrom(...DESKS), async (role, desk) => {
        const who = `${role}.${desk}`;
        const early = (await listed(who, 'early-notices', 50, '&state=live'))!;
        const own = early.filter((line) => line['own']).length;
        const live = (await app.call('GET', who, 'early-notices/count')).json<object>();
        expect(live).toMatchObject({ received: early.length - own, given: own });
        const waiting = (await listed(who, 'contact-reports', 50))!.filter(
          ({ state }) => state === 'draft' || state === 'partly_filed',
        );
        expect((await app.call('GET', who, 'contact-reports/count')).json<object>()).toMatchObject({ waiting: waiting.length });
      }),
      runs(8),
    ));

  it('holds of a table that is taken along each row, and no other', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...DESKS), fc.constantFrom('', ...WORDS), async (desk, word) => {
        const who = `supervisor.${desk}`;
        const filter = word && `&q=${encodeURIComponent(word)}`;
        const table = (await app.call('GET', who, `cases/export?sort=newest${filter}`)).body;
        const numbers = (await listed(who, 'cases', 50, filter))!.map((line) => String(line['number']));
        const rows = table.trim().split('\r\n').slice(1);
        expect(rows.map((row) => row.split(',')[0]!.replaceAll('"', '')).toSorted()).toEqual(numbers.toSorted());
        const crossings = (await listed(who, 'disclosures', 3))!;
        const taken = (await app.call('GET', who, 'disclosures/export')).body.trim().split('\r\n').slice(1);
        expect(taken).toHaveLength(crossings.length);
        for (const line of crossings) expect(taken.some((row) => row.includes(String(line['itemId'])))).toBe(true);
      }),
      runs(8),
    ));
});
