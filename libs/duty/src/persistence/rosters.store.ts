import type { DeskId, Realm, RosterId, UserId } from '#kernel';
import { type Stored, StreamReaders } from '#ledger';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { RostersRepository } from '../application/rosters.repository.js';
import type { Roster } from '../domain/roster.js';
import { NAMES_PERSON } from './roster.columns.js';

const LOAD = sql('duty.load-roster', 'select body as state, version from roster where realm = $1 and id = $2 for no key update');
/** The lock is on the desk: while there is no row, there is nothing else to lock. */
const LOCK_DESK = sql('duty.lock-roster-desk', `select pg_advisory_xact_lock(hashtextextended('roster ' || $1 || ' ' || $2, 0))`);
const OF_DESK = sql(
  'duty.roster-of-desk',
  'select id, body as state, version from roster where realm = $1 and desk_id = $2 for no key update',
);
const NAMING = sql(
  'duty.lock-rosters-naming',
  `select id, body as state, version from roster where realm = $1 and ${NAMES_PERSON} order by id for no key update`,
);
const INSERT = sql(
  'duty.insert-roster',
  'insert into roster (id, realm, version, desk_id, look_at, body) values ($1, $2, $3, $4, realm_now($2), $5)',
);
const UPDATE = sql(
  'duty.update-roster',
  `update roster set version = $3, look_at = realm_now($1), body = $4 where realm = $1 and id = $2 and version = $5 returning id`,
);
/** Nobody is looked for at a desk that was closed. */
const TO_LOOK_AT = sql(
  'duty.rosters-to-look-at',
  `select r.realm, r.desk_id as "deskId" from roster r join desk d on d.id = r.desk_id and d.active
   where r.look_at <= realm_now(r.realm) order by r.look_at limit $1`,
);
const LOOKED_AT = sql(
  'duty.roster-looked-at',
  'update roster set look_at = realm_now($1) + make_interval(mins => $3) where realm = $1 and id = $2',
);
const LAY = sql(
  'duty.lay-rosters',
  `insert into roster (id, realm, version, desk_id, look_at, body)
   select r.id, $1, 0, r.roster ->> 'deskId', realm_now($1), r.roster from jsonb_to_recordset($2) as r(id uuid, roster jsonb)
   on conflict (realm, desk_id) do nothing returning id`,
);

@Injectable()
export class RostersStore extends RostersRepository {
  constructor(
    private readonly database: Database,
    private readonly readers: StreamReaders,
  ) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: Roster; version: number } | null> {
    const [row] = await tx.query<{ state: Roster; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async ofDesk(tx: Tx, deskId: DeskId): Promise<Stored<Roster> | null> {
    await tx.query(LOCK_DESK, [tx.realm, deskId]);
    const [row] = await tx.query<Stored<Roster>>(OF_DESK, [tx.realm, deskId]);
    await tx.refreshNow();
    return row ?? null;
  }

  naming(tx: Tx, personId: UserId): Promise<Stored<Roster>[]> {
    return tx.query<Stored<Roster>>(NAMING, [tx.realm, personId]);
  }

  async insert(tx: Tx, id: string, state: Roster, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, state.deskId, JSON.stringify(state)]);
    this.readers.let(tx, [{ stream: `roster:${id}`, deskId: state.deskId }]);
  }

  async update(tx: Tx, id: string, state: Roster, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected])).length === 1;
  }

  toLookAt(limit: number): Promise<{ readonly realm: Realm; readonly deskId: DeskId }[]> {
    return this.database.query(TO_LOOK_AT, [limit]);
  }

  lookedAt(tx: Tx, id: RosterId, againAfterMinutes: number): void {
    tx.send(LOOKED_AT, [tx.realm, id, againAfterMinutes]);
  }

  async lay(tx: Tx, rosters: readonly { readonly id: RosterId; readonly roster: Roster }[]): Promise<number> {
    const added = await tx.query<{ id: string }>(LAY, [tx.realm, JSON.stringify(rosters)]);
    const laid = new Set(added.map(({ id }) => id));
    const mine = rosters.filter(({ id }) => laid.has(id));
    this.readers.let(
      tx,
      mine.map(({ id, roster }) => ({ stream: `roster:${id}`, deskId: roster.deskId })),
    );
    return added.length;
  }
}
