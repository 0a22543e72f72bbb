import { LIVE } from '#kernel';
import { Env } from '#platform/config';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type Holder, type WrappedKey, WrappingKeys } from '../application/wrapping-keys.js';

const BATCH = 500;

const REGISTER = sql(
  'ledger.register-wrapping-key',
  'insert into enlace_keys.ledger_wrapping_key (holder, kek) values ($1, $2) on conflict do nothing',
);
const STRIKE_OUT = sql(
  'ledger.strike-out-wrapping-keys',
  'delete from enlace_keys.ledger_wrapping_key where holder = $1 and kek <> $2',
);
const TAKE = sql(
  'ledger.take-wrapped-before',
  `select kid, holder, kek, wrapped from enlace_keys.ledger_data_key
   where holder = $1 and kek <> $2 and wrapped is not null limit ${BATCH} for update`,
);
const WRAP = sql(
  'ledger.wrap-anew',
  `update enlace_keys.ledger_data_key k set kek = n.kek, wrapped = n.wrapped
   from unnest($1::uuid[], $2::text[], $3::bytea[]) as n(kid, kek, wrapped) where k.kid = n.kid`,
);

/** Which keys wrap, and what they wrapped; as the owner of the schema: no process that serves has the right to. */
@Injectable()
export class WrappingStore {
  constructor(
    private readonly env: Env,
    private readonly wrapping: WrappingKeys,
  ) {}

  /** A connection of the owner, for one rotation. */
  owner(): Database {
    return new Database(this.env.DATABASE_URL, { role: null, max: 1 });
  }

  /** From here on processes may write what this key wrapped. */
  async register(owner: Database, holder: Holder, kek: string): Promise<void> {
    await owner.query(REGISTER, [holder, kek]);
  }

  /** From here on no process may write what another key wrapped. */
  async strikeOutOthers(owner: Database, holder: Holder, kek: string): Promise<void> {
    await owner.query(STRIKE_OUT, [holder, kek]);
  }

  /** Wraps with the holder's present key what another one wrapped. @returns how many data keys; @throws DomainError ledger-values-locked */
  async wrapAnew(owner: Database, holder: Holder): Promise<number> {
    const [kek = ''] = this.wrapping.fingerprints(holder);
    let total = 0;
    for (let more = true; more;) {
      const count = await owner.transaction(LIVE, async (tx) => {
        const rows = await tx.query<WrappedKey>(TAKE, [holder, kek]);
        const wrapped = rows.map((row) => this.wrapping.wrap(holder, row.kid, this.wrapping.unwrap(row)!));
        const columns = [wrapped.map(({ kid }) => kid), wrapped.map((one) => one.kek), wrapped.map((one) => one.wrapped)];
        if (rows.length > 0) tx.send(WRAP, columns, rows.length);
        return rows.length;
      });
      total += count;
      more = count === BATCH;
    }
    return total;
  }
}
