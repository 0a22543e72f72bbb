import { type Database, sql } from '#platform/persistence';

interface Column {
  readonly name: string;
  readonly type: string;
}

export type Row = WrittenRows['rows'][number];

/** Rows of one table as text, the way a program would write them: generated and defaulted columns are left out. */
export interface WrittenRows {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, string | null>>[];
}

/** Rows of one table that were changed or removed. */
export interface ChangedRows {
  readonly table: string;
  readonly keys: readonly string[];
  readonly columns: WrittenRows['columns'];
  readonly pairs: readonly { readonly before: Row; readonly after: Row }[];
  readonly gone: readonly Row[];
}

/** What a transaction does, one statement for each group. */
export type Group = readonly (WrittenRows | ChangedRows)[];

/** Columns that a program writes. */
const COLUMNS = sql(
  'bench.columns',
  `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
   where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
);

/** Those that the ledger's values are sealed with. */
export const DATA_KEYS = 'enlace_keys.ledger_data_key';

/** Filled by the database or later by the worker, not by the act. */
const NOT_WRITTEN = new Set([
  'ledger_entry.xid',
  'idempotency.created_at',
  ...['created_at', 'sent_at', 'settled_at', 'parcel', 'owed'].map((column) => `outbox.${column}`),
]);

/** The rows of a table that meet the condition, in which $1 is a list of ids. */
export const readRows = async (
  database: Database,
  table: string,
  condition: string,
  ids: readonly string[],
): Promise<WrittenRows> => {
  const found = await database.query<Column>(COLUMNS, [table]);
  const columns = found.filter(({ name }) => !NOT_WRITTEN.has(`${table}.${name}`));
  const list = columns.map(({ name }) => `"${name}"::text`).join(', ');
  // Unnamed: the same table is read by several conditions.
  const statement = sql('', `select ${list} from ${table} where ${condition}`);
  return { table, columns, rows: await database.query<Record<string, string | null>>(statement, [ids]) };
};

/** What one transaction wrote into ledger and outbox. `entry` finds an entry of it, $1 is a list of one id. */
export const rowsOfAct = async (
  database: Database,
  entry: string,
  id: string,
): Promise<{ readonly ids: string[]; readonly group: WrittenRows[] }> => {
  const entries = await readRows(database, 'ledger_entry', `xid = (select xid from ledger_entry where ${entry})`, [id]);
  const ids = entries.rows.map((row) => row.id ?? '');
  const pending: WrittenRows = {
    table: 'ledger_pending',
    columns: entries.columns.flatMap((column) =>
      column.name === 'id' ? [{ ...column, name: 'entry_id' }] : ['stream', 'sseq'].includes(column.name) ? [column] : [],
    ),
    rows: entries.rows.map(({ id: entryId, stream, sseq }) => ({
      entry_id: entryId ?? null,
      stream: stream ?? null,
      sseq: sseq ?? null,
    })),
  };
  const disclosures = await readRows(database, 'ledger_disclosure', 'entry_id = any ($1::uuid[])', ids);
  return { ids, group: [entries, pending, disclosures, await readRows(database, 'outbox', 'id = any ($1::uuid[])', ids)] };
};

/** All rows that the transaction of one filing wrote, in groups that the product writes with one statement each. */
export const rowsOfFiling = async (database: Database, reportId: string): Promise<{ ids: string[]; groups: WrittenRows[][] }> => {
  const read = (table: string, condition: string, ids: readonly string[]) => readRows(database, table, condition, ids);
  const report = await read('report', 'id = any ($1::uuid[])', [reportId]);
  const [facts] = await database.query<{ caseId: string; ownReference: string; number: string }>(
    sql(
      'bench.filed',
      `select r.case_id as "caseId", r.own_reference as "ownReference", c.number
       from report r join case_file c on c.id = r.case_id where r.id = $1`,
    ),
    [reportId],
  );
  if (!facts) throw new Error('the filing opened no case');
  const { caseId, ownReference, number } = facts;
  const ledger = await rowsOfAct(database, `stream = 'report:' || ($1::text[])[1] and sseq = 1`, reportId);
  const sealedWith = 'kid in (select jsonb_object_keys(sealed)::uuid from ledger_disclosure where entry_id = any ($1::uuid[]))';
  const dataKeys = await read(DATA_KEYS, sealedWith, ledger.ids);
  const obligation = await read('obligation', 'case_id = any ($1::uuid[])', [caseId]);
  const answer = await read('idempotency', `answer ->> 'id' = any ($1::text[])`, [reportId]);
  const groups = [
    [report, await read('report_version', 'report_id = any ($1::uuid[])', [reportId])],
    [
      await read('case_file', 'id = any ($1::uuid[])', [caseId]),
      await read('custody', 'case_id = any ($1::uuid[])', [caseId]),
      await read('case_access', 'case_id = any ($1::uuid[])', [caseId]),
    ],
    [obligation],
    [...ledger.group, dataKeys],
    [answer],
  ];
  const keys = [...obligation.rows.map(({ id }) => id ?? ''), ...answer.rows.map(({ key }) => key ?? '')];
  const kids = dataKeys.rows.map(({ kid }) => kid ?? '');
  return { ids: [reportId, caseId, ownReference, number, ...ledger.ids, ...keys, ...kids], groups };
};
