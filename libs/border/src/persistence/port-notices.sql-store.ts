import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { PortNoticesStore, type SaidNotice } from '../application/port-notices.store.js';

const KEEP = sql(
  'border.keep-notices',
  `insert into port_notice (realm, source, crossing_id, text, since, seen_at)
   select $1, $2, n."crossingId", n.text, $4, $4 from jsonb_to_recordset($3::jsonb) as n("crossingId" text, text text) where n.text is not null
   on conflict (realm, source, crossing_id) do update
     set since = case when port_notice.text = excluded.text then port_notice.since else excluded.since end,
       text = excluded.text, seen_at = excluded.seen_at`,
);
const END = sql(
  'border.end-notices',
  'delete from port_notice where realm = $1 and source = $2 and crossing_id = any ($3::text[])',
);

@Injectable()
export class PortNoticesSqlStore extends PortNoticesStore {
  async keep(tx: Tx, source: string, notices: readonly SaidNotice[]): Promise<void> {
    const over = notices.flatMap(({ crossingId, text }) => (text === null ? [crossingId] : []));
    await tx.query(KEEP, [tx.realm, source, JSON.stringify(notices), tx.now]);
    if (over.length > 0) await tx.query(END, [tx.realm, source, over]);
  }
}
