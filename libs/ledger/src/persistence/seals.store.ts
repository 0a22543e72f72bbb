import type { Instant } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';

/** Waiting counts from the first head that no seal covers, but not from before there was a policy that asked for one. */
const SEALING = sql(
  'ledger.sealing',
  `select p.policy, s.size as "sealedSize", s.at as "sealedAt", w.since as "waitingSince",
     coalesce(extract(epoch from clock_timestamp() - w.since), 0)::float8 as "waitingSeconds"
   from (select policy, witnessed, at from ledger_policy order by id desc limit 1) p
   left join lateral (select size, at from ledger_seal order by size desc limit 1) s on true
   left join lateral (select greatest(c.at, p.at) as since from ledger_checkpoint c where c.size > coalesce(s.size, 0) order by c.size limit 1) w on true
   where p.witnessed`,
);
const WITNESSES = sql(
  'ledger.witnesses',
  'select distinct on (witness) witness, size, at from ledger_cosignature where witness = any($1) order by witness, size desc',
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

/** Reads of seals, under the application's role. */
@Injectable()
export class SealsStore {
  constructor(private readonly database: Database) {}

  /** Null where no witness is asked for: nothing is sealed then, and nothing waits to be. */
  async sealing(): Promise<Sealing | null> {
    const [row] = await this.database.query<Sealing>(SEALING);
    return row ?? null;
  }

  lastCosigned(witnesses: readonly string[]): Promise<LastCosigned[]> {
    return this.database.query<LastCosigned>(WITNESSES, [witnesses]);
  }
}
