import type pg from 'pg';

/** What a request may touch although nothing happened: who came, and what was answered. */
const TRACES = new Set(['api_token', 'person']);

/**
 * How many rows each table has, and which transaction wrote last into it: a row that is written, altered or gone changes one of the
 * two, and nothing has to be read. Tables of traces give their number of rows, or nothing where that may change too.
 */
export const printOf = async (owner: pg.Client): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'enlace' order by 1`,
  );
  const parts = rows
    .filter(({ name }) => !['idempotency', 'session', 'sign_in_failure', 'sign_in_network'].includes(name))
    .map(({ name }) => {
      const lastWritten = TRACES.has(name) ? '' : ` || ' ' || coalesce(max(xmin::text::bigint), 0)`;
      return `select '${name}' as name, count(*)::text${lastWritten} as print from ${name}`;
    });
  const prints = await owner.query<{ name: string; print: string }>(parts.join(' union all '));
  return new Map(prints.rows.map(({ name, print }) => [name, print]));
};

export const changedTables = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...after].filter(([name, print]) => before.get(name) !== print).map(([name]) => name);
