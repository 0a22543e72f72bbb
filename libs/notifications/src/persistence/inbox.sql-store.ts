import type { Realm, UserId } from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  type BundledNotice,
  InboxStore,
  type InboxCount,
  type InboxNotice,
  type InboxRow,
  type Reader,
  type Subject,
  type SubjectFacts,
} from '../application/inbox.store.js';
import { NOTICE } from './notice.columns.js';
import { SUBJECTS } from './subject.statement.js';

const PUT = sql(
  'notifications.put',
  `insert into notification (id, realm, desk_id, audience, event_type, entry_id, stream, case_id, case_number, urgency, act, due_at,
     to_person, reached, nobody_reached, stands_in_for, held_until, created_at)
   select id, $2, "deskId", audience, "eventType", "entryId", stream, "caseId", "caseNumber", urgency, act, "dueAt",
     "toPerson", array(select jsonb_array_elements_text(reached)::uuid), "nobodyReached", "standsInFor", "heldUntil", $3
   from jsonb_to_recordset($1::jsonb) as r(id uuid, "deskId" text, audience text, "eventType" text, "entryId" uuid, stream text,
     "caseId" uuid, "caseNumber" text, urgency text, act text, "dueAt" timestamptz, "toPerson" uuid, reached jsonb, "nobodyReached" boolean,
     "standsInFor" text, "heldUntil" timestamptz)
   on conflict (entry_id, desk_id, audience) do nothing returning id`,
);

/**
 * Rows of the reader's inbox. A notice of a case is shown while the desk sees the case. A rung of a ladder is shown whether it does
 * or not: the ladder that the case's own desks froze names who has to hear of it, and a rung that is hidden would be a silent one.
 * What a drill's outage keeps back is there when that is over, and when the drill is: its clock stands from then on.
 * What is for one person is shown to nobody else of the desk.
 */
const MINE = `n.realm = $1 and n.desk_id = $2 and n.audience = any($3) and (n.to_person is null or n.to_person = $4)
  and (n.held_until is null or n.held_until <= realm_now(n.realm)
    or exists (select from drill d where d.realm = n.realm and d.state not in ('running', 'paused')))
  and (n.case_id is null or n.event_type like 'obligation.%' or n.stands_in_for is not null or exists (
    select from case_access a where a.realm = n.realm and a.case_id = n.case_id and a.desk_id = n.desk_id))`;

const LIST = sql(
  'notifications.list',
  `select ${NOTICE} from notification n
   where ${MINE} and ($5::boolean is null or (n.read_at is null) = $5)
     and ($6::timestamptz is null or (n.created_at, n.id) < ($6, $7::uuid))
   order by n.created_at desc, n.id desc limit $8`,
);
const LIST_BUNDLED = sql(
  'notifications.list-bundled',
  `select * from (
     select ${NOTICE}, (count(*) over kind)::int - 1 as more, row_number() over (kind order by n.created_at desc, n.id desc) as nth
     from notification n where ${MINE} and n.read_at is null
     window kind as (partition by n.event_type, n.audience, n.urgency, case when n.urgency = 'life-safety' then n.id end)) b
   where nth = 1 and ($5::timestamptz is null or ("createdAt", id) < ($5, $6::uuid))
   order by "createdAt" desc, id desc limit $7`,
);
const FIND = sql('notifications.find', `select ${NOTICE} from notification n where n.id = $5 and ${MINE}`);
/** More are not counted: nobody reads that many one by one, and a desk that everything is escalated to may have any number. */
const COUNTED = 1_000;
const COUNT = sql(
  'notifications.count',
  `select least(counted.unread, ${COUNTED}) as unread, counted.unread > ${COUNTED} as more,
     (select count(*)::int from notification n where ${MINE} and n.read_at is null and n.urgency = 'life-safety') as "lifeSafety"
   from (select count(*)::int as unread
     from (select from notification n where ${MINE} and n.read_at is null limit ${COUNTED + 1}) looked) counted`,
);
const READ = sql(
  'notifications.read',
  `update notification n set read_at = coalesce(n.read_at, $6), read_by = coalesce(n.read_by, $7)
   where n.id = $5 and ${MINE} returning ${NOTICE}`,
);

const SWEEP = sql('notifications.sweep', 'select sweep_notices($1, $2) as gone');

/** Inboxes in PostgreSQL. */
@Injectable()
export class SqlInboxStore extends InboxStore {
  constructor(private readonly database: Database) {
    super();
  }

  subjects(realm: Realm, asked: readonly Subject[]): Promise<SubjectFacts[]> {
    return this.database.query<SubjectFacts>(SUBJECTS, [
      realm,
      asked.map(({ caseId }) => caseId),
      asked.map((subject) => idOf(subject, 'report')),
      asked.map((subject) => idOf(subject, 'request')),
    ]);
  }

  async put(tx: Tx, rows: readonly InboxRow[]): Promise<ReadonlySet<string>> {
    const placed = await tx.query<{ id: string }>(PUT, [JSON.stringify(rows), tx.realm, tx.now]);
    return new Set(placed.map(({ id }) => id));
  }

  list(reader: Reader, page: Parameters<InboxStore['list']>[1]): Promise<InboxNotice[]> {
    const [at, id] = page.before ?? [null, null];
    return this.database.query<InboxNotice>(LIST, [...keysOf(reader), page.unread, at, id, page.limit]);
  }

  async listBundled(reader: Reader, { limit, before }: Parameters<InboxStore['listBundled']>[1]): Promise<BundledNotice[]> {
    const [at, id] = before ?? [null, null];
    const rows = await this.database.query<BundledNotice & { nth: number }>(LIST_BUNDLED, [...keysOf(reader), at, id, limit]);
    return rows.map(({ nth: _nth, ...notice }) => notice);
  }

  async find(reader: Reader, id: string): Promise<InboxNotice | null> {
    const [row] = await this.database.query<InboxNotice>(FIND, [...keysOf(reader), id]);
    return row ?? null;
  }

  async count(reader: Reader): Promise<InboxCount> {
    const [row] = await this.database.query<InboxCount>(COUNT, keysOf(reader));
    return row!;
  }

  async sweep(keepDays: number, most: number): Promise<number> {
    const [row] = await this.database.query<{ gone: number }>(SWEEP, [keepDays, most]);
    return row!.gone;
  }

  async markRead(tx: Tx, reader: Reader, id: string, by: UserId): Promise<InboxNotice | null> {
    const [row] = await tx.query<InboxNotice>(READ, [...keysOf(reader), id, tx.now, by]);
    return row ?? null;
  }
}

const idOf = ({ stream }: Subject, kind: 'report' | 'request'): string | null =>
  stream.startsWith(`${kind}:`) ? stream.slice(kind.length + 1) : null;

const keysOf = ({ realm, deskId, audiences, personId }: Reader): readonly unknown[] => [realm, deskId, audiences, personId];
