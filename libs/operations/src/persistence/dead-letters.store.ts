import type { Stored } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { DeadLettersRepository } from '../application/dead-letters.repository.js';
import type { DeadLetter } from '../domain/dead-letter.js';

const LOAD = sql(
  'dead-letter.load',
  'select body as state, version from dead_letter_item where realm = $1 and id = $2 for no key update',
);
const OF_SOURCE = sql(
  'dead-letter.of-source',
  'select id, body as state, version from dead_letter_item where realm = $1 and source = $2 for no key update',
);
const INSERT = sql(
  'dead-letter.insert',
  'insert into dead_letter_item (id, realm, version, opened_at, body) values ($1, $2, $3, $4, $5)',
);
const UPDATE = sql(
  'dead-letter.update',
  'update dead_letter_item set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);

@Injectable()
export class DeadLettersStore extends DeadLettersRepository {
  async load(tx: Tx, id: string): Promise<{ state: DeadLetter; version: number } | null> {
    const [row] = await tx.query<{ state: DeadLetter; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async ofSource(tx: Tx, source: string): Promise<Stored<DeadLetter> | null> {
    const [row] = await tx.query<Stored<DeadLetter>>(OF_SOURCE, [tx.realm, source]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: DeadLetter, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, state.openedAt, JSON.stringify(state)]);
  }

  async update(tx: Tx, id: string, state: DeadLetter, version: number, expected: number): Promise<boolean> {
    const rows = await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected]);
    return rows.length === 1;
  }
}
