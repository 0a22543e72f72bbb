import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROCESSES = ['enlace_api', 'enlace_worker', 'enlace_sequencer'] as const;

/** Rows of a realm that are read from another, and why they may be. */
const OPEN_REALMS: Readonly<Record<string, string>> = {
  alert: 'public: whoever is signed in reads it',
  case_number_series: 'counters, without a word of a case',
  crossing_side: 'the border board: whoever is signed in reads it',
  dead_letter: 'the engine’s own; its pages show the realm of each',
  dead_letter_item: 'as dead_letter',
  desk_presence: 'kept in memory for all realms; whoever is signed in reads it',
  drill: 'a drill is planned and judged from the live realm, by those who have a role in it',
  drill_evaluation: 'as drill',
  drill_improvement: 'as drill',
  drill_inject: 'as drill',
  drill_result: 'as drill',
  feed_import: 'what feeds brought: whoever is signed in reads it',
  feed_silence: 'as feed_import',
  ladder_edition: 'kept in memory for all realms; whoever is signed in reads it',
  lane_history: 'as crossing_side',
  ledger_entry: 'one log for all realms, without a value: whoever proves a part of it proves all',
  ledger_erasure: 'as ledger_entry',
  obligation_fault: 'the engine’s own: clocks that could not be wound',
  outbox: 'the engine’s own: the relay takes what is there',
  paper_desk: 'the engine’s own: how far each desk’s paper goes',
  port_notice: 'as feed_import',
  procedure_edition: 'a drill reads the live border’s where it has none',
  read_limits: 'limits of an agency, without a word of a case',
  real_event: 'as drill',
  realm_member: 'who may enter a realm is asked before anybody is in it',
  rehearsal: 'what was live is played again in a realm of its own',
  routing_rule_set: 'a drill reads the live border’s where it has none',
  shift_desk: 'the engine’s own',
  stream_reader: 'who reads which stream: desk ids',
  surge: 'whoever is signed in reads it',
  surge_load: 'as surge',
  wait_proposal: 'as crossing_side',
  wait_reading: 'as crossing_side',
};

/** Of these rules a table has the wall of its audience, but for those that say why not. */
const WALLED_RULES = ['case', 'parties', 'desk'];
const OPEN_AUDIENCES: Readonly<Record<string, string>> = {
  drill: 'who has a role in a drill is a person, and reads of it from the live realm',
  drill_improvement: 'as drill',
  drill_result: 'as drill',
  rehearsal: 'its drafts are the policies’ whoever writes them; it names no case',
  roster: 'who is on duty is asked by every desk; what else a roster says is withheld by the application',
  vote: 'that a key stands behind an act, and not a word of what it is about; the thing is asked for first',
};
/** Of other rules, and walled all the same: through these the others find their readers. */
const WALLED_BESIDE: Readonly<Record<string, string>> = {
  contact_report: 'agency: of its desk, and of who supervises the agency',
  ledger_disclosure: 'ledger: values go with the case, or with the stream',
  stream_reader: 'engine: a desk is told of itself',
};

/** Functions with the rights of the schema's owner, by name, and what they tell. */
const DEFINERS: Readonly<Record<string, string>> = {
  advance_notices_with: 'ids of notices in which another desk takes part, to be read before the wall',
  cases_by_number: 'ids of cases, to be read before the wall',
  cases_by_words: 'as cases_by_number',
  cases_taken_by: 'as cases_by_number',
  cases_watched_by: 'as cases_by_number',
  directory_changed: 'a trigger: numbers a change of the directory',
  filings_ahead: 'how many filings wait before one: a number',
  ladder_moved: 'a trigger: numbers a change of the ladders',
  sweep_notices: 'lets old notices go, and tells how many',
};

/** What is written once: no process has the right to change it or to take it away. */
const WRITTEN_ONCE = [
  'ledger_entry',
  'ledger_leaf',
  'ledger_checkpoint',
  'ledger_cosignature',
  'ledger_timestamp',
  'restricted_read',
];

/** What the sequencer alone writes. */
const SEQUENCERS = ['ledger_leaf', 'ledger_tile', 'ledger_checkpoint', 'ledger_log_state', 'ledger_stream_head', 'ledger_freeze'];

