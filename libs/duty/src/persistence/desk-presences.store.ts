import { DirectoryQueries, jointDesk } from '#directory';
import type { DeskId, DeskPresence, Instant, Realm } from '#kernel';
import { StreamReaders } from '#ledger';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { DeskPresencesRepository, type WatchedDesk } from '../application/desk-presences.repository.js';

const LOAD = sql(
  'duty.load-presence',
  'select body as state, version from desk_presence where realm = $1 and id = $2 for no key update',
);
/** The lock is on the desk: while there is no row, there is nothing else to lock. */
const LOCK_DESK = sql('duty.lock-desk', `select pg_advisory_xact_lock(hashtextextended('desk-presence ' || $1 || ' ' || $2, 0))`);
const OF_DESK = sql(
  'duty.presence-of-desk',
  `select id, body as state, version, acted_at as "actedAt" from desk_presence where realm = $1 and desk_id = $2 for no key update`,
);
const INSERT = sql(
  'duty.insert-presence',
  'insert into desk_presence (id, realm, version, desk_id, check_at, amiss_since, body) values ($1, $2, $3, $4, $5, $6, $7)',
);
const UPDATE = sql(
  'duty.update-presence',
  `update desk_presence set version = $3, check_at = $4, amiss_since = $5, body = $6
   where realm = $1 and id = $2 and version = $7 returning id`,
);
/** A desk that was closed is not asked any more. */
const TO_JUDGE = sql(
  'duty.presence-to-judge',
  `select p.realm, p.desk_id as "deskId" from desk_presence p join desk d on d.id = p.desk_id and d.active
   where p.check_at <= realm_now(p.realm) or p.acted_at > p.amiss_since order by p.check_at limit $1`,
);
const NOTE_ACT = sql('duty.note-act', 'update desk_presence set acted_at = realm_now(realm) where realm = $1 and desk_id = $2');

const amissSince = ({ state, since }: DeskPresence): Instant | null => (state === 'present' ? null : since);

@Injectable()
export class DeskPresencesStore extends DeskPresencesRepository {
  constructor(
    private readonly database: Database,
    private readonly readers: StreamReaders,
    private readonly directory: DirectoryQueries,
  ) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: DeskPresence; version: number } | null> {
    const [row] = await tx.query<{ state: DeskPresence; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async ofDesk(tx: Tx, deskId: DeskId): Promise<WatchedDesk | null> {
    await tx.query(LOCK_DESK, [tx.realm, deskId]);
    const [row] = await tx.query<WatchedDesk & { readonly actedAt: Instant | null }>(OF_DESK, [tx.realm, deskId]);
    await tx.refreshNow();
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: DeskPresence, version: number): Promise<void> {
    const { deskId, checkAt } = state;
    tx.send(INSERT, [id, tx.realm, version, deskId, checkAt, amissSince(state), JSON.stringify(state)]);
    const stream = `desk-presence:${id}`;
    this.readers.let(
      tx,
      this.hearers(deskId).map((desk) => ({ stream, deskId: desk })),
    );
  }

  async update(tx: Tx, id: string, state: DeskPresence, version: number, expected: number): Promise<boolean> {
    const values = [tx.realm, id, version, state.checkAt, amissSince(state), JSON.stringify(state), expected];
    return (await tx.query(UPDATE, values)).length === 1;
  }

  toJudge(limit: number): Promise<{ readonly realm: Realm; readonly deskId: DeskId }[]> {
    return this.database.query(TO_JUDGE, [limit]);
  }

  async noteAct(realm: Realm, deskId: DeskId): Promise<void> {
    await this.database.query(NOTE_ACT, [realm, deskId]);
  }

  /** Whether a desk answers is known to itself, to who stands in for it, and to its country's joint desk; the directory tells everybody the state. */
  private hearers(deskId: DeskId): DeskId[] {
    const snapshot = this.directory.snapshot();
    const desk = snapshot.desks.get(deskId);
    const joint = desk && jointDesk(snapshot, desk.country)?.id;
    return [...new Set([deskId, desk?.alternateDeskId, joint].filter((id): id is DeskId => Boolean(id)))];
  }
}
