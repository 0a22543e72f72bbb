import { sql } from '#platform/persistence';
import { NOTICE } from './notice.columns.js';

export const PUT = sql(
  'deliveries.put',
  `insert into delivery (id, realm, notice_id, recipient_id, channel, urgency, state, reason, not_before, queued_at, created_at, sent_at)
   select id, realm, "noticeId", "recipientId", channel, urgency, state, reason, "notBefore", $2, $2,
     case when state = 'sent' then $2::timestamptz end
   from jsonb_to_recordset($1::jsonb) as r(id uuid, realm text, "noticeId" uuid, "recipientId" uuid, channel text, urgency text,
     state text, reason text, "notBefore" timestamptz)`,
);

/**
 * One that is due: what touches life first, then what has waited longest; of a recipient whom no other worker is looking after at this moment.
 * So nobody counts a recipient's messages without what another is about to send, and what can go out in one message does.
 */
export const PICK = sql(
  'deliveries.pick',
  `select id, recipient_id as "recipientId", channel, urgency, letter, clock_timestamp() as now from (
     select id, recipient_id, channel, urgency, letter from delivery
     where state = 'queued' and not_before <= clock_timestamp() and channel = any ($1)
     order by (urgency = 'life-safety') desc, not_before limit 200) as due
   where pg_try_advisory_xact_lock(hashtextextended('delivery/' || recipient_id || channel, 0)) limit 1`,
);

/**
 * One that is due for an endpoint that may have one: few are on their way to it at once, fewer while it does not answer, and then only what
 * touches life before its rest is over.
 */
export const PICK_FOR_ENDPOINT = sql(
  'deliveries.pick-for-endpoint',
  `select id, recipient_id as "recipientId", channel, urgency, letter, clock_timestamp() as now from (
     select d.id, d.recipient_id, d.channel, d.urgency, d.letter from delivery d join webhook w on w.id = d.recipient_id
     where d.state = 'queued' and d.not_before <= clock_timestamp() and d.channel = any ($1)
       and (d.urgency = 'life-safety' or w.rest_until is null or w.rest_until <= clock_timestamp())
       and (select count(*) from delivery held where held.recipient_id = d.recipient_id and held.channel = d.channel
         and held.state = 'queued' and held.lease is not null and held.not_before > clock_timestamp())
         < case when w.failing_since is null then $2::int else 1 end
     order by (d.urgency = 'life-safety') desc, d.not_before limit 200) as due
   where pg_try_advisory_xact_lock(hashtextextended('delivery/' || recipient_id || channel, 0)) limit 1`,
);

/** The row itself, unless another worker was quicker. */
export const ALONE = sql(
  'deliveries.alone',
  `select id, false as read from delivery where id = $1 and state = 'queued' and not_before <= clock_timestamp()
   for update skip locked`,
);

/**
 * The message that the row belongs to already; or what else waits for the same recipient and is due soon. What was read in the inbox
 * needs not be sent, unless a worker was lost over it: then it may have been sent, and must not be called unsent.
 */
export const TOGETHER = sql(
  'deliveries.together',
  `select d.id, d.lease is null and exists (
     select from delivery own where own.notice_id = d.notice_id and own.recipient_id = d.recipient_id
       and own.channel = 'in-app' and own.opened_at is not null) as read
   from delivery d
   where d.state = 'queued' and case when $2::uuid is not null then d.letter = $2 and d.not_before <= clock_timestamp()
     else d.recipient_id = $3 and d.channel = $4 and d.letter is null and (d.urgency = 'life-safety') = $5
       and d.not_before <= clock_timestamp() + make_interval(mins => $6) end
   order by d.id = $1 desc, d.not_before limit 300 for update skip locked`,
);

/** When messages went to the recipient of late, whatever came of them. */
export const RECENT = sql(
  'deliveries.recent',
  `select max(attempted_at) as at from delivery
   where recipient_id = $1 and channel = $2 and letter is not null and letter is distinct from $3::uuid
     and attempted_at > clock_timestamp() - make_interval(mins => $4)
   group by letter order by 1`,
);