/** Unique by something else, and why that tells nothing. */
const GUESSABLE: Readonly<Record<string, string>> = {
  deferred_filing_owner_key_key: 'a retry key within its person',
  deferred_filing_pkey: 'a number that the database gives',
};

const rules = new Map(
  [
    ...readFileSync(fileURLToPath(new URL('../../TABLES.md', import.meta.url)), 'utf8').matchAll(
      /^\| `(\w+)` +\| [\w, ]+? +\| `(\w+)` +\|$/gm,
    ),
  ].map(([, table, rule]) => [table!, rule!]),
);

describe('the walls of the database, by its catalogue', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test?.drop());

  const ask = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await test.owner.query(text, values)).rows as Row[];
  const names = async (text: string, values: unknown[] = []): Promise<string[]> =>
    (await ask<{ name: string }>(text, values)).map(({ name }) => name);
  const walled = (policy: string): Promise<string[]> =>
    names(
      `select tablename as name from pg_policies where schemaname = 'enlace' and policyname = $1 and permissive = 'RESTRICTIVE' and cmd = 'ALL'
         and roles = '{enlace_api,enlace_worker}' order by 1`,
      [policy],
    );

  it('have no role of a process that passes them, owns anything or may become another', async () => {
    const mighty = await names(
      `select rolname as name from pg_roles where rolname = any ($1)
         and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
      [[...PROCESSES, 'enlace_app']],
    );
    expect(mighty).toEqual([]);
    const owned = await names(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'enlace' and pg_get_userbyid(c.relowner) = any ($1)`,
      [[...PROCESSES, 'enlace_app']],
    );
    expect(owned).toEqual([]);
    const members = await names(
      `select r.rolname || ' is ' || g.rolname as name from pg_auth_members m join pg_roles r on r.oid = m.member
         join pg_roles g on g.oid = m.roleid where r.rolname = any ($1) order by 1`,
      [[...PROCESSES]],
    );
    expect(members).toEqual(['enlace_api is enlace_app', 'enlace_worker is enlace_app']);
  });

  it('let no process become the role of the release before, which they do not hold', async () => {
    const [{ version }] = (await ask<{ version: number }>(`select current_setting('server_version_num')::int as version`)) as [
      { version: number },
    ];
    // 15 knows no membership that inherits and does not become.
    if (version < 160_000) return;
    const can = await names(
      `select r as name from unnest($1::text[]) as r where pg_has_role(r, 'enlace_app', 'SET') order by 1`,
      [[...PROCESSES]],
    );
    expect(can).toEqual([]);
  });

  it('stand before every table of a realm, but for those that say why not', async () => {
    const ofRealms = await names(
      `select table_name as name from information_schema.columns where table_schema = 'enlace' and column_name = 'realm' order by 1`,
    );
    const standing = await walled('wall_realm');
    expect(ofRealms.filter((table) => !standing.includes(table))).toEqual(Object.keys(OPEN_REALMS).sort());
    expect(standing.filter((table) => !ofRealms.includes(table))).toEqual([]);
  });

  it('stand before everything that desks have of each other or for themselves, but for what says why not', async () => {
    const meant = [...rules].filter(([, rule]) => WALLED_RULES.includes(rule)).map(([table]) => table);
    const standing = await walled('wall_audience');
    expect(meant.filter((table) => !standing.includes(table))).toEqual(Object.keys(OPEN_AUDIENCES));
    expect(standing.filter((table) => !meant.includes(table))).toEqual(Object.keys(WALLED_BESIDE));
  });

  it('are switched on wherever they stand, and opened by nothing but the one policy that lets the owner’s work pass', async () => {
    const off = await names(
      `select distinct p.tablename as name from pg_policies p join pg_class c on c.relname = p.tablename and c.relnamespace = 'enlace'::regnamespace
       where p.schemaname = 'enlace' and not c.relrowsecurity`,
    );
    expect(off).toEqual([]);
    const kinds = await names(
      `select distinct policyname || ' ' || permissive as name from pg_policies where schemaname = 'enlace' order by 1`,
    );
    expect(kinds).toEqual(['open PERMISSIVE', 'wall_audience RESTRICTIVE', 'wall_realm RESTRICTIVE']);
  });

  it('have no view that looks with its owner’s rights, and no function but the known ones', async () => {
    expect(
      await names(
        `select relname as name from pg_class where relnamespace = 'enlace'::regnamespace and relkind in ('v', 'm')
           and not coalesce(reloptions @> '{security_invoker=true}', false)`,
      ),
    ).toEqual([]);
    const definers = await names(
      `select distinct proname as name from pg_proc where pronamespace = 'enlace'::regnamespace and prosecdef
         and proname not like 'fence\\_%' order by 1`,
    );
    expect(definers).toEqual(Object.keys(DEFINERS));
    const loose = await names(
      `select proname as name from pg_proc where pronamespace = 'enlace'::regnamespace and prosecdef
         and not exists (select from unnest(proconfig) c where c like 'search_path=%')`,
    );
    expect(loose).toEqual([]);
    const finders = await names(
      `select proname as name from pg_proc where pronamespace = 'enlace'::regnamespace and proname like 'cases\\_%'
         and (prorettype <> 'uuid'::regtype or has_function_privilege('enlace_sequencer', oid, 'execute'))`,
    );
    expect(finders).toEqual([]);
  });

  it('leave to no process what is written once, and to the sequencer alone what is its own', async () => {
    const changing = await names(
      `select r || ' ' || p || ' ' || t as name from unnest($1::text[]) r, unnest($2::text[]) t, unnest('{UPDATE,DELETE,TRUNCATE}'::text[]) p
       where has_table_privilege(r, t, p)`,
      [[...PROCESSES], WRITTEN_ONCE],
    );
    expect(changing).toEqual([]);
    const writing = await names(
      `select r || ' ' || p || ' ' || t as name from unnest('{enlace_api,enlace_worker}'::text[]) r, unnest($1::text[]) t,
         unnest('{INSERT,UPDATE,DELETE}'::text[]) p where has_table_privilege(r, t, p)`,
      [SEQUENCERS],
    );
    expect(writing).toEqual([]);
    const casesOfSequencer = await names(
      `select t as name from unnest($1::text[]) t where has_table_privilege('enlace_sequencer', t, 'SELECT')`,
      [[...rules].filter(([, rule]) => rule === 'case').map(([table]) => table)],
    );
    expect(casesOfSequencer).toEqual([]);
  });

  it('let a process read and make keys of values, destroy one on record, and wrap none anew', async () => {
    const rights = await names(
      `select r || ' ' || p || ' ' || t as name from unnest($1::text[]) r, unnest('{ledger_data_key,ledger_wrapping_key}'::text[]) t,
         unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE}'::text[]) p where has_table_privilege(r, 'enlace_keys.' || t, p) order by 1`,
      [[...PROCESSES]],
    );
    expect(rights).toEqual(
      ['enlace_api', 'enlace_worker'].flatMap((role) => [
        `${role} INSERT ledger_data_key`,
        `${role} SELECT ledger_data_key`,
        `${role} SELECT ledger_wrapping_key`,
      ]),
    );
    const columns = await names(
      `select distinct column_name as name from information_schema.column_privileges
       where table_schema = 'enlace_keys' and starts_with(grantee, 'enlace_') and privilege_type = 'UPDATE' order by 1`,
    );
    expect(columns).toEqual(['destroyed_at', 'wrapped']);
    const definers = await names(
      `select proname as name from pg_proc where pronamespace = 'enlace_keys'::regnamespace and prosecdef order by 1`,
    );
    expect(definers).toEqual(['wrapped_with_known']);
  });

  it('tell nobody by a duplicate key what they hide: what is unique is so by a random id, or within a realm', async () => {
    const guessable = await names(
      `select distinct i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
         join pg_policies p on p.tablename = c.relname and p.schemaname = 'enlace' and p.policyname like 'wall%'
       where c.relnamespace = 'enlace'::regnamespace and i.indisunique and not exists (
         select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey)
           and (a.atttypid = 'uuid'::regtype or a.attname = 'realm')) order by 1`,
    );
    expect(guessable).toEqual(Object.keys(GUESSABLE));
  });
});
