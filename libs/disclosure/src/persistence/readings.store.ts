import { StreamReaders } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { ReadingsRepository } from '../application/readings.repository.js';
import type { Reading } from '../domain/reading.js';

const INSERT = sql(
  'reading.insert',
  'insert into item_reading (id, realm, version, item_id, desk_id, user_id, at, how) values ($1, $2, $3, $4, $5, $6, $7, $8)',
);

/** A reading is written once and never loaded to be changed. */
@Injectable()
export class ReadingsStore extends ReadingsRepository {
  constructor(private readonly readers: StreamReaders) {
    super();
  }

  async load(): Promise<null> {
    return null;
  }

  async insert(tx: Tx, id: string, { itemId, originatorDeskId, deskId, by, how }: Reading, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, itemId, deskId, by, tx.now, how]);
    this.readers.let(
      tx,
      [originatorDeskId, deskId].map((reader) => ({ stream: `reading:${id}`, deskId: reader })),
    );
  }

  async update(): Promise<boolean> {
    return false;
  }
}
