import { Injectable } from '@nestjs/common';
import { Database, sql } from '../persistence/index.js';
import { Audit } from './audit.js';
import type { Troubles } from './trouble.js';

/** The relay looks ten times a second; what waits this long has no relay. */
const WAITING_SECONDS = 30;
/** Eight attempts take little more than a minute; what is neither receipted nor given up after this is in nobody's hands. */
const UNCLAIMED_SECONDS = 180;

/** Each counts no further than a thousand: how many more there are tells nobody anything. */
const LEFT = sql(
  'auditing.outbox',
  `select
     (select count(*) from (select from outbox where sent_at is null
        and created_at < clock_timestamp() - make_interval(secs => $1) limit 1000) as w) as waiting,
     (select count(*) from (select from outbox where sent_at is not null and settled_at is null
        and created_at < clock_timestamp() - make_interval(secs => $2) limit 1000) as u) as unclaimed`,
);

/** Looks for events that nobody took from the outbox, and for deliveries that nobody sees to the end. */
@Injectable()
export class OutboxAudit extends Audit {
  readonly name = 'platform.outbox';

  constructor(private readonly database: Database) {
    super();
  }

  async look(): Promise<Troubles> {
    const [left] = await this.database.query<{ waiting: number; unclaimed: number }>(LEFT, [WAITING_SECONDS, UNCLAIMED_SECONDS]);
    return { 'outbox-waiting': left?.waiting ?? 0, 'deliveries-unclaimed': left?.unclaimed ?? 0 };
  }
}
