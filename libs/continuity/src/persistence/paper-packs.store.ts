import type { DeskId, Instant, PaperPackId, Realm } from '#kernel';
import { type Stored, StreamReaders } from '#ledger';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { PaperPacksRepository } from '../application/paper-packs.repository.js';
import type { PaperPack } from '../domain/paper-pack.js';

const LOAD = sql(
  'continuity.load-pack',
  'select body as state, version from paper_pack where realm = $1 and id = $2 for no key update',
);
const LOCK_DESK = sql('continuity.lock-desk', `select pg_advisory_xact_lock(hashtextextended('paper ' || $1 || ' ' || $2, 0))`);
const LAST_OF = sql(
  'continuity.last-pack',
  `select id, body as state, version from paper_pack where realm = $1 and desk_id = $2 order by asked_at desc, id desc limit 1`,
);
const INSERT = sql(
  'continuity.insert-pack',
  'insert into paper_pack (id, realm, version, desk_id, asked_at, body) values ($1, $2, $3, $4, $5, $6)',
);
const UPDATE = sql(
  'continuity.update-pack',
  'update paper_pack set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);
const KEEP_FILE = sql('continuity.keep-file', 'insert into paper_pack_file (pack_id, realm, content) values ($1, $2, $3)');
const DROP_FILE = sql('continuity.drop-file', 'delete from paper_pack_file where realm = $1 and pack_id = $2');
const BEYOND = sql(
  'continuity.packs-beyond',
  `select id from paper_pack where realm = $1 and desk_id = $2 and state = 'made' order by asked_at desc, id desc offset $3`,
);
const TO_LOOK_AT = sql(
  'continuity.desks-to-look-at',
  `select p.realm, p.desk_id as "deskId" from paper_desk p join desk d on d.id = p.desk_id and d.active
   where p.look_at <= realm_now(p.realm) order by p.look_at limit $1`,
);
const LOOK_AGAIN = sql(
  'continuity.look-again',
  `insert into paper_desk (realm, desk_id, look_at) values ($1, $2, $3) on conflict (realm, desk_id) do update set look_at = $3`,
);

@Injectable()
export class PaperPacksStore extends PaperPacksRepository {
  constructor(
    private readonly database: Database,
    private readonly readers: StreamReaders,
  ) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: PaperPack; version: number } | null> {
    const [row] = await tx.query<{ state: PaperPack; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async lastOf(tx: Tx, deskId: DeskId): Promise<Stored<PaperPack> | null> {
    await tx.query(LOCK_DESK, [tx.realm, deskId]);
    const [row] = await tx.query<Stored<PaperPack>>(LAST_OF, [tx.realm, deskId]);
    await tx.refreshNow();
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: PaperPack, version: number): Promise<void> {
    const { deskId, askedAt } = state;
    tx.send(INSERT, [id, tx.realm, version, deskId, askedAt, JSON.stringify(state)]);
    this.readers.let(tx, [{ stream: `paper-pack:${id}`, deskId }]);
  }

  async update(tx: Tx, id: string, state: PaperPack, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected])).length === 1;
  }

  keepFile(tx: Tx, id: PaperPackId, file: Buffer): void {
    tx.send(KEEP_FILE, [id, tx.realm, file]);
  }

  dropFile(tx: Tx, id: PaperPackId): void {
    tx.send(DROP_FILE, [tx.realm, id]);
  }

  async beyond(tx: Tx, deskId: DeskId, kept: number): Promise<PaperPackId[]> {
    return (await tx.query<{ id: PaperPackId }>(BEYOND, [tx.realm, deskId, kept])).map(({ id }) => id);
  }

  toLookAt(limit: number): Promise<{ readonly realm: Realm; readonly deskId: DeskId }[]> {
    return this.database.query(TO_LOOK_AT, [limit]);
  }

  lookAgain(tx: Tx, deskId: DeskId, at: Instant): void {
    tx.send(LOOK_AGAIN, [tx.realm, deskId, at]);
  }
}
