import type { WrittenRows } from './written-rows.js';

/** pgbench takes a colon before a name for one of its variables, in literals too, so none is written. */
const literal = (text: string): string => `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a')}'`;

/** The value with each known id replaced by the expression of a new one. */
const templated = (value: string, ids: readonly string[]): string => {
  let parts: { text: string; id: boolean }[] = [{ text: value, id: false }];
  ids.forEach((id, index) => {
    parts = parts.flatMap((part) =>
      part.id
        ? [part]
        : part.text
            .split(id)
            .flatMap((text, nth) => [...(nth > 0 ? [{ text: `k.v${index}`, id: true }] : []), { text, id: false }]),
    );
  });
  const filled = parts.filter(({ text }) => text !== '');
  return filled.length === 0 ? "''" : filled.map(({ text, id }) => (id ? text : literal(text))).join(' || ');
};

const insert = ({ table, columns, rows }: WrittenRows, ids: readonly string[]): string => {
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const selects = rows.map((row) => {
    const values = columns.map(({ name, type }) => {
      const value = row[name] ?? null;
      return value === null ? `null::${type}` : `(${templated(value, ids)})::${type}`;
    });
    return `select ${values.join(', ')} from k`;
  });
  return `insert into ${table} (${names}) ${selects.join(' union all ')}`;
};

/**
 * A transaction for pgbench that writes the same rows again under new ids: one statement for each group, as the product does, and
 * one before them that makes the ids and reads the realm's clock.
 */
export const transactionOf = (ids: readonly string[], groups: readonly (readonly WrittenRows[])[]): string => {
  const made = ids.map((_, index) => `gen_random_uuid() as v${index}`).join(', ');
  const known = ids.map((_, index) => `:v${index}::text as v${index}`).join(', ');
  const statements = groups.map((group) => {
    const inserts = group.filter(({ rows }) => rows.length > 0).map((rows) => insert(rows, ids));
    const last = inserts.pop() ?? 'select 1';
    return `with k as (select ${known})${inserts.map((text, nth) => `, w${nth} as (${text})`).join('')} ${last};`;
  });
  return ['begin;', `select realm_now('live') as now, ${made} \\gset`, ...statements, 'commit;', ''].join('\n');
};
