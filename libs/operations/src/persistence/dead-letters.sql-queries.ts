import { DomainError, type RequestContext } from '#kernel';
import { decodeCursor, type Page, pageOf } from '#platform/http';
import { Database, pastAudience, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  countryOf,
  type DeadLetterFilter,
  DeadLettersQueries,
  type DeadLetterSeen,
} from '../application/dead-letters.queries.js';

/** $1 realm, $2 country of the reader. */
const MINE = 'd.realm = $1 and (d.country = $2 or d.country is null)';
const SEEN = `d.id, d.version, d.body as state, d.opened_at as "openedAt", d.life_safety as "lifeSafety",
  (select min(o.due_at) from obligation o where o.subject_id = d.id::text and o.state = 'open') as "dueAt"`;

const LIST = pastAudience(
  sql(
    'dead-letter.list',
    `select ${SEEN} from dead_letter_item d
   where ${MINE} and (d.state in ('waiting', 'retrying')) = $3
     and ($4::boolean is null or (not d.life_safety, d.opened_at, d.id) > (not $4, $5::timestamptz, $6::uuid))
   order by not d.life_safety, d.opened_at, d.id limit $7`,
  ),
);
const GET = pastAudience(sql('dead-letter.get', `select ${SEEN} from dead_letter_item d where ${MINE} and d.id = $3`));
const COUNT = sql(
  'dead-letter.count',
  `select count(*)::int as waiting, count(*) filter (where d.life_safety)::int as "lifeSafety"
   from dead_letter_item d where ${MINE} and d.state = 'waiting'`,
);

interface Row extends DeadLetterSeen {
  readonly openedAt: string;
  readonly lifeSafety: boolean;
}

@Injectable()
export class DeadLettersSqlQueries extends DeadLettersQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async list(ctx: RequestContext, { open, limit, cursor }: DeadLetterFilter): Promise<Page<DeadLetterSeen>> {
    const [lifeSafety, at, id] = cursor === null ? [null, null, null] : decodeCursor(cursor, 3);
    const rows = await this.database.query<Row>(LIST, [ctx.realm, countryOf(ctx), open, lifeSafety, at, id, limit + 1]);
    return pageOf(rows, limit, (row) => [row.lifeSafety, row.openedAt, row.id]);
  }

  async get(ctx: RequestContext, id: string): Promise<DeadLetterSeen> {
    const [row] = await this.database.query<DeadLetterSeen>(GET, [ctx.realm, countryOf(ctx), id]);
    if (!row) throw new DomainError('not-found');
    return row;
  }

  async count(ctx: RequestContext): Promise<{ waiting: number; lifeSafety: number }> {
    const [row] = await this.database.query<{ waiting: number; lifeSafety: number }>(COUNT, [ctx.realm, countryOf(ctx)]);
    return row ?? { waiting: 0, lifeSafety: 0 };
  }
}
