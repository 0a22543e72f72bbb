import type { Instant } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { CanQuery } from './leaves.store.js';
import type { CheckpointRow } from './ledger.view.js';

/** Waiting counts from the first head that no seal covers, but not from before policies asked for one; another policy that asks as well changes nothing. */
const SEALING = sql(
  'ledger.sealing',
  `select p.policy, s.size as "sealedSize", s.at as "sealedAt", w.since as "waitingSince",
     coalesce(extract(epoch from clock_timestamp() - w.since), 0)::float8 as "waitingSeconds"
   from (select policy, witnessed, (select min(a.at) from ledger_policy a where a.id > coalesce((select max(id) from ledger_policy n where not n.witnessed), 0)) as asking
       from ledger_policy order by id desc limit 1) p
   left join lateral (select size, at from ledger_seal order by size desc limit 1) s on true
   left join lateral (select greatest(c.at, p.asking) as since from ledger_checkpoint c where c.size > coalesce(s.size, 0) order by c.size limit 1) w on true
   where p.witnessed`,
);
/** Sealed heads that end in a run of leaves, and the first that ends after it. */
const COVERING = sql(
  'ledger.seals-covering',
  `with wanted as (
     (select size from ledger_seal where size > $1 and size <= $2 and size <= $3)
     union (select size from ledger_seal where size > $2 and size <= $3 order by size limit 1)
   )
   select c.size, c.at, c.note || (select string_agg(line, '' order by w.at) from ledger_cosignature w where w.size = c.size) as note
   from wanted join ledger_checkpoint c using (size) order by c.size`,
);
/** Of each of these places the first head over it that is sealed; where the policy asks for nobody, the newest that is signed. */
const FIRST_OVER = sql(
  'ledger.first-seals-over',
  `with wanted as (
     select distinct case when coalesce((select witnessed from ledger_policy order by id desc limit 1), false)
       then (select min(s.size) from ledger_seal s where s.size > place) else (select max(size) from ledger_checkpoint) end as size
     from unnest($1::bigint[]) as place
   )
   select c.size, c.at, c.note || coalesce((select string_agg(line, '' order by w.at) from ledger_cosignature w where w.size = c.size), '') as note
   from wanted join ledger_checkpoint c using (size) order by c.size`,
);
const WITNESSES = sql(
  'ledger.witnesses',
  'select distinct on (witness) witness, size, at from ledger_cosignature where witness = any($1) order by witness, size desc',
);

/** Where the policy asks for nobody, the operator's signature alone seals. */
const SEALED_HEAD = sql(
  'ledger.sealed-head',
  `select c.size, c.at, c.note || coalesce((select string_agg(line, '' order by w.at) from ledger_cosignature w where w.size = c.size), '') as note
   from ledger_checkpoint c where c.size =
     case when coalesce((select witnessed from ledger_policy order by id desc limit 1), false)
       then (select max(size) from ledger_seal) else (select max(size) from ledger_checkpoint) end`,
);
const SEALED_SIZE = sql(
  'ledger.sealed-size',
  `select case when coalesce((select witnessed from ledger_policy order by id desc limit 1), false)
     then (select max(size) from ledger_seal) else (select max(size) from ledger_checkpoint) end as size`,
);

const PULSE = sql(
  'ledger.witnesses-pulse',
  `insert into duty_pulse (duty, at, clean, note) values ('ledger.witnesses', clock_timestamp(), $1, $2)
   on conflict (duty) do update set at = excluded.at, clean = excluded.clean, note = excluded.note`,
);

/** How far the log is sealed, by the policy in force. */
export interface Sealing {
  readonly policy: string;
  /** The longest head that is sealed; null while none is. */
  readonly sealedSize: number | null;
  readonly sealedAt: Instant | null;
  /** When the first head was signed that no seal covers; null when none waits. */
  readonly waitingSince: Instant | null;
  readonly waitingSeconds: number;
}

export interface LastCosigned {
  /** Name of the witness's key. */
  readonly witness: string;
  readonly size: number;
  readonly at: Instant;
}

/** How far the log is sealed, read and told under the application's role. */
@Injectable()
export class SealsStore {
  constructor(private readonly database: Database) {}

  /** Null where no witness is asked for: nothing is sealed then, and nothing waits to be. */
  async sealing(source: CanQuery = this.database): Promise<Sealing | null> {
    const [row] = await source.query<Sealing>(SEALING, []);
    return row ?? null;
  }

  /** Entries below this place are sealed. */
  async sealedSize(): Promise<number> {
    const [row] = await this.database.query<{ size: number | null }>(SEALED_SIZE);
    return row?.size ?? 0;
  }

  /** The longest head that is sealed, with the cosignatures under it. */
  async sealedHead(): Promise<CheckpointRow | null> {
    const [row] = await this.database.query<CheckpointRow>(SEALED_HEAD);
    return row ?? null;
  }

  /** Sealed heads over the leaves `[from, to)` with the first after them, none longer than `size`; shortest first. */
  covering(from: number, to: number, size: number): Promise<CheckpointRow[]> {
    return this.database.query<CheckpointRow>(COVERING, [from, to, size]);
  }

  /** The heads by which these places were sealed first, shortest first. */
  firstOver(places: readonly number[]): Promise<CheckpointRow[]> {
    return this.database.query<CheckpointRow>(FIRST_OVER, [places]);
  }

  lastCosigned(witnesses: readonly string[]): Promise<LastCosigned[]> {
    return this.database.query<LastCosigned>(WITNESSES, [witnesses]);
  }

  async pulse(clean: boolean, note: string | null): Promise<void> {
    await this.database.query(PULSE, [clean, note]);
  }
}
