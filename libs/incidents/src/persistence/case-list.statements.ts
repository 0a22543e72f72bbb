import { LOCALES, INCIDENT_KINDS, type IncidentKind } from '#kernel';
import { terms } from '#phrases';
import { sql, type Statement } from '#platform/persistence';
import type { CaseFilter, CaseListKey, CaseSort, CasesWanted, Viewer } from '../application/cases.queries.js';

/** Something late is owed on case `c`. */
export const OVERDUE = `exists (select 1 from obligation o where o.case_id = c.id and o.state = 'open'
  and (o.breached_at is not null or o.due_at <= realm_now($1)))`;

/** Look-alikes that a surge has put under case `c`, as far as the viewer's desk `$2` sees them. Cases without any are most: they are not looked into. */
export const ALIKE = `case when c.body ? 'groups' then (
    select count(*)::int from jsonb_array_elements(c.body -> 'groups') g
    join case_access b on b.realm = c.realm and b.case_id = (g ->> 'otherId')::uuid and b.desk_id = $2
    where g ->> 'relation' = 'child') else 0 end`;

/** Cases that a surge has put under another which the viewer's desk sees: then that one stands for both. Looked up once, and among grouped cases alone. */
const UNDER_ANOTHER = `select f.id from case_file f, jsonb_array_elements(f.body -> 'groups') g
    join case_access b on b.realm = $1 and b.case_id = (g ->> 'otherId')::uuid and b.desk_id = $2
    where f.realm = $1 and f.body ? 'groups' and g ->> 'relation' = 'parent'`;

/** Deny by default: `$1` the realm, `$2` the viewer's desk. */
export const VISIBLE =
  'from case_access a join case_file c on c.realm = a.realm and c.id = a.case_id where a.realm = $1 and a.desk_id = $2';

const ALL_OVERDUE = `select o.case_id from obligation o
  where o.realm = $1 and o.state = 'open' and (o.breached_at is not null or o.due_at <= (select realm_now($1)))`;

/** No name: a plan that is kept for all desks would suit those that see everything or those that see little, never both. */
const PLANNED_ANEW = '';

