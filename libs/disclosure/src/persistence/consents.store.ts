import type { ItemId } from '#kernel';
import { StreamReaders } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { ConsentsRepository } from '../application/consents.repository.js';
import type { Consent } from '../domain/consent.js';

const LOAD = sql('consent.load', 'select body as state, version from consent where realm = $1 and id = $2 for no key update');
const INSERT = sql('consent.insert', 'insert into consent (id, realm, version, asked_at, body) values ($1, $2, $3, $4, $5)');
const UPDATE = sql(
  'consent.update',
  'update consent set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);
const OF_ITEM = sql('consent.of-item', 'select body from consent where item_id = $1 order by asked_at, id');

@Injectable()
export class ConsentsStore extends ConsentsRepository {
  constructor(private readonly readers: StreamReaders) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: Consent; version: number } | null> {
    const [row] = await tx.query<{ state: Consent; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: Consent, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, state.askedAt, JSON.stringify(state)]);
    const parties = [state.originatorDeskId, state.askedByDeskId];
    this.readers.let(
      tx,
      parties.map((deskId) => ({ stream: `consent:${id}`, deskId })),
    );
  }

  async update(tx: Tx, id: string, state: Consent, version: number, expected: number): Promise<boolean> {
    const rows = await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected]);
    return rows.length === 1;
  }

  async ofItem(tx: Tx, itemId: ItemId): Promise<readonly Consent[]> {
    const rows = await tx.query<{ body: Consent }>(OF_ITEM, [itemId]);
    return rows.map(({ body }) => body);
  }
}