export const PUT_OFF = sql(
  'deliveries.put-off',
  `update delivery set not_before = $2, possible_duplicate = possible_duplicate or lease is not null, lease = null
   where id = any ($1::uuid[]) and state = any ($3)`,
);

export const NEEDLESS = sql(
  'deliveries.needless',
  `update delivery set state = 'suppressed', reason = $2, not_before = null, lease = null
   where id = any ($1::uuid[]) and state = any ($3)`,
);

/** Held by this lease from now on. A row that another lease held was lost on its way. */
export const HOLD = sql(
  'deliveries.hold',
  `update delivery set letter = coalesce(letter, $2), possible_duplicate = possible_duplicate or lease is not null, lease = $3,
     not_before = clock_timestamp() + make_interval(secs => $4), attempts = attempts + 1, attempted_at = clock_timestamp()
   where id = any ($1::uuid[]) and state = any ($5)
   returning id, letter, attempts, queued_at as "queuedAt"`,
);

export const NOTICES = sql(
  'deliveries.notices',
  `select ${NOTICE}, n.desk_id as "deskId" from delivery d join notification n on n.id = d.notice_id
   where d.letter = $1 and d.lease = $2 order by n.created_at, n.id`,
);

/** Of notices whose events are not swept out yet. */
export const CAUSES = sql(
  'deliveries.causes',
  `select o.id as "eventId", o.envelope ->> 'correlationId' as "correlationId"
   from notification n join outbox o on o.id = n.entry_id where n.id = any ($1::uuid[])`,
);

/** That it was sent is true whoever holds it now. */
export const TAKEN = sql(
  'deliveries.taken',
  `update delivery set state = case when state = any ($4) then 'sent' else state end,
     sent_at = coalesce(sent_at, clock_timestamp()), possible_duplicate = possible_duplicate or lease is distinct from $2::uuid,
     reason = null, reply = $3, not_before = null, lease = null
   where letter = $1 and state in ('queued', 'sent')`,
);

export const REFUSED = sql(
  'deliveries.refused',
  `update delivery set state = 'failed', reason = $3, reply = $4, failed_at = clock_timestamp(), not_before = null, lease = null
   where letter = $1 and lease = $2 and state = any ($5)`,
);

export const LATER = sql(
  'deliveries.later',
  `update delivery set reason = $3, reply = $4, not_before = $5, lease = null where letter = $1 and lease = $2 and state = any ($6)`,
);

export const DROPPED = sql(
  'deliveries.dropped',
  `update delivery set state = 'suppressed', reason = $3, not_before = null, lease = null
   where letter = $1 and lease = $2 and state = any ($4)`,
);

export const NOW = sql('deliveries.now', 'select clock_timestamp() as now');

export const ARRIVED = sql(
  'deliveries.arrived',
  `update delivery set state = 'delivered', delivered_at = realm_now(realm)
   where recipient_id = $1 and notice_id = any ($2::uuid[]) and channel = 'in-app' and state = any ($3)`,
);

/** Somebody who was not there when it was told has it from now on all the same. */
export const OPENED = sql(
  'deliveries.opened',
  `insert into delivery as d (id, realm, notice_id, recipient_id, channel, urgency, state, queued_at, created_at, sent_at, opened_at)
   select $1, n.realm, n.id, $2, 'in-app', n.urgency, 'opened', $4, $4, $4, $4 from notification n where n.id = $3
   on conflict (notice_id, recipient_id, channel) do update set state = 'opened', opened_at = $4 where d.state = any ($5)`,
);

export const OF_NOTICE = sql(
  'deliveries.of-notice',
  `select d.id, d.notice_id as "noticeId", d.recipient_id as "recipientId", coalesce(p.name, w.body ->> 'name') as recipient, d.channel, d.state, d.reason,
     d.possible_duplicate as "possibleDuplicate", d.attempts, d.created_at as "createdAt", d.not_before as "notBefore",
     d.sent_at as "sentAt", d.delivered_at as "deliveredAt", d.opened_at as "openedAt", d.acted_at as "actedAt"
   from delivery d left join person p on p.id = d.recipient_id left join webhook w on w.id = d.recipient_id
   where d.notice_id = $1 order by p.name, d.channel, d.id`,
);
