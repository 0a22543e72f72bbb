import type { Database, Question, Statement } from '#platform/persistence';
import type pg from 'pg';

/** A statement that was asked while a page was made, with its values. */
export interface Asked {
  page: string;
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** Tables that grow with what happens: none may be read from end to end for a page. */
export const LARGE = [
  'case_file',
  'case_access',
  'custody',
  'report',
  'report_version',
  'handoff',
  'request',
  'request_access',
  'obligation',
  'obligation_step',
  'notification',
  'delivery',
  'ledger_entry',
  'ledger_disclosure',
  'ledger_leaf',
  'stream_reader',
  'outbox',
] as const;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** Notes what the api asks of its database, until told to stop. */
export const asksOfPlans = (database: Database, asked: Asked[]): (() => void) => {
  const [query, transaction] = [database.query.bind(database), database.transaction.bind(database)];
  const note = (statement: Statement, values: readonly unknown[] = []): void =>
    void (/^\s*(with|select)/i.test(statement.text) && asked.push({ page: '', statement, values }));
  database.query = (statement, values) => {
    note(statement, values);
    return query(statement, values);
  };
  database.transaction = ((realm, work, question?: Question) =>
    transaction(
      realm,
      (tx, rows) => {
        const inside = tx.query.bind(tx);
        tx.query = (statement, values) => {
          note(statement, values);
          return inside(statement, values);
        };
        return work(tx, rows);
      },
      question,
    )) as Database['transaction'];
  return () => Object.assign(database, { query, transaction });
};

/**
 * How PostgreSQL would answer it. On few rows reading all of them is cheap: so that is made dear, and a table is only read from end to end
 * where there is no other way, as it would be on many.
 */
export const planOf = async (owner: pg.Client, { statement, values }: Asked): Promise<PlanNode> => {
  await owner.query('begin');
  try {
    await owner.query('set local enable_seqscan = off; set local jit = off; set local role enlace_api');
    const { rows } = await owner.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
      `explain (format json) ${statement.text}`,
      [...values],
    );
    return rows[0]!['QUERY PLAN'][0]!.Plan;
  } finally {
    await owner.query('rollback');
  }
};

/** What of each table its indexes are asked for. */
export const askedOfIndexes = (plan: PlanNode): string[] => [
  ...(plan['Index Cond'] ? [`${plan['Relation Name'] ?? ''} ${plan['Index Cond']}`] : []),
  ...(plan.Plans ?? []).flatMap(askedOfIndexes),
];

/** Large tables that the plan reads from end to end. */
export const scansOf = (plan: PlanNode): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && (LARGE as readonly string[]).includes(plan['Relation Name'] ?? '')
    ? [plan['Relation Name']!]
    : []),
  ...(plan.Plans ?? []).flatMap(scansOf),
];
