import { type ActivationId, DomainError, type RequestContext } from '#kernel';
import { decodeCursor, type Page, pageOf } from '#platform/http';
import { Database, pastAudience, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  type ActivationFilter,
  ActivationsQueries,
  type ActivationSeen,
  type SeatViewer,
} from '../application/activations.queries.js';
import type { Sharing } from '../application/activations.repository.js';

const SEEN = `a.id, a.version, a.body as state, t.body as text, realm_now(a.realm) as now`;
const FROM = `from activation a join procedure_text t on t.hash = a.text_hash where a.realm = $1 and $2 = any (a.desk_ids)`;

const GET = sql('activation.get', `select ${SEEN} ${FROM} and a.id = $3`);
const LIST = sql(
  'activation.list',
  `select ${SEEN} ${FROM} and ($3::bool is null or (a.state <> 'ended') = $3)
     and ($4::timestamptz is null or (a.raised_at, a.id) < ($4, $5::uuid))
   order by a.raised_at desc, a.id desc limit $6`,
);
const SHARING = pastAudience(
  sql(
    'activation.shown-sharing',
    `select id, crossing_ids as "crossingIds", desk_ids as "deskIds" from activation
   where realm = $1 and state <> 'ended' and crossing_ids && $2::text[] and id <> $3 order by raised_at, id`,
  ),
);

@Injectable()
export class ActivationsSqlQueries extends ActivationsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async list({ realm, actor }: SeatViewer, { live, limit, cursor }: ActivationFilter): Promise<Page<ActivationSeen>> {
    const [at, id] = cursor === null ? [null, null] : decodeCursor(cursor, 2);
    const rows = await this.database.query<ActivationSeen>(LIST, [realm, actor.deskId, live, at, id, limit + 1]);
    return pageOf(rows, limit, (row) => [row.state.raised.at, row.id]);
  }

  async get({ realm, actor }: RequestContext, id: ActivationId): Promise<ActivationSeen> {
    const [row] = await this.database.query<ActivationSeen>(GET, [realm, actor.deskId, id]);
    if (!row) throw new DomainError('not-found');
    return row;
  }

  sharing({ realm }: RequestContext, { id, state }: ActivationSeen): Promise<Sharing[]> {
    if (state.ended) return Promise.resolve([]);
    return this.database.query<Sharing>(SHARING, [realm, state.crossingIds, id]);
  }
}
