import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { Env } from '#platform/config';
import type { Assent } from '../domain/succession.js';
import { DataKeysStore, INSERT_KEYS, keyColumns } from './data-keys.store.js';

const STANDING = sql(
  'ledger.standing-to-close',
  `select exists (select from ledger_freeze f where f.origin = $1 and f.lifted_at is null) as frozen,
     exists (select from duty_pulse where duty = 'ledger.publisher' and at > clock_timestamp() - interval '15 seconds') as running,
     (select count(*) from ledger_closed) + 1 as nth`,
);
const SET_APART = sql('ledger.set-apart', 'select ledger_set_apart($1, $2, $3) as carried');
const CLOSE = sql(
  'ledger.close',
  'insert into ledger_closed (origin, successor, kept_in, size, checkpoint, because, assents) values ($1, $2, $3, $4, $5, $6, $7)',
);
const LIFT = sql(
  'ledger.lift-for-succession',
  'update ledger_freeze set lifted_at = clock_timestamp(), lifted_by = $2 where origin = $1 and lifted_at is null',
);
/** The first entry of a log, with its place: there is nobody else who could give it one. */
const BEGIN = sql(
  'ledger.begin-successor',
  `with entry as (
     insert into ledger_entry (id, realm, stream, sseq, type, at, body) values ($1, 'live', $2, 1, $3, $4, $5)
   ), disclosure as (
     insert into ledger_disclosure (entry_id, sealed) values ($1, $6)
   ), key as (
     ${INSERT_KEYS(9)}
   ), leaf as (
     insert into ledger_leaf (leaf_index, entry_id, leaf_hash) values (0, $1, $7)
   ), tile as (
     insert into ledger_tile (level, n, hashes) values (0, 0, $7)
   ), head as (
     insert into ledger_stream_head (stream, sseq) values ($2, 1)
   )
   insert into ledger_log_state (origin, size, root) values ($8, 1, $7)`,
);
const CLOSED = sql('ledger.closed-log', 'select kept_in as "keptIn" from ledger_closed where origin = $1');

export interface ClosingState {
  readonly frozen: boolean;
  /** A worker signs heads right now. */
  readonly running: boolean;
  /** Which closing this will be, from 1. */
  readonly nth: number;
}

export interface Closing {
  readonly origin: string;
  readonly successor: string;
  readonly keptIn: string;
  readonly size: number;
  readonly checkpoint: string;
  readonly because: string;
  readonly assents: readonly Assent[];
}

export interface FirstEntry {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly at: string;
  readonly body: Uint8Array;
  readonly disclosures: readonly string[];
  readonly leafHash: Uint8Array;
}

/** Closes logs and begins others, as the owner of the schema: no process that serves has the right to. */
@Injectable()
export class SuccessionStore {
  constructor(
    private readonly env: Env,
    private readonly keys: DataKeysStore,
  ) {}

  /** A connection of the owner, for one closing. */
  owner(): Database {
    return new Database(this.env.DATABASE_URL, { role: null, max: 1 });
  }

  async standing(tx: Tx, origin: string): Promise<ClosingState> {
    const [standing] = await tx.query<ClosingState>(STANDING, [origin]);
    return standing ?? { frozen: false, running: false, nth: 1 };
  }

  /** Moves the log's tables away as they are; @returns how many entries wait for a place in the next one */
  async close(tx: Tx, closing: Closing): Promise<number> {
    const { origin, successor, keptIn, size, checkpoint, because, assents } = closing;
    await tx.query(CLOSE, [origin, successor, keptIn, size, checkpoint, because, JSON.stringify(assents)]);
    const [apart] = await tx.query<{ carried: number }>(SET_APART, [origin, keptIn, size]);
    const by = `closed: ${assents.map(({ country, person }) => `${country}:${person}`).join(', ')}`;
    await tx.query(LIFT, [origin, by]);
    return apart?.carried ?? 0;
  }

  async begin(tx: Tx, origin: string, first: FirstEntry): Promise<void> {
    const { id, stream, type, at, body, disclosures, leafHash } = first;
    const keys = await this.keys.forWriting(tx, new Set());
    const sealed = keys.seal({ id, type, stream, caseId: null, payload: {}, disclosures, holder: 'system' });
    const bytes = [Buffer.from(body), JSON.stringify(sealed), Buffer.from(leafHash)];
    await tx.query(BEGIN, [id, stream, type, at, ...bytes, origin, ...keyColumns(keys.made)]);
  }
}

/** Where a closed log is kept; null for one that is not closed. */
export const keptIn = async (database: Database, origin: string): Promise<string | null> => {
  const [row] = await database.query<{ keptIn: string }>(CLOSED, [origin]);
  return row?.keptIn ?? null;
};
