import type { Instant } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { LedgerDatabase } from './ledger.database.js';

const LAST = sql(
  'ledger.last-time-stamp',
  'select size, at, clock_timestamp() as now from ledger_timestamp order by size desc limit 1',
);
const NOW = sql('ledger.time-stamp-clock', 'select clock_timestamp() as now');
const KEEP = sql(
  'ledger.keep-time-stamp',
  'insert into ledger_timestamp (size, note, token, stamped_at) values ($1, $2, $3, $4) on conflict (size) do nothing',
);
const WITHIN = sql(
  'ledger.time-stamps-within',
  'select size, note, token, stamped_at as "stampedAt" from ledger_timestamp where size > $1 and size <= $2 order by size',
);

export interface TimeStampRow {
  readonly size: number;
  /** The text that was stamped, to the byte. */
  readonly note: string;
  /** The authority's word, DER. */
  readonly token: Uint8Array;
  readonly stampedAt: Instant;
}

/** Keeps what the authority said, under the role of the sequencer. */
@Injectable()
export class TimeStampsStore {
  constructor(private readonly ledger: LedgerDatabase) {}

  /** The head last stamped and when that was, by the clock of the database; and what that clock says now. */
  async last(): Promise<{ readonly size: number; readonly at: Instant | null; readonly now: Instant }> {
    const [last] = await this.ledger.query<{ size: number; at: Instant; now: Instant }>(LAST);
    if (last) return last;
    const [{ now } = { now: '' as Instant }] = await this.ledger.query<{ now: Instant }>(NOW);
    return { size: 0, at: null, now };
  }

  async keep({ size, note, token, stampedAt }: TimeStampRow): Promise<void> {
    await this.ledger.query(KEEP, [size, note, Buffer.from(token), stampedAt]);
  }
}

/** Reads what was kept, under the role of the application. */
@Injectable()
export class TimeStampsView {
  constructor(private readonly database: Database) {}

  /** Stamps over heads that end after `from` and not after `to`, shortest first. */
  within(from: number, to: number): Promise<TimeStampRow[]> {
    return this.database.query<TimeStampRow>(WITHIN, [from, to]);
  }
}
