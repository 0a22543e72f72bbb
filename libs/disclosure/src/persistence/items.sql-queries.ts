import { DomainError, type ItemId, type RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { decodeCursor, type Page, pageOf } from '#platform/http';
import { Database, pastAudience, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  type ConsentFilter,
  type ItemFilter,
  type ItemSeen,
  ItemsQueries,
  type LinkSeen,
  type PageWanted,
} from '../application/items.queries.js';
import type { Chase } from '../domain/chase.js';
import type { Consent } from '../domain/consent.js';
import { foldLabel } from '../domain/content.js';
import { names, SEES_CONSENT, SEES_LINE } from './audience.sql.js';

/** Where an item belongs is told to its originator, and to who sees the case. */
const CASE_SEEN = `exists (select from case_access a where a.realm = $1 and a.case_id = i.case_id and a.desk_id = $2)`;
const SEEN = `i.id, i.version, i.body as state, realm_now($1) as now, ${CASE_SEEN} as "caseSeen"`;

const FILTERED = `${SEES_LINE}
  and ($3::text is null or ($3 = 'out') = (i.originator_desk_id = $2))
  and ($4::text is null or i.state = $4) and ($5::uuid is null or (i.case_id = $5 and (i.originator_desk_id = $2 or ${CASE_SEEN}))) and ($6::text is null or i.source_id = $6)
  and ($7::text is null or i.body ->> 'nature' ilike '%' || $7 || '%') and ($8::text is null or ${names('$8')})`;

const LIST = sql(
  'item.list',
  `select ${SEEN} from item i where ${FILTERED}
     and ($9::timestamptz is null or (i.provided_at, i.id) < ($9, $10::uuid))
   order by i.provided_at desc, i.id desc limit $11`,
);
const COUNT = sql('item.count', `select count(*)::int as total from (select from item i where ${FILTERED} limit $9) as found`);
const GET = sql('item.get', `select ${SEEN} from item i where ${SEES_LINE} and i.id = $3`);

/** The item and what it rests on, whether seen or not: who has a say is no secret, what it says is. */
const CHAIN = pastAudience(
  sql(
    'item.chain',
    `with recursive link(id, depth) as (
     select i.id, 0 from item i where ${SEES_LINE} and i.id = $3
     union
     select source.id, link.depth + 1 from link join item i on i.id = link.id
       cross join lateral jsonb_array_elements_text(i.body -> 'derivedFrom') as rests(on_id)
       join item source on source.id = rests.on_id::uuid
     where link.depth < 8)
   select ${SEEN}, coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'version', n.version, 'state', n.body) order by n.asked_at, n.id)
     from consent n where n.item_id = i.id and ${SEES_CONSENT}), '[]') as consents
   from (select id, min(depth) as depth from link group by id) as l join item i on i.id = l.id order by l.depth, i.id`,
  ),
);
const CHASES = sql(
  'item.chases',
  'select c.id, c.version, c.body as state from chase c where c.realm = $1 and c.item_id = $2 order by c.opened_at, c.id',
);
const CHASE = sql(
  'chase.get',
  `select c.id, c.version, c.body as state from chase c join item i on i.realm = c.realm and i.id = c.item_id
   where ${SEES_LINE} and c.id = $3`,
);
const CONSENTS = sql(
  'consent.list',
  `select n.id, n.version, n.body as state from consent n where ${SEES_CONSENT}
     and ($3::text is null or ($3 = 'in') = (n.originator_desk_id = $2)) and ($4::text is null or n.state = $4)
     and ($5::timestamptz is null or (n.asked_at, n.id) < ($5, $6::uuid))
   order by n.asked_at desc, n.id desc limit $7`,
);
const CONSENT = sql('consent.get', `select n.id, n.version, n.body as state from consent n where ${SEES_CONSENT} and n.id = $3`);

/** A wildcard in what is searched for is a sign like any other. */
const plain = (words: string | null): string | null => words?.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`) ?? null;

const filterValues = ({ direction, state, caseId, sourceId, q, subject }: ItemFilter): readonly unknown[] => [
  direction,
  state,
  caseId,
  sourceId,
  plain(q),
  subject === null ? null : foldLabel(subject),
];

@Injectable()
export class ItemsSqlQueries extends ItemsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async list({ realm, actor }: RequestContext, filter: ItemFilter, { limit, cursor }: PageWanted): Promise<Page<ItemSeen>> {
    const [at, id] = cursor === null ? [null, null] : decodeCursor(cursor, 2);
    const values = [realm, actor.deskId, ...filterValues(filter), at, id, limit + 1];
    const rows = await this.database.query<ItemSeen>(LIST, values);
    return pageOf(rows, limit, (row) => [row.state.providedAt, row.id]);
  }

  async count({ realm, actor }: RequestContext, filter: ItemFilter, most: number): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(COUNT, [realm, actor.deskId, ...filterValues(filter), most]);
    return row!.total;
  }

  async get({ realm, actor }: RequestContext, id: ItemId): Promise<ItemSeen> {
    return one(await this.database.query<ItemSeen>(GET, [realm, actor.deskId, id]));
  }

  async chain({ realm, actor }: RequestContext, id: ItemId): Promise<readonly LinkSeen[]> {
    const links = await this.database.query<LinkSeen>(CHAIN, [realm, actor.deskId, id]);
    one(links);
    return links;
  }

  async chases(ctx: RequestContext, id: ItemId): Promise<readonly Stored<Chase>[]> {
    await this.get(ctx, id);
    return this.database.query<Stored<Chase>>(CHASES, [ctx.realm, id]);
  }

  async chase({ realm, actor }: RequestContext, id: string): Promise<Stored<Chase>> {
    return one(await this.database.query<Stored<Chase>>(CHASE, [realm, actor.deskId, id]));
  }

  async consents(
    { realm, actor }: RequestContext,
    { direction, state }: ConsentFilter,
    { limit, cursor }: PageWanted,
  ): Promise<Page<Stored<Consent>>> {
    const [at, id] = cursor === null ? [null, null] : decodeCursor(cursor, 2);
    const values = [realm, actor.deskId, direction, state, at, id, limit + 1];
    const rows = await this.database.query<Stored<Consent>>(CONSENTS, values);
    return pageOf(rows, limit, (row) => [row.state.askedAt, row.id]);
  }

  async consent({ realm, actor }: RequestContext, id: string): Promise<Stored<Consent>> {
    return one(await this.database.query<Stored<Consent>>(CONSENT, [realm, actor.deskId, id]));
  }
}

const one = <Row>([row]: readonly Row[]): Row => {
  if (!row) throw new DomainError('not-found');
  return row;
};
