import type { Instant } from '#kernel';
import { type Stored, StreamReaders } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { FeedSilencesRepository } from '../application/feed-silences.repository.js';
import type { FeedSource } from '../domain/feed-import.js';
import type { FeedSilence } from '../domain/feed-silence.js';

const LOAD = sql(
  'interop.load-silence',
  'select body as state, version from feed_silence where realm = $1 and id = $2 for no key update',
);
const INSERT = sql('interop.insert-silence', 'insert into feed_silence (id, realm, version, body) values ($1, $2, $3, $4)');
const UPDATE = sql(
  'interop.update-silence',
  'update feed_silence set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);
const QUEUE = sql(
  'interop.queue-for-feed',
  `select pg_advisory_xact_lock(hashtextextended('feed-silence ' || $1 || ' ' || $2, 0))`,
);
const STANDING = sql(
  'interop.standing-silence',
  `select id, body as state, version from feed_silence where realm = $1 and source = $2 and state = 'silent'`,
);
const WATCH = sql('interop.begin-vigil', 'insert into feed_vigil (source) values ($1) on conflict do nothing');
const LAST_GOOD = sql(
  'interop.last-good',
  `select greatest(v.since, (select max(i.received_at) from feed_import i
     where i.realm = $1 and i.source = v.source and i.way in ('poll', 'folder'))) as at
   from feed_vigil v where v.source = $2`,
);
const UNWATCH = sql('interop.end-vigil', 'delete from feed_vigil where source = $1');

@Injectable()
export class FeedSilencesStore extends FeedSilencesRepository {
  constructor(private readonly readers: StreamReaders) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: FeedSilence; version: number } | null> {
    const [row] = await tx.query<{ state: FeedSilence; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: FeedSilence, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, JSON.stringify(state)]);
    const stream = `${this.aggregate.name}:${id}`;
    this.readers.let(
      tx,
      state.deskIds.map((deskId) => ({ stream, deskId })),
    );
  }

  async update(tx: Tx, id: string, state: FeedSilence, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected])).length === 1;
  }

  async queueFor(tx: Tx, source: FeedSource): Promise<void> {
    await tx.query(QUEUE, [tx.realm, source]);
  }

  async standing(tx: Tx, source: FeedSource): Promise<Stored<FeedSilence> | null> {
    const [row] = await tx.query<Stored<FeedSilence>>(STANDING, [tx.realm, source]);
    return row ?? null;
  }

  async lastGood(tx: Tx, source: FeedSource): Promise<Instant> {
    await tx.query(WATCH, [source]);
    const [row] = await tx.query<{ at: Instant }>(LAST_GOOD, [tx.realm, source]);
    return row!.at;
  }

  async unwatch(tx: Tx, source: FeedSource): Promise<void> {
    await tx.query(UNWATCH, [source]);
  }
}
