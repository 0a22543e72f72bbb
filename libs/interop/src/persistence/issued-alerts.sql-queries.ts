import { type ActivationId, DomainError, type Instant, LIVE, type Realm } from '#kernel';
import { Database, sql, type Statement } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { IssuedAlertsQueries, type IssuedAlertSeen } from '../application/issued-alerts.queries.js';

const FROM = 'from issued_alert a join issued_alert_document d on d.alert_id = a.id where a.realm = $1';
const SEEN = `select a.id, a.body as state, d.alert ${FROM}`;

const OF_ACTIVATION = sql('interop.issued-of-activation', `${SEEN} and a.activation_id = $2 order by a.number`);
const ONE = sql('interop.issued', `${SEEN} and a.id = $2`);
const DOCUMENT = sql('interop.issued-document', `select d.document ${FROM} and a.id = $2`);
const NOW = sql('interop.now', 'select realm_now($1) as now');
const PUBLIC = sql(
  'interop.issued-public',
  `select * from (
     select distinct on (a.activation_id) a.id, a.number, a.body as state, d.alert
     ${FROM} and a.audience = 'public' order by a.activation_id, a.number desc
   ) last where (state ->> 'expiresAt')::timestamptz > realm_now($1) order by number desc limit 50`,
);
const PUBLIC_DOCUMENT = sql(
  'interop.issued-public-document',
  `select d.document ${FROM} and a.id = $2 and a.audience = 'public'`,
);

@Injectable()
export class IssuedAlertsSqlQueries extends IssuedAlertsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  ofActivation(realm: Realm, activationId: ActivationId): Promise<IssuedAlertSeen[]> {
    return this.database.query(OF_ACTIVATION, [realm, activationId]);
  }

  one(realm: Realm, id: string): Promise<IssuedAlertSeen> {
    return this.found(ONE, [realm, id]);
  }

  async document(realm: Realm, id: string): Promise<string> {
    return (await this.found<{ document: string }>(DOCUMENT, [realm, id])).document;
  }

  async now(realm: Realm): Promise<Instant> {
    return (await this.found<{ now: Instant }>(NOW, [realm])).now;
  }

  publicNow(): Promise<IssuedAlertSeen[]> {
    return this.database.query(PUBLIC, [LIVE]);
  }

  async publicDocument(id: string): Promise<string> {
    return (await this.found<{ document: string }>(PUBLIC_DOCUMENT, [LIVE, id])).document;
  }

  private async found<Row>(statement: Statement, values: unknown[]): Promise<Row> {
    const [row] = await this.database.query<Row>(statement, values);
    if (!row) throw new DomainError('not-found');
    return row;
  }
}
