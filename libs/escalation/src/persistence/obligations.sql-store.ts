import type { DeskId, Instant, Realm } from '#kernel';
import { type Stored, StreamReaders } from '#ledger';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { ObligationsStore, type FiredStep, type Owed } from '../application/obligations.store.js';
import { obligationAggregate, type Obligation } from '../domain/obligation.js';
import { ACTS_THAT_MAY_STAND, SURGE } from '../domain/suspend-obligation.js';
import { found } from './obligation-faults.sql.js';
import { toRow, toState, type ObligationRow } from './obligation.row.js';

export const OBLIGATION_COLUMNS = `id, version, state, act, subject_kind, subject_id, subject_of, case_id, desk_id,
  counterpart_desk_id, country,
  life_safety, opened_at, due_at, next_step_at, step, loop, ladder, pauses, silence, unreached, breached_at, settled_at, cancel_reason`;

const LOAD = sql(
  'obligation.load',
  `select ${OBLIGATION_COLUMNS} from obligation where id = $1 and realm = $2 for no key update`,
);
const INSERT = sql(
  'obligation.insert',
  `insert into obligation (realm, ${OBLIGATION_COLUMNS})
   select $1, ${OBLIGATION_COLUMNS} from jsonb_populate_recordset(null::obligation, $2)`,
);
/** What an event can change; everything else is as it was at the opening. */
const UPDATE = sql(
  'obligation.update',
  `update obligation o set version = u.version, state = u.state, due_at = u.due_at, next_step_at = u.next_step_at, step = u.step,
     loop = u.loop, pauses = u.pauses, silence = u.silence, unreached = u.unreached, breached_at = u.breached_at, settled_at = u.settled_at,
     cancel_reason = u.cancel_reason
   from jsonb_to_recordset($2::jsonb) as u(id uuid, expected int, version int, state text, due_at timestamptz, next_step_at timestamptz,
     step int, loop int, pauses jsonb, silence jsonb, unreached jsonb, breached_at timestamptz, settled_at timestamptz, cancel_reason text)
   where o.id = u.id and o.version = u.expected and o.realm = $1
   returning 1`,
);
const LOCK_OPEN = sql(
  'obligation.lock-open',
  `select ${OBLIGATION_COLUMNS} from obligation
   where realm = $1 and state = 'open' and subject_id = $2 and ($3::text is null or act = $3) and ($4::text is null or desk_id = $4)
   order by id for no key update`,
);
const LOCK = sql(
  'obligation.lock',
  `select ${OBLIGATION_COLUMNS} from obligation where realm = $1 and id = any ($2::uuid[]) order by id for no key update`,
);
const CLAIM = sql(
  'obligation.claim-due',
  `select ${OBLIGATION_COLUMNS} from obligation
   where realm = $1 and state = 'open' and life_safety = $2 and next_step_at <= $3
   order by next_step_at limit $4 for no key update skip locked`,
);
/** In the order of the clocks' index: what runs and has nothing more to come need not be stopped. */
const CLAIM_RUNNING = sql(
  'obligation.claim-running',
  `select ${OBLIGATION_COLUMNS} from obligation
   where realm = $1 and state = 'open' and not life_safety and next_step_at is not null and due_at is not null
     and desk_id = any ($2::text[]) and act = any ($3::text[])
   order by next_step_at limit $4 for no key update skip locked`,
);
const HELD_BY_SURGE = `state = 'open' and due_at is null and pauses @> '[{"because": "${SURGE}", "to": null}]'`;
const CLAIM_SUSPENDED = sql(
  'obligation.claim-suspended',
  `select ${OBLIGATION_COLUMNS} from obligation
   where realm = $1 and ${HELD_BY_SURGE} and desk_id <> all ($2::text[])
   order by opened_at limit $3 for no key update skip locked`,
);
const SUSPENDED_REALMS = sql('obligation.suspended-realms', `select distinct realm from obligation where ${HELD_BY_SURGE}`);
const FIRED = sql(
  'obligation.fired-steps',
  `select obligation_id as "obligationId", step, loop, scheduled_for as "scheduledFor", fired_at as "firedAt"
   from obligation_step where obligation_id = any ($1::uuid[]) order by fired_at, loop, step`,
);
const RECORD = sql(
  'obligation.record-steps',
  `insert into obligation_step (obligation_id, step, loop, scheduled_for, fired_at)
   select * from unnest($1::uuid[], $2::int[], $3::int[], $4::timestamptz[], $5::timestamptz[])`,
);
const SET_ASIDE = sql(
  'obligation.set-aside',
  `with aside as (
     update obligation set next_step_at = $3 where realm = $1 and id = any ($2::uuid[]) and state = 'open' returning id, realm
   ) ${found('aside')}`,
);

