import type { AgencyId, CaseId, DeskId, Instant, Realm } from '#kernel';
import { Database, pastAudience, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  type ChannelFigures,
  type FailedDelivery,
  FailedDeliveries,
  SentOutQueries,
  type Trail,
  type TrailStep,
} from '../application/sent-out.queries.js';
import { statesThatAllow } from '../domain/delivery.machine.js';

/** Most notices of one case that a trail tells of. */
const LONGEST_TRAIL = 100;

const FIGURES = pastAudience(
  sql(
    'sent-out.figures',
    `select channel, count(*) filter (where state = 'queued')::int as waiting,
     min(not_before) filter (where state = 'queued' and not_before <= clock_timestamp()) as "dueSince",
     count(*) filter (where sent_at > clock_timestamp() - interval '1 day')::int as sent,
     count(*) filter (where state = 'failed' and failed_at > clock_timestamp() - interval '1 day')::int as failed,
     max(sent_at) as "lastSentAt",
     (array_agg(reason order by attempted_at desc nulls last) filter (where state = 'queued' and reason is not null))[1] as fault
   from delivery
   where channel <> 'in-app' and (state = 'queued' or created_at > clock_timestamp() - interval '3 days')
   group by channel`,
  ),
);

const OF_AGENCY = `exists (select from membership m where m.person_id = d.recipient_id and m.agency_id = $1)`;

const FAILED = sql(
  'sent-out.failed',
  `select d.id, p.name as recipient, d.channel, d.urgency, d.reason, d.reply, d.attempts, d.created_at as "createdAt",
     d.failed_at as "failedAt"
   from delivery d join person p on p.id = d.recipient_id
   where d.state = 'failed' and ${OF_AGENCY} and ($3::timestamptz is null or (d.failed_at, d.id) < ($3, $4::uuid))
   order by d.failed_at desc, d.id desc limit $2`,
);

const TRY_ANEW = sql(
  'sent-out.try-anew',
  `with asked as (select d.id, d.state from delivery d where d.id = $2 and ${OF_AGENCY} for update),
   again as (
     update delivery d set state = 'queued', reason = null, not_before = clock_timestamp(), queued_at = clock_timestamp(), attempts = 0,
       failed_at = null
     from asked where d.id = asked.id and asked.state = any ($3) returning d.id)
   select (select count(*) from again)::int as done from asked`,
);

/** Each person counts once, by the farthest that any channel came. An endpoint is nobody. */
const OF_CASE = sql(
  'sent-out.of-case',
  `select n.id as "noticeId", n.desk_id as "deskId", n.audience, n.event_type as "eventType", n.stream, n.case_number as "caseNumber", n.act, n.urgency,
     n.created_at as "createdAt", n.nobody_reached as "nobodyReached", n.stands_in_for as "standsInFor",
     t.told, t.opened, t.acted, t.failed
   from notification n cross join lateral (
     select count(distinct d.recipient_id) filter (where d.sent_at is not null)::int as told,
       count(distinct d.recipient_id) filter (where d.opened_at is not null or d.acted_at is not null)::int as opened,
       count(distinct d.recipient_id) filter (where d.acted_at is not null)::int as acted,
       count(distinct d.recipient_id) filter (where d.state = 'failed')::int as failed
     from delivery d where d.notice_id = n.id and d.channel <> 'webhook') as t
   where n.realm = $1 and n.case_id = $3
     and exists (select from case_access a where a.realm = $1 and a.case_id = $3 and a.desk_id = $2)
   order by n.created_at desc, n.id desc limit $4`,
);

const STEPS = sql(
  'sent-out.steps',
  `select d.notice_id as "noticeId", coalesce(p.name, w.body ->> 'name', '') as recipient, d.channel, d.state, d.reason,
     d.possible_duplicate as "possibleDuplicate", d.sent_at as "sentAt", d.delivered_at as "deliveredAt", d.opened_at as "openedAt",
     d.acted_at as "actedAt"
   from delivery d left join person p on p.id = d.recipient_id left join webhook w on w.id = d.recipient_id
   where d.notice_id = any ($1::uuid[]) order by p.name, d.channel, d.id`,
);

/** What became of what was sent, in PostgreSQL. */
@Injectable()
export class SqlSentOutQueries extends SentOutQueries {
  constructor(private readonly database: Database) {
    super();
  }

  figures(): Promise<ChannelFigures[]> {
    return this.database.query<ChannelFigures>(FIGURES);
  }

  failed(agencyId: AgencyId, limit: number, before: readonly [Instant, string] | null): Promise<FailedDelivery[]> {
    return this.database.query<FailedDelivery>(FAILED, [agencyId, limit, ...(before ?? [null, null])]);
  }

  async ofCase({ realm, deskId }: { readonly realm: Realm; readonly deskId: DeskId }, caseId: CaseId): Promise<Trail[]> {
    const trails = await this.database.query<Omit<Trail, 'steps'>>(OF_CASE, [realm, deskId, caseId, LONGEST_TRAIL]);
    const own = trails.filter((trail) => trail.deskId === deskId).map(({ noticeId }) => noticeId);
    const steps = await this.database.query<TrailStep & { noticeId: string }>(STEPS, [own]);
    return trails.map((trail) => ({
      ...trail,
      steps: steps.filter(({ noticeId }) => noticeId === trail.noticeId).map(({ noticeId: _id, ...step }) => step),
    }));
  }
}

@Injectable()
export class SqlFailedDeliveries extends FailedDeliveries {
  constructor(private readonly database: Database) {
    super();
  }

  async tryAnew(agencyId: AgencyId, id: string): Promise<'done' | 'not-failed' | 'absent'> {
    const [row] = await this.database.query<{ done: number }>(TRY_ANEW, [agencyId, id, statesThatAllow('try-anew')]);
    if (!row) return 'absent';
    return row.done > 0 ? 'done' : 'not-failed';
  }
}
