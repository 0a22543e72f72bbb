import type { Instant } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { ReplayedRows, StoredRow } from '../application/replayed-rows.js';
import { DataKeysStore, type StoredValues, valuesOf } from './data-keys.store.js';

/** Behind which id of each kind the next night goes on; null: from the beginning. */
export type Cursors = Readonly<Record<string, string | null>>;

/** An entry as a replay reads it: what stands in its own bytes, and its values. */
export interface ToldEntry {
  readonly stream: string;
  readonly sseq: number;
  readonly type: string;
  readonly at: Instant;
  readonly v: number;
  /** How many values it commits to. */
  readonly said: number;
  readonly disclosures: readonly string[];
}

interface Seen {
  readonly stream: string;
  /** Null: the row is what its entries say, or nobody can tell. */
  readonly what: string | null;
}

/** Once after each verification of the log, by whoever is first; one that died is not done again before the next. */
const CLAIM = sql(
  'ledger.claim-row-check',
  `insert into row_check as c (verification, began_at)
   select max(id), clock_timestamp() from ledger_verification where finished_at is not null having max(id) is not null
   on conflict (one) do update set verification = excluded.verification, began_at = excluded.began_at, finished_at = null
     where c.verification < excluded.verification
   returning cursors`,
);
const FINISH = sql('ledger.finish-row-check', 'update row_check set finished_at = clock_timestamp(), cursors = $1, looked = $2');
const FOUND = sql('ledger.row-findings', 'select stream from row_finding order by stream limit 1000');
const COUNT = sql('ledger.row-findings-count', 'select count(*)::int as count from row_finding');
const ENTRIES = sql(
  'ledger.entries-to-replay',
  `select e.id, e.stream, e.sseq::int as sseq, b.body ->> 'type' as type, b.body ->> 'ts' as at, (b.body ->> 'tv')::int as v,
     jsonb_array_length(b.body -> '_sd') as said,
     coalesce(d.disclosures, '[]') as disclosures, coalesce(d.sealed, '{}') as sealed
   from ledger_entry e left join ledger_disclosure d on d.entry_id = e.id
   cross join lateral (select convert_from(e.body, 'UTF8')::jsonb as body) b
   where e.stream = any ($1) order by e.stream, e.sseq`,
);
const KEEP = sql(
  'ledger.keep-row-findings',
  `with seen as (select stream, what from jsonb_to_recordset($1::jsonb) as s(stream text, what text)),
   gone as (delete from row_finding f using seen s where f.stream = s.stream and s.what is null)
   insert into row_finding as f (stream, what) select stream, what from seen where what is not null
   on conflict (stream) do update set what = excluded.what where f.what <> excluded.what returning stream, what`,
);
const STREAMS = sql(
  'ledger.streams-to-replay',
  `select substr(stream, length($1) + 1) as id from ledger_entry
   where sseq = 1 and stream > $1 || coalesce($2, '') and stream < $1 || 'g' order by stream limit $3`,
);

/** What the auditor reads and keeps of rows that are held against their entries. */
@Injectable()
export class ReconcilingStore {
  constructor(
    private readonly database: Database,
    private readonly keys: DataKeysStore,
  ) {}

  /** What is to be looked at now; null when nothing is. */
  async claim(): Promise<Cursors | null> {
    const [claimed] = await this.database.query<{ cursors: Cursors }>(CLAIM);
    return claimed?.cursors ?? null;
  }

  async finish(cursors: Cursors, looked: number): Promise<void> {
    await this.database.query(FINISH, [JSON.stringify(cursors), looked]);
  }

  /** Streams of things that are not as they should be. */
  async found(): Promise<readonly string[]> {
    return (await this.database.query<{ stream: string }>(FOUND)).map(({ stream }) => stream);
  }

  async count(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(COUNT);
    return row!.count;
  }

  /** Ids of things that have a first entry, in order. */
  async streams({ aggregate }: ReplayedRows, after: string | null, most: number): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(STREAMS, [`${aggregate.name}:`, after, most]);
    return rows.map(({ id }) => id);
  }

  rows({ table }: ReplayedRows, after: string | null, most: number): Promise<readonly StoredRow[]> {
    const text = `select * from ${table} where $1::uuid is null or id > $1 order by id limit $2`;
    return this.database.query<StoredRow>(sql(`ledger.rows-of-${table}`, text), [after, most]);
  }

  byId({ table }: ReplayedRows, ids: readonly string[]): Promise<readonly StoredRow[]> {
    const text = `select * from ${table} where id = any ($1::uuid[])`;
    return this.database.query<StoredRow>(sql(`ledger.rows-by-id-of-${table}`, text), [ids]);
  }

  async entries(streams: readonly string[]): Promise<readonly ToldEntry[]> {
    const rows = await this.database.query<ToldEntry & StoredValues>(ENTRIES, [streams]);
    const parts = await this.keys.openParts(this.database, rows);
    return rows.map((row, at) => ({ ...row, disclosures: valuesOf(parts[at]!) }));
  }

  /** Keeps what is not as it should be, and forgets what is again. @returns what was not known yet */
  keep(seen: readonly Seen[]): Promise<readonly (Seen & { readonly what: string })[]> {
    return this.database.query(KEEP, [JSON.stringify(seen)]);
  }
}
