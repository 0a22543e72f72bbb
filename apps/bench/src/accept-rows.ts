import { type Database, sql } from '#platform/persistence';
import { type ChangedRows, type Group, readRows, type Row, rowsOfAct, type WrittenRows } from './written-rows.js';

/** What an accept may change, in an order in which the rows can be laid. */
const TABLES = [
  { table: 'case_file', keys: ['id'], of: 'id = any ($1::uuid[])' },
  { table: 'custody', keys: ['case_id', 'seq'], of: 'case_id = any ($1::uuid[])' },
  { table: 'case_access', keys: ['case_id', 'desk_id'], of: 'case_id = any ($1::uuid[])' },
  { table: 'handoff', keys: ['id'], of: 'case_id = any ($1::uuid[])' },
  { table: 'obligation', keys: ['id'], of: 'case_id = any ($1::uuid[])' },
] as const;

const FACTS = sql(
  'bench.offered',
  'select c.id as "caseId", c.number from handoff h join case_file c on c.id = h.case_id where h.id = $1',
);

/** One accept as rows: how the case stood before it, and what it wrote. */
export interface AcceptRows {
  readonly ids: readonly string[];
  /** So many of the ids, the first, stood before. */
  readonly copied: number;
  readonly before: readonly WrittenRows[];
  readonly groups: readonly Group[];
}

/** Lets the offer be accepted and reads back what that did. */
export const rowsOfAccept = async (
  database: Database,
  handoffId: string,
  accept: () => Promise<unknown>,
): Promise<AcceptRows> => {
  const [facts] = await database.query<{ caseId: string; number: string }>(FACTS, [handoffId]);
  if (!facts) throw new Error('there is no such offer');
  const stateNow = () => Promise.all(TABLES.map(({ table, of }) => readRows(database, table, of, [facts.caseId])));
  const before = await stateNow();
  await accept();
  const after = await stateNow();
  const [caseFile, custody, access, handoff, obligation] = TABLES.map((_, nth) => difference(nth, before[nth]!, after[nth]!));
  const ledger = await rowsOfAct(database, `stream = 'handoff:' || ($1::text[])[1] and type = 'handoff.accepted'`, handoffId);
  const newest = `answer ->> 'id' = any ($1::text[]) and created_at = (select max(created_at) from idempotency where answer ->> 'id' = any ($1::text[]))`;
  const answer = await readRows(database, 'idempotency', newest, [handoffId]);
  const stood = before[4]!.rows.map(({ id }) => id ?? '');
  const opened = obligation!.made.rows.map(({ id }) => id ?? '');
  const copied = [facts.caseId, facts.number, handoffId, ...stood];
  return {
    ids: [...copied, ...opened, ...ledger.ids, ...answer.rows.map(({ key }) => key ?? '')],
    copied: copied.length,
    before,
    groups: [
      [caseFile!.changed, custody!.changed, access!.changed, access!.made],
      // By itself: its segment may begin only when the one before has ended.
      [custody!.made],
      [handoff!.changed],
      [obligation!.changed],
      [obligation!.made],
      ledger.group,
      [answer],
    ],
  };
};

const difference = (nth: number, before: WrittenRows, after: WrittenRows): { changed: ChangedRows; made: WrittenRows } => {
  const { table, keys } = TABLES[nth]!;
  const keyOf = (row: Row): string => keys.map((key) => row[key]).join(' ');
  const [was, is] = [before, after].map(({ rows }) => new Map(rows.map((row) => [keyOf(row), row])));
  const pairs = [...was!].flatMap(([key, row]) => {
    const now = is!.get(key);
    return now && JSON.stringify(now) !== JSON.stringify(row) ? [{ before: row, after: now }] : [];
  });
  const gone = [...was!].filter(([key]) => !is!.has(key)).map(([, row]) => row);
  const made = [...is!].filter(([key]) => !was!.has(key)).map(([, row]) => row);
  return { changed: { table, keys, columns: after.columns, pairs, gone }, made: { ...after, rows: made } };
};
