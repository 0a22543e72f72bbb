import { type DataKeysStore, type StoredValues, valuesOf } from '#ledger';
import { type Database, sql } from '#platform/persistence';

/** Rows that a case consists of, each found from its id `$1`. Parents come first. */
const TABLES: readonly (readonly [table: string, found: string])[] = [
  ['case_file', 'id = $1'],
  ['custody', 'case_id = $1'],
  ['case_access', 'case_id = $1'],
  ['case_note', 'case_id = $1'],
  ['report', 'case_id = $1'],
  ['report_version', 'report_id in (select id from report where case_id = $1)'],
  ['handoff', 'case_id = $1'],
  ['handoff_packet', 'handoff_id in (select id from handoff where case_id = $1)'],
  ['request', 'case_id = $1'],
  ['request_access', 'request_id in (select id from request where case_id = $1)'],
  ['obligation', 'case_id = $1'],
  ['obligation_step', 'obligation_id in (select id from obligation where case_id = $1)'],
  ['notification', 'case_id = $1'],
  ['delivery', 'notice_id in (select id from notification where case_id = $1)'],
  ['stream_reader', 'stream in (select stream from ledger_entry where case_id = $1)'],
];

export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  /** Values in the text form of COPY. */
  readonly rows: readonly string[];
}

/** An entry of the ledger with what it commits to in the clear. */
export interface StoryEntry {
  readonly id: string;
  readonly realm: string;
  readonly stream: string;
  readonly sseq: number;
  readonly type: string;
  readonly caseId: string | null;
  readonly at: string;
  readonly body: Record<string, unknown>;
  readonly disclosures: readonly string[];
}

export interface StoryRows {
  readonly tables: readonly TableRows[];
  readonly entries: readonly StoryEntry[];
  readonly number: string;
  /** Whether a clock of it runs: its copies must be recent, or all their clocks would have come. */
  readonly clocksRun: boolean;
}

const COLUMNS = sql(
  'fill.columns',
  `select attname as name, atttypid = 'timestamptz'::regtype as instant from pg_attribute
   where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
);
const ENTRIES = sql(
  'fill.entries',
  `select e.id, e.realm, e.stream, e.sseq, e.type, e.case_id as "caseId", e.at, convert_from(e.body, 'UTF8')::jsonb as body, d.disclosures, d.sealed
   from ledger_entry e join ledger_disclosure d on d.entry_id = e.id where e.case_id = $1 order by e.xid, e.id`,
);
const FACTS = sql(
  'fill.facts',
  `select c.number, exists (select from obligation o where o.case_id = c.id and o.next_step_at is not null) as "clocksRun"
   from case_file c where c.id = $1`,
);

/** The text form of COPY: one line a row, tabs between values. */
const asText = (value: string | null): string =>
  value === null
    ? '\\N'
    : value.replace(/[\\\t\n\r]/g, (found) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[found]!);

const readTable = async (database: Database, table: string, found: string, caseId: string): Promise<TableRows> => {
  const columns = await database.query<{ name: string; instant: boolean }>(COLUMNS, [table]);
  const values = columns.map(({ name, instant }) =>
    instant ? `to_char("${name}" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : `"${name}"::text`,
  );
  const text = `select array[${values.join(', ')}] as row from ${table} where ${found}`;
  const rows = await database.query<{ row: (string | null)[] }>(sql('', text), [caseId]);
  return { table, columns: columns.map(({ name }) => name), rows: rows.map(({ row }) => row.map(asText).join('\t')) };
};

/** Everything that the product has written of a case and keeps. What it sweeps out in time (envelopes, answers to retries) is left out. */
export const readStory = async (database: Database, keys: DataKeysStore, caseId: string): Promise<StoryRows> => {
  const [facts] = await database.query<{ number: string; clocksRun: boolean }>(FACTS, [caseId]);
  if (!facts) throw new Error(`there is no case ${caseId}`);
  const tables: TableRows[] = [];
  for (const [table, found] of TABLES) {
    const read = await readTable(database, table, found, caseId);
    if (read.rows.length > 0) tables.push(read);
  }
  const entries = await database.query<StoryEntry & StoredValues>(ENTRIES, [caseId]);
  const opened = await keys.openParts(database, entries);
  return { tables, entries: entries.map((entry, at) => ({ ...entry, disclosures: valuesOf(opened[at]!) })), ...facts };
};
