import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';

/** Entries bear the time of their realm; when they were really written, their envelopes know. The oldest thousand tell enough. */
const LAG = sql(
  'ledger.lag',
  `select (select count(*) from (select entry_id from ledger_pending order by xid limit 1000) p join outbox o on o.id = p.entry_id
       where o.created_at < clock_timestamp() - make_interval(secs => $1)) as waiting,
     (select count(*) from ledger_freeze where lifted_at is null) as frozen`,
);

/** How far the log is behind what was committed. */
@Injectable()
export class SequencerLag {
  constructor(private readonly database: Database) {}

  async longerThan(seconds: number): Promise<{ readonly waiting: number; readonly frozen: number }> {
    const [lag] = await this.database.query<{ waiting: number; frozen: number }>(LAG, [seconds]);
    return lag ?? { waiting: 0, frozen: 0 };
  }
}
