import { DomainError, type SystemContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { UnrecoverableError, type Worker } from 'bullmq';
import { Env } from '../config/index.js';
import { Logger, Metrics } from '../observability/index.js';
import { Database, sql } from '../persistence/index.js';
import type { Envelope } from './envelope.js';
import { ATTEMPTS, type Delivery, openWorker } from './queue.js';
import { JobRegistry } from './registry.js';

const ENVELOPE = sql(
  'deliverer.envelope',
  `select envelope, exists (select 1 from outbox_receipt where envelope_id = $1 and subscriber = $2) as receipted
   from outbox where id = $1`,
);
const RECEIPT = sql(
  'deliverer.receipt',
  'insert into outbox_receipt (envelope_id, subscriber) select id, $2 from outbox where id = $1 on conflict do nothing',
);
const BURY = sql(
  'deliverer.bury',
  `insert into dead_letter (envelope_id, subscriber, type, realm, reason, attempts)
   select id, $2, type, realm, $3, $4 from outbox where id = $1
   on conflict (envelope_id, subscriber) do update set reason = excluded.reason, attempts = excluded.attempts, at = now()`,
);

const CONCURRENCY = 8;

/** The receiving end: runs one subscriber on one envelope, receipts it, and buries what cannot be done where a person sees it. */
@Injectable()
export class Deliverer {
  private open: { readonly worker: Worker<Delivery>; close(): Promise<void> } | null = null;

  constructor(
    private readonly env: Env,
    private readonly database: Database,
    private readonly registry: JobRegistry,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  start(): void {
    this.open = openWorker(this.env, (delivery, attempt) => this.deliver(delivery, attempt), CONCURRENCY);
  }

  /** Lets running deliveries end, then stops. */
  async stop(): Promise<void> {
    await this.open?.close();
    this.open = null;
  }

  private async deliver({ envelopeId, subscriber: name }: Delivery, attempt: number): Promise<void> {
    const subscriber = this.registry.subscribers.get(name);
    const [row] = await this.database.query<{ envelope: Envelope; receipted: boolean }>(ENVELOPE, [envelopeId, name]);
    if (!row || row.receipted) return;
    if (!subscriber) throw new Error(`no subscriber ${name} in this worker`);
    try {
      await subscriber.handle(row.envelope, contextOf(row.envelope, name));
    } catch (error) {
      await this.failed(error, row.envelope, name, attempt);
    }
    await this.database.query(RECEIPT, [envelopeId, name]);
    this.metrics.deliveries.inc({ subscriber: name, outcome: 'done' });
  }

  /** Returns when the envelope is obsolete for this subscriber; else throws, for another attempt or for good. */
  private async failed(error: unknown, envelope: Envelope, name: string, attempt: number): Promise<void> {
    const facts = { err: error, envelope: envelope.id, type: envelope.type, subscriber: name, attempt };
    if (error instanceof DomainError && error.code !== 'store-unavailable') {
      this.logger.info(facts, 'obsolete: the state has moved on');
      this.metrics.deliveries.inc({ subscriber: name, outcome: 'obsolete' });
      return;
    }
    this.metrics.deliveries.inc({ subscriber: name, outcome: 'failed' });
    if (attempt < ATTEMPTS) throw error;
    this.logger.error(facts, 'given up: see the dead letters');
    await this.database.query(BURY, [envelope.id, name, error instanceof Error ? error.message : String(error), attempt]);
    throw new UnrecoverableError('given up');
  }
}

const contextOf = (envelope: Envelope, subscriber: string): SystemContext => ({
  actor: { system: subscriber },
  realm: envelope.realm,
  locale: 'en',
  correlationId: envelope.correlationId,
  causationId: envelope.id,
  idempotency: { key: `${envelope.id}:${subscriber}`, fingerprint: envelope.id },
});
