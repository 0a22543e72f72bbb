import { DomainError, type AlertId, type Realm } from '#kernel';
import { decodeCursor, pageOf, type Page } from '#platform/http';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { AlertsQueries, type ReadableAlert } from '../application/alerts.queries.js';

const LIST = sql(
  'interop.alerts',
  `select id, version, body as state, document as alert from alert where realm = $1
     and (not $5 or (state = 'standing' and (body ->> 'expiresAt' is null or (body ->> 'expiresAt')::timestamptz > realm_now($1))))
     and ($2::timestamptz is null or (received_at, id) < ($2, $3::uuid))
   order by received_at desc, id desc limit $4`,
);
const ONE = sql('interop.alert', 'select id, version, body as state, document as alert from alert where realm = $1 and id = $2');

@Injectable()
export class AlertsSqlQueries extends AlertsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async list(realm: Realm, standing: boolean, limit: number, cursor: string | null): Promise<Page<ReadableAlert>> {
    const [at, id] = cursor === null ? [null, null] : decodeCursor(cursor, 2);
    const rows = await this.database.query<ReadableAlert>(LIST, [realm, at, id, limit + 1, standing]);
    return pageOf(rows, limit, (row) => [row.state.receivedAt, row.id]);
  }

  async one(realm: Realm, id: AlertId): Promise<ReadableAlert> {
    const [row] = await this.database.query<ReadableAlert>(ONE, [realm, id]);
    if (!row) throw new DomainError('not-found');
    return row;
  }
}
