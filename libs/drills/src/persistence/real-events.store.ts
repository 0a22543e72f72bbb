import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { RealEventsRepository } from '../application/real-events.repository.js';
import type { RealEvent } from '../domain/real-event.js';

const INSERT = sql('real-event.insert', 'insert into real_event (id, realm, version, body) values ($1, $2, $3, $4)');

@Injectable()
export class RealEventsStore extends RealEventsRepository {
  load(): Promise<null> {
    return Promise.resolve(null);
  }

  async insert(tx: Tx, id: string, state: RealEvent, version: number): Promise<void> {
    await tx.query(INSERT, [id, tx.realm, version, JSON.stringify(state)]);
  }

  /** What was told stays. */
  update(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
