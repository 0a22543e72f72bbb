import type { Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { RetentionWatch } from '../application/retention-watch.js';

/** Each realm keeps its own time, so no index finds what is due in all of them at once; what waits is few, and found by index. */
const DUE = sql(
  'item.due-realms',
  `select r.realm from (select distinct realm from item where wakes_at is not null) as r
   where exists (select from item i where i.realm = r.realm and i.wakes_at <= realm_now(r.realm))`,
);

@Injectable()
export class SqlRetentionWatch extends RetentionWatch {
  constructor(private readonly database: Database) {
    super();
  }

  async dueRealms(): Promise<readonly Realm[]> {
    const rows = await this.database.query<{ realm: Realm }>(DUE);
    return rows.map(({ realm }) => realm);
  }
}
