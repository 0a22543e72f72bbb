import { DutyModule } from '#duty';
import { EscalationModule } from '#escalation';
import { HandoffsHttpModule } from '#handoffs/http';
import { DeskApp, everybodyAt, NobodyModule, openDesks } from '#identity/testing';
import { IncidentsHttpModule } from '#incidents/http';
import { instant, type CaseId, type DeskId, LIVE, type Realm } from '#kernel';
import { OversightHttpModule } from '#oversight/http';
import { Database, forReader, type Reader, sql } from '#platform/persistence';
import { newId } from '#platform/ids';
import { RoutingModule, RoutingSeed } from '#routing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { connectAsApi, readerOf, shownTo, type Sight, UNSAID } from './walls.fixture.js';

const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
const ANAM = 'mx-anam-tijuana' as DeskId;
const FIRE = 'us-sd-fire' as DeskId;
const WEBB = 'us-webb-so' as DeskId;
const BOMB = 'mx-tij-bomb' as DeskId;

/** Each of the five desks, and one who broke the glass; two of them sit at one desk. */
const SUBJECTS = [OTAY, ANAM, FIRE, WEBB, BOMB].map((deskId) => `liaison.${deskId}`);
const BREAKER = `supervisor.${WEBB}`;

/** Ids that a table shows, for every table that has a wall of its own. */
const SHOWN: Readonly<Record<string, string>> = {
  case_file: 'select id::text as id from case_file',
  case_note: 'select id::text as id from case_note',
  attachment: 'select id::text as id from attachment',
  custody: `select case_id || '/' || seq as id from custody`,
  report: 'select id::text as id from report',
  report_version: 'select report_id::text as id from report_version',
  handoff: 'select id::text as id from handoff',
  handoff_packet: 'select handoff_id::text as id from handoff_packet',
};

let app: DeskApp;
let api: pg.Client;
const cases: CaseId[] = [];
const reports: string[] = [];
let offer: { id: string; caseId: CaseId };

const done = async <Answer>(who: string, path: string, body?: object): Promise<Answer> => {
  const answer = await app.call('POST', who, path, body);
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
  return answer.json<Answer>();
};
const file = async (who: string, side: 'US' | 'MX', tlp: string): Promise<CaseId> => {
  const { id, caseId } = await done<{ id: string; caseId: CaseId }>(who, 'reports', {
    kind: 'long-waits',
    title: `Waits at the export lanes ${newId()}`,
    description: 'Lane 3 is blocked by a lorry.',
    language: 'en',
    side,
    place: { crossingId: 'otay-mesa-commercial' },
    occurredAt: '2026-11-27T17:55:00.000Z',
    lifeSafety: false,
    impact: { security: 1, flow: 2 },
    handling: { tlp },
  });
  const lead = `liaison.${await leadOf(caseId)}`;
  await done(lead, `cases/${caseId}/notes`, { text: 'The driver is known.', language: 'en' });
  cases.push(caseId);
  reports.push(id);
  return caseId;
};
const leadOf = async (caseId: CaseId): Promise<string> =>
  (await app.owner.query<{ desk: string }>('select lead_desk_id as desk from case_file where id = $1', [caseId])).rows[0]!.desk;

beforeAll(async () => {
  const desks = await openDesks({
    realm: 'drill-walls' as Realm,
    start: instant('2026-11-27T18:00:00.000Z'),
    people: () => everybodyAt([OTAY, ANAM, FIRE, WEBB, BOMB], ['liaison', 'supervisor']),
    contexts: [
      NobodyModule,
      RoutingModule,
      EscalationModule,
      DutyModule,
      IncidentsHttpModule,
      HandoffsHttpModule,
      OversightHttpModule,
    ],
    seeds: [RoutingSeed],
  });
  app = new DeskApp(desks);
  // Somebody else's realm first: the same desks, and nothing of it may show.
  await file(`liaison.${OTAY}`, 'US', 'TLP:GREEN');
  await app.beginAnew();
  cases.length = reports.length = 0;
  const green = await file(`liaison.${OTAY}`, 'US', 'TLP:GREEN');
  await file(`liaison.${OTAY}`, 'US', 'TLP:RED');
  await file(`liaison.${ANAM}`, 'MX', 'TLP:RED');
  await file(`liaison.${FIRE}`, 'US', 'TLP:AMBER');
  const asked = { toDeskId: ANAM, kind: 'transfer', reasonCode: 'not_our_territory', reason: 'South of it.', language: 'en' };
  offer = {
    id: (await done<{ id: string }>(`liaison.${await leadOf(green)}`, `cases/${green}/handoffs`, asked)).id,
    caseId: green,
  };
  const { rows } = await app.owner.query<{ number: string }>('select number from case_file where id = $1', [green]);
  await done(BREAKER, 'break-glass', {
    caseNumber: rows[0]!.number,
    reason: 'life-at-risk',
    text: 'The man who is missing is named in it.',
  });

  api = await connectAsApi(app);
});
afterAll(async () => {
  await api?.end();
  await app?.close();
});

const shown = (reader: Reader): Promise<Sight> => shownTo(api, reader, SHOWN);

