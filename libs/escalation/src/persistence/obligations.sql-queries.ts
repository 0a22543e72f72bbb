import type { DeskId, Instant, Realm } from '#kernel';
import { Database, pastAudience, sql, type Statement } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  type DeskOwes,
  type ObligationFilter,
  ObligationsQueries,
  type ObligationSeen,
  type ObligationsWanted,
  type Viewer,
} from '../application/obligations.queries.js';
import { SURGE } from '../domain/suspend-obligation.js';
import type { FiredStep } from '../application/obligations.store.js';
import { toState, type ObligationRow } from './obligation.row.js';
import { OBLIGATION_COLUMNS } from './obligations.sql-store.js';

interface SeenRow extends ObligationRow {
  readonly now: Instant;
  readonly sort_due: string;
}

/** Deny by default: `case_access` is what incidents has released, `$1` the realm and `$2` the viewer's desk. */
const VISIBLE = `o.realm = $1 and ($2 in (o.desk_id, o.counterpart_desk_id)
  or exists (select 1 from case_access a where a.realm = o.realm and a.case_id = o.case_id and a.desk_id = $2))`;

const SEEN = `${OBLIGATION_COLUMNS}, c.now, coalesce(due_at, 'infinity')::text as sort_due
  from (select realm_now($1) as now) c cross join obligation o`;

/** Those that are paused come last. */
const IN_ORDER = `coalesce(o.due_at, 'infinity'::timestamptz)`;

/** Each way to be in a state has an index of its own. */
const WAYS: Readonly<Record<ObligationFilter, readonly string[]>> = {
  open: [`o.state = 'open'`],
  met: [`o.state = 'met'`],
  cancelled: [`o.state = 'cancelled'`],
  breached: ['o.breached_at is not null', `o.state = 'open' and o.due_at <= (select realm_now($1))`],
};

/** No name: only what is asked for is in the statement, and a plan that is kept for all desks suits none. */
const PLANNED_ANEW = '';

/** Picks a page from indexes, then reads those alone. A desk's own obligations are looked for by debtor and by counterpart, each with an index. */
const listStatement = (
  { realm, deskId }: Viewer,
  { desk, state, caseId, subjects, limit, after }: ObligationsWanted,
): { readonly statement: Statement; readonly values: readonly unknown[] } => {
  const values: unknown[] = [realm, deskId];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [
    VISIBLE,
    ...(caseId ? [`o.case_id = ${bind(caseId)}`] : []),
    ...(subjects ? [`o.subject_kind = any(${bind(subjects)}::text[])`] : []),
    ...(after ? [`(${IN_ORDER}, o.id) > (${bind(after[0])}::timestamptz, ${bind(after[1])}::uuid)`] : []),
  ];
  const order = `order by ${IN_ORDER}, o.id limit ${bind(limit)}`;
  const party = desk && bind(desk);
  const parties = party ? [`o.desk_id = ${party}`, `o.counterpart_desk_id = ${party}`] : ['true'];
  const arms = parties.flatMap((one) =>
    (state ? WAYS[state] : ['true']).map(
      (way) => `(select o.id from obligation o where ${[one, way, ...conditions].join(' and ')} ${order})`,
    ),
  );
  const text = `select ${SEEN} where o.id in (${arms.join(' union ')}) ${order}`;
  return { statement: sql(PLANNED_ANEW, text), values };
};

const FIND = sql('obligation.find', `select ${SEEN} where o.id = $3 and ${VISIBLE}`);
const STEPS = sql(
  'obligation.steps',
  `select obligation_id as "obligationId", step, loop, scheduled_for as "scheduledFor", fired_at as "firedAt"
   from obligation_step where obligation_id = $1`,
);

const OWED_BY_DESK = pastAudience(
  sql(
    'obligation.owed-by-desk',
    `with owed as (
     select desk_id, 1 as open, (breached_at is not null or due_at <= (select realm_now($1)))::int as overdue, (act like 'acknowledge-%')::int as ack,
       greatest(0, extract(epoch from (select realm_now($1)) - opened_at)) / 60 as minutes
     from obligation where realm = $1 and state = 'open'
     union all
     select desk_id, 0, 0, 1, extract(epoch from settled_at - opened_at) / 60
     from obligation
     where realm = $1 and state = 'met' and act = 'acknowledge-case' and settled_at > (select realm_now($1)) - interval '1 hour'
   )
   select desk_id as "deskId", sum(open)::int as open, sum(overdue)::int as overdue, sum(ack * open)::int as waiting,
     sum(ack)::int as acknowledgements, coalesce(sum(minutes) filter (where ack = 1), 0)::float8 as "acknowledgementMinutes"
   from owed group by desk_id`,
  ),
);
const SUSPENDED_BY_DESK = pastAudience(
  sql(
    'obligation.suspended-by-desk',
    `select desk_id as "deskId", count(*)::int as count from obligation
   where realm = $1 and state = 'open' and due_at is null and pauses @> '[{"because": "${SURGE}", "to": null}]' group by desk_id`,
  ),
);

const seen = (row: SeenRow): ObligationSeen => ({
  id: row.id,
  version: row.version,
  state: toState(row),
  dueAt: row.due_at,
  nextStepAt: row.next_step_at,
  overdue: row.breached_at !== null || (row.state === 'open' && row.due_at !== null && row.due_at <= row.now),
  sortDue: row.sort_due,
});

@Injectable()
export class SqlObligationsQueries extends ObligationsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  owedByDesk(realm: Realm): Promise<DeskOwes[]> {
    return this.database.query<DeskOwes>(OWED_BY_DESK, [realm]);
  }

  suspendedByDesk(realm: Realm): Promise<{ readonly deskId: DeskId; readonly count: number }[]> {
    return this.database.query(SUSPENDED_BY_DESK, [realm]);
  }

  async list(viewer: Viewer, wanted: ObligationsWanted): Promise<ObligationSeen[]> {
    const { statement, values } = listStatement(viewer, { ...wanted, limit: wanted.limit + 1 });
    return (await this.database.query<SeenRow>(statement, values)).map(seen);
  }

  async find(
    viewer: Viewer,
    id: string,
  ): Promise<(ObligationSeen & { readonly now: Instant; readonly fired: readonly FiredStep[] }) | null> {
    const [row] = await this.database.query<SeenRow>(FIND, [viewer.realm, viewer.deskId, id]);
    if (!row) return null;
    return { ...seen(row), now: row.now, fired: await this.database.query<FiredStep>(STEPS, [id]) };
  }
}
