import type { ProvisionId } from '#kernel';
import { StreamReaders } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { AnswerItem } from '../application/answer-content.js';
import { ProvisionsRepository } from '../application/provisions.repository.js';
import { audienceOfProvision, type Provision } from '../domain/provision.js';

const LOAD = sql('provision.load', 'select body as state, version from provision where realm = $1 and id = $2 for no key update');
const INSERT = sql(
  'provision.insert',
  'insert into provision (id, realm, version, prepared_at, body) values ($1, $2, $3, $4, $5)',
);
const UPDATE = sql(
  'provision.update',
  'update provision set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);
const LET = sql(
  'provision.let-see',
  `insert into provision_access (realm, provision_id, desk_id) select $1, $2, seen.desk_id from unnest($3::text[]) as seen(desk_id)
   on conflict do nothing`,
);
const KEEP = sql(
  'provision.keep-prepared',
  `insert into provision_prepared (provision_id, items) values ($1, $2)
   on conflict (provision_id) do update set items = excluded.items, why_returned = null`,
);
const SAY_WHY = sql('provision.say-why-returned', 'update provision_prepared set why_returned = $2 where provision_id = $1');
const PREPARED = sql('provision.prepared', 'select items from provision_prepared where provision_id = $1');
const DROP = sql('provision.drop-prepared', 'delete from provision_prepared where provision_id = $1');

@Injectable()
export class ProvisionsStore extends ProvisionsRepository {
  constructor(private readonly readers: StreamReaders) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: Provision; version: number } | null> {
    const [row] = await tx.query<{ state: Provision; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: Provision, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, state.prepared.at, JSON.stringify(state)]);
    this.letSee(tx, id, state);
  }

  async update(tx: Tx, id: string, state: Provision, version: number, expected: number): Promise<boolean> {
    const rows = await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected]);
    this.letSee(tx, id, state);
    return rows.length === 1;
  }

  async keepPrepared(tx: Tx, id: ProvisionId, items: readonly AnswerItem[]): Promise<void> {
    tx.send(KEEP, [id, JSON.stringify(items)]);
  }

  async sayWhyReturned(tx: Tx, id: ProvisionId, reason: string): Promise<void> {
    tx.send(SAY_WHY, [id, reason]);
  }

  async prepared(tx: Tx, id: ProvisionId): Promise<readonly AnswerItem[]> {
    const [row] = await tx.query<{ items: readonly AnswerItem[] }>(PREPARED, [id]);
    return row?.items ?? [];
  }

  async dropPrepared(tx: Tx, id: ProvisionId): Promise<void> {
    tx.send(DROP, [id]);
  }

  private letSee(tx: Tx, id: string, state: Provision): void {
    const audience = audienceOfProvision(state);
    tx.send(LET, [tx.realm, id, audience]);
    this.readers.let(
      tx,
      audience.map((deskId) => ({ stream: `provision:${id}`, deskId })),
    );
  }
}
