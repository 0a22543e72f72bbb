import type { ChangedRows, Group, WrittenRows } from './written-rows.js';

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

/** Rows that were changed, each by its key: only what differs is set. */
const changes = ({ table, keys, columns, pairs, gone }: ChangedRows, ids: readonly string[]): string[] => {
  const typed = (name: string, value: string | null): string => {
    const type = columns.find((column) => column.name === name)?.type ?? 'text';
    return value === null ? `null::${type}` : `(${templated(value, ids)})::${type}`;
  };
  const found = (row: Readonly<Record<string, string | null>>): string =>
    keys.map((key) => `t."${key}" = ${typed(key, row[key] ?? null)}`).join(' and ');
  return [
    ...pairs.map(({ before, after }) => {
      const differing = columns.filter(({ name }) => before[name] !== after[name]);
      const set = differing.map(({ name }) => `"${name}" = ${typed(name, after[name] ?? null)}`).join(', ');
      return `update ${table} t set ${set} from k where ${found(before)}`;
    }),
    ...gone.map((row) => `delete from ${table} t using k where ${found(row)}`),
  ];
};

const inOneStatement = (known: string, parts: readonly string[]): string => {
  const last = parts.at(-1) ?? 'select 1';
  const before = parts.slice(0, -1).map((text, nth) => `, w${nth} as (${text})`);
  return `with k as (${known})${before.join('')} ${last};`;
};

const statementsOf = (groups: readonly Group[], known: string, ids: readonly string[]): string[] =>
  groups
    .map((group) =>
      group.flatMap((rows) => ('pairs' in rows ? changes(rows, ids) : rows.rows.length > 0 ? [insert(rows, ids)] : [])),
    )
    .filter((parts) => parts.length > 0)
    .map((parts) => inOneStatement(known, parts));

const asVariables = (ids: readonly string[]): string =>
  `select ${ids.map((_, index) => `:v${index}::text as v${index}`).join(', ')}`;

/**
 * A transaction for pgbench that writes the same rows again under new ids: one statement for each group, as the product does, and
 * one before them that makes the ids and reads the realm's clock.
 */
export const transactionOf = (ids: readonly string[], groups: readonly Group[]): string => {
  const made = ids.map((_, index) => `gen_random_uuid() as v${index}`).join(', ');
  const statements = statementsOf(groups, asVariables(ids), ids);
  return ['begin;', `select realm_now('live') as now, ${made} \\gset`, ...statements, 'commit;', ''].join('\n');
};

/** Text that stands for the n-th copy of an id: a uuid, whatever the id was. */
const copyOf = (index: number): string => `'be0c${String(index).padStart(4, '0')}-0000-4000-8000-' || lpad(to_hex(n), 12, '0')`;

/** Statements that lay `count` copies of rows, for transactions that change one each. */
export const copiesOf = (ids: readonly string[], rows: readonly WrittenRows[], count: number): string[] => {
  const known = `select ${ids.map((_, index) => `${copyOf(index)} as v${index}`).join(', ')} from generate_series(1, ${count}) as s(n)`;
  return [
    'begin',
    ...statementsOf(
      rows.map((one) => [one]),
      known,
      ids,
    ).map((text) => text.slice(0, -1)),
    'commit',
  ];
};

/**
 * A transaction for pgbench that does the same to the next of the copies. The first `copied` of the ids are the copy's, the others are
 * new; `turns` names the sequence that counts the copies.
 */
export const nextOf = (ids: readonly string[], copied: number, groups: readonly Group[], turns: string): string => {
  const made = ids.map((_, index) => `${index < copied ? copyOf(index) : 'gen_random_uuid()'} as v${index}`).join(', ');
  const first = `select realm_now('live') as now, ${made} from (select nextval('${turns}') as n) as s \\gset`;
  return ['begin;', first, ...statementsOf(groups, asVariables(ids), ids), 'commit;', ''].join('\n');
};