/** What the api itself lets somebody see, asked for one by one. */
const decidedFor = async (who: string): Promise<Sight> => {
  const get = async (path: string) => {
    const answer = await app.call('GET', who, path);
    return answer.statusCode === 200 ? answer.json<{ items: { id: string }[] } & unknown[]>() : null;
  };
  const sight: Record<string, string[]> = Object.fromEntries(Object.keys(SHOWN).map((table) => [table, []]));
  for (const id of cases) {
    if (!(await get(`cases/${id}`))) continue;
    sight['case_file']!.push(id);
    const parts = await Promise.all(['notes', 'attachments', 'custody'].map((part) => get(`cases/${id}/${part}`)));
    sight['case_note']!.push(...parts[0]!.items.map((note) => note.id));
    sight['attachment']!.push(...parts[1]!.items.map((one) => one.id));
    sight['custody']!.push(...parts[2]!.map((_, n) => `${id}/${n + 1}`));
  }
  for (const id of reports) if (await get(`reports/${id}`)) sight['report']!.push(id);
  sight['report_version'] = sight['report']!;
  // The board of a supervisor shows offers on cases that the desk sees; the offer's own page is for its parties.
  const released = (await get(`cases/${offer.caseId}`)) && who !== BREAKER;
  if (released || (await get(`handoffs/${offer.id}`))) sight['handoff']!.push(offer.id);
  sight['handoff_packet'] = sight['handoff']!;
  return Object.fromEntries(Object.entries(sight).map(([table, ids]) => [table, [...ids].sort()]));
};
const NOTHING: Sight = Object.fromEntries(Object.keys(SHOWN).map((table) => [table, []]));

describe('what the database shows to the api', () => {
  it('is what the api decides, for every desk and for who broke the glass', async () => {
    const seen = new Set<string>();
    for (const who of [...SUBJECTS, BREAKER]) {
      const decided = await decidedFor(who);
      expect([who, await shown(readerOf(app.as(who)))]).toEqual([who, decided]);
      decided['case_file']!.forEach((id) => seen.add(`${who} ${id}`));
    }
    // Neither everybody sees everything nor nobody anything: else the comparison would compare nothing.
    expect(seen.size).toBeGreaterThan(6);
    expect(seen.size).toBeLessThan((SUBJECTS.length + 1) * cases.length - 6);
    expect([...seen].filter((one) => one.startsWith(BREAKER))).toHaveLength(1);
  });

  it('is nothing to who does not say for whom, nor from another realm', async () => {
    const whom = readerOf(app.as(`liaison.${OTAY}`));
    expect(await shown(UNSAID)).toEqual(NOTHING);
    expect(await shown({ ...whom, realm: LIVE })).toEqual(NOTHING);
    const anew = new pg.Client({
      connectionString: app.database.url,
      options: '-c role=enlace_api -c search_path=enlace,public',
    });
    await anew.connect();
    try {
      for (const text of Object.values(SHOWN)) expect((await anew.query(text)).rows).toEqual([]);
    } finally {
      await anew.end();
    }
  });

  it('is no more to a statement that forgot its filter, whoever had the connection before', async () => {
    const database = new Database(app.database.url, { role: 'enlace_api', max: 1 });
    const planted = sql('spec.planted', 'select id from case_file order by id');
    try {
      const who = [OTAY, WEBB, ANAM, BOMB, OTAY].map((deskId) => `liaison.${deskId}`);
      const found = await Promise.all(
        who.map((one) => forReader(readerOf(app.as(one)), () => database.query<{ id: string }>(planted))),
      );
      const decided = await Promise.all(who.map(async (one) => (await decidedFor(one))['case_file']));
      expect(found.map((rows) => rows.map(({ id }) => id))).toEqual(decided);
      expect(await database.query(planted)).toEqual([]);
      expect(await database.transaction(LIVE, (tx) => tx.query(planted, []))).toEqual([]);
    } finally {
      await database.close();
    }
  });
});

describe('what the api may not do in the database, whatever it is made to say', () => {
  const refusal = (text: string, values: unknown[] = []): Promise<string> =>
    api.query(text, values).then(
      ({ rowCount }) => `${rowCount} rows`,
      ({ code }: { code: string }) => code,
    );

  it('change a case that is not shown, or write into another realm', async () => {
    await shown(readerOf(app.as(`liaison.${WEBB}`)));
    expect(await refusal('update case_file set version = version + 1')).toBe('0 rows');
    // A statement that looks at no row changes no more than one that does.
    expect(await refusal('update case_file set version = 1')).toBe('0 rows');
    expect(await refusal(`update case_note set text = null`)).toBe('42501');
    expect(await refusal('delete from case_access where realm <> $1', [app.realm])).toBe('0 rows');
    const note = `insert into case_note (realm, case_id, id, at, desk_id, user_id, language, text)
      select $1, $2, gen_random_uuid(), now(), 'us-webb-so', gen_random_uuid(), 'en', 'x'`;
    expect(await refusal(note, [LIVE, cases[0]])).toBe('42501');
  });

  it('write or take away what the ledger holds, or become somebody mightier', async () => {
    for (const text of [
      'delete from ledger_entry',
      'update ledger_entry set at = now()',
      'truncate ledger_entry',
      `insert into ledger_checkpoint (size, note) values (1, 'x')`,
      `insert into ledger_leaf values (1, gen_random_uuid(), sha256('x'))`,
      'alter table case_file disable row level security',
      'set role enlace_worker',
      'set role enlace_sequencer',
    ])
      expect([text, await refusal(text)]).toEqual([text, '42501']);
  });
});
