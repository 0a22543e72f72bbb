import { type Instant, LIVE, type Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type ChannelOutage, ChannelOutages } from '../application/channel-outages.js';

const AT = sql(
  'outages.at',
  `select * from (
     select e ->> 'channel' as channel, e -> 'desks' as desks, (i.body ->> 'firedAt')::timestamptz as "from",
       (i.body ->> 'firedAt')::timestamptz + make_interval(mins => (e ->> 'minutes')::int) as until
     from drill d join drill_inject i on i.realm = d.realm cross join jsonb_array_elements(i.content -> 'does') e
     where d.realm = $1 and d.state in ('running', 'paused') and i.state in ('fired', 'made', 'failed')
       and i.content -> 'does' @> '[{"do": "channel-out"}]' and e ->> 'do' = 'channel-out') o
   where "from" <= $2 and until > $2`,
);

/** Read off the injects that were fired: an outage begins with the firing, whatever else its inject makes. */
@Injectable()
export class ChannelOutagesSqlQueries extends ChannelOutages {
  constructor(private readonly database: Database) {
    super();
  }

  at(realm: Realm, at: Instant): Promise<readonly ChannelOutage[]> {
    return realm === LIVE ? Promise.resolve([]) : this.database.query<ChannelOutage>(AT, [realm, at]);
  }
}
