import { StreamReaders } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { ChasesRepository } from '../application/chases.repository.js';
import type { Chase } from '../domain/chase.js';

const LOAD = sql('chase.load', 'select body as state, version from chase where realm = $1 and id = $2 for no key update');
const INSERT = sql('chase.insert', 'insert into chase (id, realm, version, opened_at, body) values ($1, $2, $3, $4, $5)');
const UPDATE = sql(
  'chase.update',
  'update chase set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);

@Injectable()
export class ChasesStore extends ChasesRepository {
  constructor(private readonly readers: StreamReaders) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: Chase; version: number } | null> {
    const [row] = await tx.query<{ state: Chase; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: Chase, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, state.openedAt, JSON.stringify(state)]);
    const desks = [state.originatorDeskId, ...state.receipts.map(({ deskId }) => deskId)];
    this.readers.let(
      tx,
      desks.map((deskId) => ({ stream: `chase:${id}`, deskId })),
    );
  }

  async update(tx: Tx, id: string, state: Chase, version: number, expected: number): Promise<boolean> {
    const rows = await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected]);
    return rows.length === 1;
  }
}