const stored = (row: ObligationRow): Stored<Obligation> => ({ id: row.id, version: row.version, state: toState(row) });

/** Columns that an update carries: the ladder, the largest, never changes. */
const changed = ({ id, state, version, expected }: Stored<Obligation> & { expected: number }) => {
  const { ladder: _ladder, ...row } = toRow(id, state, version);
  return { ...row, expected };
};

/** Of what belongs to no case only the two desks hear: who owes it and who waits for it. */
const concerned = ({ id, state }: Stored<Obligation>): { readonly stream: string; readonly deskId: DeskId }[] =>
  state.caseId === null
    ? [state.deskId, state.counterpartDeskId].flatMap((deskId) => (deskId ? [{ stream: `obligation:${id}`, deskId }] : []))
    : [];

@Injectable()
export class SqlObligationsStore extends ObligationsStore {
  readonly aggregate = obligationAggregate;

  constructor(
    private readonly readers: StreamReaders,
    private readonly database: Database,
  ) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: Obligation; version: number } | null> {
    const [row] = await tx.query<ObligationRow>(LOAD, [id, tx.realm]);
    return row ? stored(row) : null;
  }

  async insert(tx: Tx, id: string, state: Obligation, version: number): Promise<void> {
    await this.insertMany(tx, [{ id, state, version }]);
  }

  override async insertMany(tx: Tx, rows: readonly Stored<Obligation>[]): Promise<void> {
    tx.send(INSERT, [tx.realm, JSON.stringify(rows.map(({ id, state, version }) => toRow(id, state, version)))]);
    this.readers.let(tx, rows.flatMap(concerned));
  }

  async update(tx: Tx, id: string, state: Obligation, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [tx.realm, JSON.stringify([changed({ id, state, version, expected })])])).length === 1;
  }

  override async updateMany(tx: Tx, rows: readonly (Stored<Obligation> & { expected: number })[]): Promise<void> {
    tx.send(UPDATE, [tx.realm, JSON.stringify(rows.map(changed))], rows.length);
  }

  async lockOpen(tx: Tx, { subjectId, act, deskId }: Owed): Promise<Stored<Obligation>[]> {
    return (await tx.query<ObligationRow>(LOCK_OPEN, [tx.realm, subjectId, act ?? null, deskId ?? null])).map(stored);
  }

  async lock(tx: Tx, ids: readonly string[]): Promise<Stored<Obligation>[]> {
    return (await tx.query<ObligationRow>(LOCK, [tx.realm, ids])).map(stored);
  }

  async claimDue(tx: Tx, limit: number, lifeSafetyOnly: boolean): Promise<Stored<Obligation>[]> {
    // Two range scans in the order of the index; one scan over both would read every clock that has not come yet.
    const critical = await tx.query<ObligationRow>(CLAIM, [tx.realm, true, tx.now, limit]);
    const room = lifeSafetyOnly ? 0 : limit - critical.length;
    const [routine] = await Promise.all([
      room > 0 ? tx.query<ObligationRow>(CLAIM, [tx.realm, false, tx.now, room]) : [],
      tx.refreshNow(),
    ]);
    return [...critical, ...routine].map(stored);
  }

  async claimRunning(tx: Tx, deskIds: readonly DeskId[], limit: number): Promise<Stored<Obligation>[]> {
    const rows = await tx.query<ObligationRow>(CLAIM_RUNNING, [tx.realm, deskIds, ACTS_THAT_MAY_STAND, limit]);
    await tx.refreshNow();
    return rows.map(stored);
  }

  async claimSuspended(tx: Tx, exceptDeskIds: readonly DeskId[], limit: number): Promise<Stored<Obligation>[]> {
    const rows = await tx.query<ObligationRow>(CLAIM_SUSPENDED, [tx.realm, exceptDeskIds, limit]);
    await tx.refreshNow();
    return rows.map(stored);
  }

  async suspendedRealms(): Promise<Realm[]> {
    return (await this.database.query<{ realm: Realm }>(SUSPENDED_REALMS)).map(({ realm }) => realm);
  }

  firedSteps(tx: Tx, ids: readonly string[]): Promise<FiredStep[]> {
    return tx.query<FiredStep>(FIRED, [ids]);
  }

  async recordSteps(tx: Tx, steps: readonly FiredStep[]): Promise<void> {
    if (steps.length === 0) return;
    const column = <K extends keyof FiredStep>(name: K): FiredStep[K][] => steps.map((step) => step[name]);
    tx.send(RECORD, [column('obligationId'), column('step'), column('loop'), column('scheduledFor'), column('firedAt')]);
  }

  async setAside(tx: Tx, ids: readonly string[], until: Instant): Promise<void> {
    if (ids.length > 0) tx.send(SET_ASIDE, [tx.realm, ids, until]);
  }
}
