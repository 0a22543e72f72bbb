import { sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { FindTile, TileId } from '../domain/tile.js';
import { LedgerDatabase } from './ledger.database.js';
import { loadTiles, type LogState } from './leaves.store.js';

const POLICY = sql('ledger.policy', 'select policy from ledger_policy order by id desc limit 1');
const KEEP_POLICY = sql('ledger.keep-policy', 'insert into ledger_policy (policy, witnessed) values ($1, $2)');
const HEAD = sql(
  'ledger.head-and-its-cosignatures',
  `select c.size, c.note, exists (select from ledger_seal s where s.size = c.size) as sealed,
     coalesce((select jsonb_agg(jsonb_build_object('witness', w.witness, 'line', w.line)) from ledger_cosignature w where w.size = c.size), '[]') as lines
   from ledger_checkpoint c order by c.size desc limit 1`,
);
const COSIGNED = sql('ledger.cosigned-by', 'select max(size) as size from ledger_cosignature where witness = $1');
const KEEP = sql(
  'ledger.keep-cosignature',
  'insert into ledger_cosignature (size, witness, line) values ($1, $2, $3) on conflict do nothing',
);
const SEAL = sql('ledger.seal-checkpoint', 'insert into ledger_seal (size) values ($1) on conflict do nothing');
const STATE = sql('ledger.state-for-witnesses', 'select size, root from ledger_log_state where origin = $1');
const FREEZE = sql(
  'ledger.freeze-by-witness',
  'insert into ledger_freeze (origin, because) values ($1, $2) on conflict (origin) where lifted_at is null do nothing',
);
export interface Cosigned {
  /** Name of the witness's key. */
  readonly witness: string;
  /** Signature line of a note, with its line break. */
  readonly line: string;
}

/** The head last signed, with what witnesses gave for it so far. */
export interface Head {
  readonly size: number;
  readonly note: string;
  readonly sealed: boolean;
  readonly lines: readonly Cosigned[];
}

/** What is kept of the witnesses: policies, cosignatures, seals. All of it is only added to. */
@Injectable()
export class CosignaturesStore {
  constructor(private readonly ledger: LedgerDatabase) {}

  /** The policy in force; null before the first. */
  async policy(): Promise<string | null> {
    const [row] = await this.ledger.query<{ policy: string }>(POLICY);
    return row?.policy ?? null;
  }

  async keepPolicy(policy: string, witnessed: boolean): Promise<void> {
    await this.ledger.query(KEEP_POLICY, [policy, witnessed]);
  }

  async head(): Promise<Head | null> {
    const [head] = await this.ledger.query<Head>(HEAD);
    return head ?? null;
  }

  /** The longest head that this witness cosigned, as far as it is known here. */
  async cosignedBy(witness: string): Promise<number> {
    const [row] = await this.ledger.query<{ size: number | null }>(COSIGNED, [witness]);
    return row?.size ?? 0;
  }

  async keep(size: number, { witness, line }: Cosigned): Promise<void> {
    await this.ledger.query(KEEP, [size, witness, line]);
  }

  async seal(size: number): Promise<void> {
    await this.ledger.query(SEAL, [size]);
  }

  async state(origin: string): Promise<LogState | null> {
    const [state] = await this.ledger.query<LogState>(STATE, [origin]);
    return state ?? null;
  }

  tiles(ids: readonly TileId[]): Promise<FindTile> {
    return loadTiles(this.ledger, ids);
  }

  /** Stops the log until an operator lifts the freeze; the first reason stays. */
  async freeze(origin: string, because: string): Promise<void> {
    await this.ledger.query(FREEZE, [origin, because]);
  }
}
