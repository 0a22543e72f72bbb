import type { DeskId, Instant, Realm } from '#kernel';
import { type Stored, StreamReaders } from '#ledger';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { ShiftNotesRepository } from '../application/shift-notes.repository.js';
import type { ShiftNote } from '../domain/shift-note.js';

const LOAD = sql(
  'duty.load-shift-note',
  'select body as state, version from shift_note where realm = $1 and id = $2 for no key update',
);
const LOCK_DESK = sql('duty.lock-shift-desk', `select pg_advisory_xact_lock(hashtextextended('shift ' || $1 || ' ' || $2, 0))`);
const LAST_OF = sql(
  'duty.last-shift-note',
  `select id, body as state, version from shift_note where realm = $1 and desk_id = $2
   order by (state = 'drafted') desc, ends_at desc, id desc limit 1`,
);
const INSERT = sql(
  'duty.insert-shift-note',
  'insert into shift_note (id, realm, version, desk_id, ends_at, body) values ($1, $2, $3, $4, $5, $6)',
);
const UPDATE = sql(
  'duty.update-shift-note',
  'update shift_note set version = $3, ends_at = $4, body = $5 where realm = $1 and id = $2 and version = $6 returning id',
);
const TO_LOOK_AT = sql(
  'duty.shift-desks-to-look-at',
  `select s.realm, s.desk_id as "deskId" from shift_desk s join desk d on d.id = s.desk_id and d.active
   where s.look_at <= realm_now(s.realm) order by s.look_at limit $1`,
);
const LOOK_AGAIN = sql(
  'duty.look-at-shift-again',
  `insert into shift_desk (realm, desk_id, look_at) values ($1, $2, $3) on conflict (realm, desk_id) do update set look_at = $3`,
);

@Injectable()
export class ShiftNotesStore extends ShiftNotesRepository {
  constructor(
    private readonly database: Database,
    private readonly readers: StreamReaders,
  ) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: ShiftNote; version: number } | null> {
    const [row] = await tx.query<{ state: ShiftNote; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async lastOf(tx: Tx, deskId: DeskId): Promise<Stored<ShiftNote> | null> {
    await tx.query(LOCK_DESK, [tx.realm, deskId]);
    const [row] = await tx.query<Stored<ShiftNote>>(LAST_OF, [tx.realm, deskId]);
    await tx.refreshNow();
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: ShiftNote, version: number): Promise<void> {
    const { deskId, until } = state;
    tx.send(INSERT, [id, tx.realm, version, deskId, until, JSON.stringify(state)]);
    this.readers.let(tx, [{ stream: `shift-note:${id}`, deskId }]);
  }

  async update(tx: Tx, id: string, state: ShiftNote, version: number, expected: number): Promise<boolean> {
    const values = [tx.realm, id, version, state.until, JSON.stringify(state), expected];
    return (await tx.query(UPDATE, values)).length === 1;
  }

  toLookAt(limit: number): Promise<{ readonly realm: Realm; readonly deskId: DeskId }[]> {
    return this.database.query(TO_LOOK_AT, [limit]);
  }

  lookAgain(tx: Tx, deskId: DeskId, at: Instant): void {
    tx.send(LOOK_AGAIN, [tx.realm, deskId, at]);
  }
}