interface Prepared {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** Gives a value its place in the statement. */
type Bind = (value: unknown) => string;

const NUMBER_BEGINS = /^(EX-)?\d{2}(-[A-Z]{0,3}(-\d{0,6}(-[A-Z]?)?)?)?$/i;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Kinds whose name in either language has what is looked for in it. A word or two letters long would be in many. */
const kindsCalled = (q: string): readonly IncidentKind[] => {
  const wanted = fold(q);
  if (wanted.length < 4) return [];
  return INCIDENT_KINDS.filter((kind) => LOCALES.some((locale) => fold(terms[`kind.${kind}`][locale]).includes(wanted)));
};

/** One way in which a case is what is looked for: as a condition on case `c`, and as what finds such cases by an index of its own. */
interface Way {
  readonly holds: string;
  readonly found: string;
}

/** How cases are found by what is looked for. Functions find by words and number, before the wall of the audience; it is the case's row that is shown. */
const waysOf = (q: string, bind: Bind): readonly Way[] => {
  const said = bind(q);
  const query = ['simple', 'spanish', 'english']
    .map((config) => `websearch_to_tsquery('${config}', fold_text(${said}))`)
    .join(' || ');
  const kinds = kindsCalled(q);
  const called = kinds.length > 0 ? [`c.kind = any(${bind(kinds)})`] : [];
  return [
    { holds: `c.words @@ (${query})`, found: `select * from cases_by_words($1, ${query})` },
    ...(NUMBER_BEGINS.test(q)
      ? [{ holds: `starts_with(c.number, upper(${said}))`, found: `select * from cases_by_number($1, upper(${said}))` }]
      : []),
    ...called.map((holds) => ({ holds, found: `select c.id from case_file c where c.realm = $1 and ${holds}` })),
  ];
};

/** As arms of a union, so that no way makes another read all cases; or, of what is in many cases, as conditions on each in turn. */
const searched = (q: string, common: boolean, bind: Bind): string => {
  const ways = waysOf(q, bind);
  if (common) return `(${ways.map(({ holds }) => holds).join(' or ')})`;
  return `c.id in (${ways.map(({ found }) => found).join(' union ')})`;
};

/** Only what is asked for is in the statement: a filter that is not there keeps no index from being used. */
const conditionsOf = (filter: CaseFilter, bind: Bind, common = false): readonly string[] => {
  const { states, priorities, kinds, lead, desk, corridor, crossing, overdue, folded, group, q } = filter;
  return [
    ...(states ? [oneOf('c.state', states, bind)] : []),
    ...(priorities ? [oneOf('c.priority', priorities, bind)] : []),
    ...(kinds ? [oneOf('c.kind', kinds, bind)] : []),
    ...(lead ? [`c.lead_desk_id = ${bind(lead)}`] : []),
    ...(desk ? [takesPart(bind(desk), common)] : []),
    ...(corridor ? [`c.corridor_id = ${bind(corridor)}`] : []),
    ...(crossing ? [`c.crossing_id = ${bind(crossing)}`] : []),
    ...(overdue === undefined ? [] : [`c.id ${overdue ? '' : 'not '}in (${ALL_OVERDUE})`]),
    ...(folded ? [`c.id not in (${UNDER_ANOTHER})`] : []),
    ...(group ? [`c.id in (${groupOf(bind(group))})`] : []),
    ...(q ? [searched(q, common, bind)] : []),
  ];
};

/** An index gives its rows in order only for one value. */
const oneOf = (column: string, values: readonly string[], bind: Bind): string =>
  values.length === 1 ? `${column} = ${bind(values[0])}` : `${column} = any(${bind(values)})`;

/** Whoever leads it or takes part. Of a desk with many, each case is looked at in turn and the index left alone. */
const takesPart = (desk: string, common: boolean): string =>
  common ? `(c.desks || '[]') ? ${desk}` : `c.id in (select * from cases_taken_by($1, ${desk}))`;

/** Of a case that the viewer does not see nothing is told, not even which others are under it. */
const groupOf = (parent: string): string => `select ${parent}::uuid union all
    select (g ->> 'otherId')::uuid from case_access p join case_file f on f.realm = p.realm and f.id = p.case_id,
      jsonb_array_elements(f.body -> 'groups') g
    where p.realm = $1 and p.desk_id = $2 and p.case_id = ${parent}::uuid and g ->> 'relation' = 'child'`;

const ORDER: Readonly<Record<CaseSort, string>> = {
  newest: 'c.id desc',
  updated: 'c.updated_at desc, c.id desc',
  priority: 'c.priority, c.id desc',
};

const beyond = (sort: CaseSort, { key, id }: CaseListKey, bind: Bind): string => {
  switch (sort) {
    case 'newest':
      return `c.id < ${bind(id)}`;
    case 'updated':
      return `(c.updated_at, c.id) < (${bind(key)}::timestamptz, ${bind(id)}::uuid)`;
    case 'priority': {
      const at = bind(key);
      return `(c.priority > ${at} or (c.priority = ${at} and c.id < ${bind(id)}))`;
    }
  }
};

const opened = ({ realm, deskId }: Viewer): { readonly values: unknown[]; readonly bind: Bind } => {
  const values: unknown[] = [realm, deskId];
  return { values, bind: (value) => `$${values.push(value)}` };
};

/** From so many cases on that a search, or the name of a desk, finds, they are looked for in the order of the list until a page is full, and not all put in order. */
export const COMMON = 5_000;

/**
 * Picks the cases of a page from indexes as far as it can, then reads those alone.
 * @param common what is looked for is in `COMMON` cases or more
 */
export const listStatement = (viewer: Viewer, wanted: CasesWanted, common = false): Prepared => {
  const { values, bind } = opened(viewer);
  const { sort, after, limit } = wanted;
  const conditions = [...conditionsOf(wanted, bind, common), ...(after ? [beyond(sort, after, bind)] : [])];
  const matching = `select c.id, c.updated_at, c.priority ${VISIBLE} ${conditions.map((condition) => `and ${condition}`).join('\n')}`;
  const first = `order by ${ORDER[sort]} limit ${bind(limit + 1)}`;
  // What a search finds is put in order afterwards: looking through all cases in order for a rare word would read them all.
  const picked =
    (wanted.q || wanted.desk) && !common
      ? `matching as materialized (${matching}), picked as (select c.id from matching c ${first})`
      : `picked as (${matching} ${first})`;
  const text = `with ${picked}
    select c.id, c.version, c.body, c.updated_at as "updatedAt", ${OVERDUE} as overdue, ${ALIKE} as alike
    from picked p join case_file c on c.id = p.id order by ${ORDER[sort]}`;
  return { statement: sql(PLANNED_ANEW, text), values };
};

export const countStatement = (viewer: Viewer, filter: CaseFilter, most: number): Prepared => {
  const { values, bind } = opened(viewer);
  const conditions = conditionsOf(filter, bind);
  const text = `select count(*)::int as total from (
      select 1 ${VISIBLE} ${conditions.map((condition) => `and ${condition}`).join('\n')} limit ${bind(most)}) as counted`;
  return { statement: sql(PLANNED_ANEW, text), values };
};
