import { StreamReaders } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type IssuedDocument, IssuedAlertsRepository } from '../application/issued-alerts.repository.js';
import type { AlertSeries, IssuedAlert } from '../domain/cap/issued-alert.js';

const LOAD = sql('interop.load-issued', 'select body as state, version from issued_alert where realm = $1 and id = $2');
const INSERT = sql('interop.insert-issued', 'insert into issued_alert (id, realm, version, body) values ($1, $2, $3, $4)');
const SERIES = sql(
  'interop.issued-series',
  'select body as state from issued_alert where realm = $1 and activation_id = $2 and audience = $3 order by number',
);
const NEXT = sql('interop.next-issued', `select coalesce(max(number), 0) + 1 as number from issued_alert where realm = $1`);
const QUEUE = sql('interop.queue-to-issue', `select pg_advisory_xact_lock(hashtextextended('issued-alert ' || $1, 0))`);
const KEEP = sql('interop.keep-issued', 'insert into issued_alert_document (alert_id, alert, document) values ($1, $2, $3)');

@Injectable()
export class IssuedAlertsStore extends IssuedAlertsRepository {
  constructor(private readonly readers: StreamReaders) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: IssuedAlert; version: number } | null> {
    const [row] = await tx.query<{ state: IssuedAlert; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: IssuedAlert, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, JSON.stringify(state)]);
  }

  /** Nothing changes an issued alert, and the database would not let it. */
  async update(): Promise<boolean> {
    return false;
  }

  async series(tx: Tx, { activationId, audience }: AlertSeries): Promise<IssuedAlert[]> {
    const rows = await tx.query<{ state: IssuedAlert }>(SERIES, [tx.realm, activationId, audience]);
    return rows.map(({ state }) => state);
  }

  async nextNumber(tx: Tx): Promise<number> {
    await tx.query(QUEUE, [tx.realm]);
    const [row] = await tx.query<{ number: number }>(NEXT, [tx.realm]);
    return row!.number;
  }

  keepDocument(tx: Tx, id: string, { alert, document, deskIds }: IssuedDocument): void {
    tx.send(KEEP, [id, JSON.stringify(alert), document]);
    const stream = `${this.aggregate.name}:${id}`;
    this.readers.let(
      tx,
      deskIds.map((deskId) => ({ stream, deskId })),
    );
  }
}
