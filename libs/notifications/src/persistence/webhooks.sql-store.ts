import type { AgencyId } from '#kernel';
import { StreamReaders } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { WebhooksRepository } from '../application/webhooks.repository.js';
import type { Webhook } from '../domain/webhook.js';

const LOAD = sql('webhook.load', 'select body as state, version from webhook where id = $1 for no key update');
const INSERT = sql('webhook.insert', 'insert into webhook (id, version, body) values ($1, $2, $3)');
const UPDATE = sql('webhook.update', 'update webhook set version = $2, body = $3 where id = $1 and version = $4 returning id');
const COUNT = sql('webhook.count', `select count(*)::int as n from webhook where agency_id = $1 and state <> 'removed'`);

@Injectable()
export class SqlWebhooksStore extends WebhooksRepository {
  constructor(private readonly readers: StreamReaders) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: Webhook; version: number } | null> {
    const [row] = await tx.query<{ state: Webhook; version: number }>(LOAD, [id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: Webhook, version: number): Promise<void> {
    tx.send(INSERT, [id, version, JSON.stringify(state)]);
    this.readers.let(tx, [{ stream: `webhook:${id}`, deskId: state.deskId }]);
  }

  async update(tx: Tx, id: string, state: Webhook, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [id, version, JSON.stringify(state), expected])).length === 1;
  }

  async count(tx: Tx, agencyId: AgencyId): Promise<number> {
    const [row] = await tx.query<{ n: number }>(COUNT, [agencyId]);
    return row!.n;
  }
}
