import type { Stored } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { KeptAlertsRepository } from '../application/kept-alerts.repository.js';
import { referenceText, type CapAlert, type CapReference } from '../domain/cap/alert.js';
import type { KeptAlert } from '../domain/cap/kept-alert.js';

const LOAD = sql('interop.load-alert', 'select body as state, version from alert where realm = $1 and id = $2 for no key update');
const INSERT = sql(
  'interop.insert-alert',
  'insert into alert (id, realm, version, received_at, body) values ($1, $2, $3, $4, $5)',
);
const UPDATE = sql(
  'interop.update-alert',
  'update alert set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);
const QUEUE = sql('interop.queue-for-sender', `select pg_advisory_xact_lock(hashtextextended('alert ' || $1 || ' ' || $2, 0))`);
const BY_REFERENCE = sql(
  'interop.alert-by-reference',
  'select id, body as state, version from alert where realm = $1 and reference = $2',
);
const NAMED_BY = sql(
  'interop.alert-named-by',
  `select body as state from alert where realm = $1 and "references" @> array[$2::text] and body ->> 'sender' = $3
     and body ->> 'type' in ('Update', 'Cancel') order by received_at, id limit 1`,
);
const KEEP = sql('interop.keep-alert', 'update alert set document = $3, "references" = $4 where realm = $1 and id = $2');

@Injectable()
export class KeptAlertsStore extends KeptAlertsRepository {
  async load(tx: Tx, id: string): Promise<{ state: KeptAlert; version: number } | null> {
    const [row] = await tx.query<{ state: KeptAlert; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: KeptAlert, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, state.receivedAt, JSON.stringify(state)]);
  }

  async update(tx: Tx, id: string, state: KeptAlert, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected])).length === 1;
  }

  async queueFor(tx: Tx, sender: string): Promise<void> {
    await tx.query(QUEUE, [tx.realm, sender]);
  }

  async byReference(tx: Tx, reference: string): Promise<Stored<KeptAlert> | null> {
    const [row] = await tx.query<Stored<KeptAlert>>(BY_REFERENCE, [tx.realm, reference]);
    return row ?? null;
  }

  async namedBy(tx: Tx, reference: string, sender: string): Promise<KeptAlert | null> {
    const [row] = await tx.query<{ state: KeptAlert }>(NAMED_BY, [tx.realm, reference, sender]);
    return row?.state ?? null;
  }

  keepDocument(tx: Tx, id: string, alert: CapAlert, references: readonly CapReference[]): void {
    tx.send(KEEP, [tx.realm, id, JSON.stringify(alert), references.map(referenceText)], 1);
  }
}
