import { Database, sql, type Tx } from '#platform/persistence';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { type KeptVote, VotesStore } from '../application/votes.store.js';

const KEEP = sql('identity.vote-keep', 'insert into vote (id, stream, action, person_id, at) values ($1, $2, $3, $4, $5)');
const OF = sql(
  'identity.votes-of',
  'select stream, action, person_id as "personId", at from vote where stream = any ($1) order by at, id',
);

@Injectable()
export class SqlVotesStore extends VotesStore {
  constructor(private readonly database: Database) {
    super();
  }

  async keep(tx: Tx, { stream, action, personId, at }: KeptVote): Promise<void> {
    await tx.query(KEEP, [newId(), stream, action, personId, at]);
  }

  of(streams: readonly string[]): Promise<readonly KeptVote[]> {
    return streams.length === 0 ? Promise.resolve([]) : this.database.query<KeptVote>(OF, [streams]);
  }
}
