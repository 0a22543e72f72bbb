import type { DeskId, UserId } from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type CalendarFeed, CalendarFeedsStore, type FeedOwner } from '../application/calendar-feeds.store.js';

/** $1 a person, or $2 a desk. */
const MINE = '(person_id = $1::uuid or desk_id = $2::text) and revoked_at is null';
const FIND = sql('calendar.find', `select issued_at as "issuedAt", read_at as "readAt" from calendar_feed where ${MINE}`);
const ISSUE = sql(
  'calendar.issue',
  'insert into calendar_feed (id, person_id, desk_id, token_hash, issued_at, issued_by) values ($3, $1, $2, $4, $5, $6)',
);
const REVOKE = sql('calendar.revoke', `update calendar_feed set revoked_at = $3, revoked_by = $4 where ${MINE} returning 1`);
/** When it was fetched is noted at most once in some minutes: calendars ask often. */
const OWNER = sql(
  'calendar.owner',
  `with found as (select id, person_id, desk_id, read_at from calendar_feed where token_hash = $1 and revoked_at is null),
   noted as (
     update calendar_feed f set read_at = clock_timestamp() from found
     where f.id = found.id and (found.read_at is null or found.read_at < clock_timestamp() - interval '5 minutes') returning 1)
   select person_id as "personId", desk_id as "deskId" from found`,
);

const keysOf = (owner: FeedOwner): readonly [string | null, string | null] =>
  'personId' in owner ? [owner.personId, null] : [null, owner.deskId];

/** Addresses of calendars in PostgreSQL. */
@Injectable()
export class SqlCalendarFeeds extends CalendarFeedsStore {
  constructor(private readonly database: Database) {
    super();
  }

  async find(owner: FeedOwner): Promise<CalendarFeed | null> {
    const [row] = await this.database.query<CalendarFeed>(FIND, keysOf(owner));
    return row ?? null;
  }

  async issue(tx: Tx, { id, owner, hash, by }: Parameters<CalendarFeedsStore['issue']>[1]): Promise<void> {
    await tx.query(ISSUE, [...keysOf(owner), id, hash, tx.now, by]);
  }

  async revoke(tx: Tx, owner: FeedOwner, by: UserId): Promise<boolean> {
    return (await tx.query(REVOKE, [...keysOf(owner), tx.now, by])).length > 0;
  }

  async ownerOf(hash: Buffer): Promise<FeedOwner | null> {
    const [row] = await this.database.query<{ personId: UserId | null; deskId: DeskId | null }>(OWNER, [hash]);
    if (!row) return null;
    return row.personId === null ? { deskId: row.deskId! } : { personId: row.personId };
  }
}
