import { sql } from '#platform/persistence';
import { CASE_LINE } from './case-line.sql.js';

/** `$1` realm, `$2` the reader's desk, `$3` the desks looked at. Deny by default: only what was released to the reader's desk. */
const SEEN = 'exists (select from case_access a where a.realm = $1 and a.case_id = o.case_id and a.desk_id = $2)';
const OVERDUE = 'o.breached_at is not null or coalesce(o.due_at <= clock.now, false)';
const CLOCK = 'clock as materialized (select realm_now($1) as now)';

/** What is owed, and the rung reached last. */
const OWED = `o.id as "obligationId", o.act, o.subject_kind as "subjectKind", o.subject_id as "subjectId", o.due_at as "dueAt",
  ${OVERDUE} as overdue, o.desk_id as "debtorId", o.counterpart_desk_id as "counterpartDeskId", o.country, o.life_safety as "lifeSafety",
  o.unreached, s.step, s.loop, s.fired_at as "firedAt", o.ladder #>> array['steps', s.step::text, 'action'] as action`;
const RUNG = `left join lateral (
  select step, loop, fired_at from obligation_step where obligation_id = o.id order by fired_at desc, loop desc, step desc limit 1) s on true`;

/** `$4` of each lane: late, due within the hour, and late without an acknowledgement. */
export const BOARD_OWED = sql(
  'views.board-owed',
  `with ${CLOCK},
   late as materialized (
     select o.id, o.case_id, o.due_at, ${OVERDUE} as overdue, o.act = 'acknowledge-case' and o.subject_id = o.case_id::text as untaken
     from obligation o cross join clock
     where o.realm = $1 and o.desk_id = any($3) and o.state = 'open' and ${SEEN}
       and (o.breached_at is not null or o.due_at <= clock.now + interval '1 hour')),
   placed as (
     select id, case_id, due_at, case when overdue then 1 else 2 end as lane from late
     union all select id, case_id, due_at, 5 from late where overdue and untaken),
   ranked as (
     select p.id, p.case_id, p.lane, (count(*) over (partition by p.lane))::int as total,
       row_number() over (partition by p.lane order by c.priority, p.due_at nulls last, p.id) as place
     from placed p join case_file c on c.realm = $1 and c.id = p.case_id)
   select r.lane, r.total, ${CASE_LINE} as "caseLine", ${OWED}
   from ranked r cross join clock join case_file c on c.id = r.case_id join obligation o on o.id = r.id ${RUNG}
   where r.place <= $4 order by r.lane, r.place`,
);

/** `$4` of each lane: late, and due within the hour, of what belongs to no case. A desk's own alone: nobody else hears of it. */
export const BOARD_MATTERS = sql(
  'views.board-matters',
  `with ${CLOCK},
   ranked as (
     select o.id, placed.lane, (count(*) over (partition by placed.lane))::int as total,
       row_number() over (partition by placed.lane order by o.life_safety desc, o.due_at nulls last, o.id) as place
     from obligation o cross join clock cross join lateral (select case when ${OVERDUE} then 1 else 2 end as lane) placed
     where o.realm = $1 and o.desk_id = $2 and o.desk_id = any($3) and o.state = 'open' and o.case_id is null
       and (o.breached_at is not null or o.due_at <= clock.now + interval '1 hour'))
   select r.lane, r.total, ${OWED}
   from ranked r cross join clock join obligation o on o.id = r.id ${RUNG}
   where r.place <= $4 order by r.lane, r.place`,
);

/** `$4` of each lane: offers to the desks, and offers of theirs. `limit 1` keeps the planner from reading all obligations for them. */
export const BOARD_OFFERS = sql(
  'views.board-offers',
  `with ${CLOCK},
   offered as materialized (
     select 3 as lane, h.* from handoff h
     where h.realm = $1 and h.to_desk_id = any($3) and h.state in ('offered', 'clarification_asked')
     union all
     select 4, h.* from handoff h
     where h.realm = $1 and h.from_desk_id = any($3) and h.state in ('offered', 'clarification_asked')),
   ranked as (
     select h.*, (count(*) over (partition by h.lane))::int as total, o.id as obligation_id,
       row_number() over (partition by h.lane order by c.priority, o.due_at nulls last, h.id) as place
     from offered h
     join case_access a on a.realm = $1 and a.case_id = h.case_id and a.desk_id = $2
     join case_file c on c.realm = $1 and c.id = h.case_id
     left join lateral (
       select p.id, p.due_at from obligation p
       where p.subject_id = h.id::text and p.act = 'answer-handoff' and p.state = 'open' limit 1) o on true)
   select h.lane, h.total, ${CASE_LINE} as "caseLine", ${OWED},
     jsonb_build_object('id', h.id, 'version', h.version, 'state', h.state, 'kind', h.kind, 'fromDeskId', h.from_desk_id,
       'toDeskId', h.to_desk_id) as handoff
   from ranked h cross join clock join case_file c on c.id = h.case_id left join lateral (
     select * from obligation p where p.id = h.obligation_id limit 1) o on true ${RUNG}
   where h.place <= $4 order by h.lane, h.place`,
);

/** Reports that wait for triage at the desks. `$5`: the reader's agency, which reads what it filed. */
export const BOARD_REPORTS = sql(
  'views.board-reports',
  `with ${CLOCK}
   select 5 as lane, (count(*) over ())::int as total, r.id, r.version, r.triage_state as state, r.triage_desk_id as "triageDeskId", r.body,
     ${OWED}
   from report r cross join clock
   left join obligation o on o.subject_id = r.id::text and o.act = 'acknowledge-case' and o.state = 'open' ${RUNG}
   where r.realm = $1 and r.triage_desk_id = any($3) and r.triage_state in ('filed', 'referred')
     and (r.triage_desk_id = $2 or r.agency_id = $5)
   order by (r.body #>> '{content,lifeSafety}')::boolean desc,
     greatest((r.body #>> '{content,impact,security}')::int, (r.body #>> '{content,impact,flow}')::int) desc,
     o.due_at nulls last, r.id
   limit $4`,
);

/** Open cases whose lead (`$3`) works no longer, with the earliest thing that it owes. */
export const BOARD_LEADERLESS = sql(
  'views.board-leaderless',
  `with ${CLOCK},
   ranked as (
     select c.id, (count(*) over ())::int as total, row_number() over (order by c.priority, c.id) as place
     from case_file c join case_access a on a.realm = $1 and a.case_id = c.id and a.desk_id = $2
     where c.realm = $1 and c.lead_desk_id = any($3) and c.state <> 'closed')
   select 5 as lane, r.total, ${CASE_LINE} as "caseLine", ${OWED}
   from ranked r cross join clock join case_file c on c.id = r.id
   left join lateral (
     select * from obligation p where p.case_id = c.id and p.desk_id = c.lead_desk_id and p.state = 'open'
     order by p.due_at nulls last, p.id limit 1) o on true ${RUNG}
   where r.place <= $4 order by r.place`,
);

export const BOARD_LOAD = sql(
  'views.board-load',
  `with ${CLOCK},
   led as (
     select c.lead_desk_id as desk_id, c.priority, count(*)::int as cases
     from case_file c join case_access a on a.realm = $1 and a.case_id = c.id and a.desk_id = $2
     where c.realm = $1 and c.lead_desk_id = any($3) and c.state <> 'closed' group by 1, 2),
   owing as (
     select o.desk_id, count(*)::int as owed, (count(*) filter (where ${OVERDUE}))::int as breached,
       min(o.due_at) filter (where ${OVERDUE}) as oldest
     from obligation o cross join clock
     where o.realm = $1 and o.desk_id = any($3) and o.state = 'open' and (${SEEN} or (o.case_id is null and o.desk_id = $2)) group by 1)
   select clock.now, d.desk_id as "deskId", coalesce(o.owed, 0) as "openObligations", coalesce(o.breached, 0) as breached,
     o.oldest as "oldestDueAt", coalesce((select jsonb_object_agg(l.priority, l.cases) from led l where l.desk_id = d.desk_id), '{}') as "openCases"
   from clock cross join unnest($3::text[]) with ordinality as d(desk_id, place) left join owing o on o.desk_id = d.desk_id
   order by d.place`,
);

/** Cases of which it is asked who has them in hand, the most urgent first. */
const CASES_IN_HANDS = 500;

/**
 * By the person of the leading desk who acted last on each of its open cases, or who took over from whoever did. The act is the ledger's; the
 * name is that of today. What went to the desk is in nobody's hands.
 */
export const BOARD_PEOPLE = sql(
  'views.board-people',
  `with ${CLOCK},
   led as (
     select c.id, c.lead_desk_id as desk_id
     from case_file c join case_access a on a.realm = $1 and a.case_id = c.id and a.desk_id = $2
     where c.realm = $1 and c.lead_desk_id = any($3) and c.state <> 'closed'
     order by c.priority, c.id limit ${CASES_IN_HANDS}),
   held as (
     select led.id, led.desk_id, heir_of(hand.person_id) as person_id, late.due_at
     from led cross join clock
     cross join lateral (
       select (e.actor ->> 'u')::uuid as person_id from (
         select convert_from(l.body, 'utf8')::jsonb -> 'actor' as actor, l.at, l.xid, l.sseq from ledger_entry l
         where l.case_id = led.id order by l.at desc, l.xid desc, l.sseq desc limit 100) e
       where e.actor ->> 'd' = led.desk_id order by e.at desc, e.xid desc, e.sseq desc limit 1) hand
     left join lateral (
       select min(o.due_at) as due_at from obligation o
       where o.case_id = led.id and o.desk_id = led.desk_id and o.state = 'open' and (${OVERDUE})) late on true)
   select h.person_id as "personId", p.name, h.desk_id as "deskId", count(*)::int as "openCases",
     (count(h.due_at))::int as "overdueCases", min(h.due_at) as "oldestDueAt"
   from held h join person p on p.id = h.person_id group by 1, 2, 3 order by 5 desc, 4 desc, 2`,
);

/** What somebody waits for and time alone does not end, in what the reader's desk sees; `$3` the most. */
export const BOARD_WAITS = sql(
  'views.board-waits',
  `with ${CLOCK}
   select o.id as "obligationId", o.act, jsonb_build_object('kind', o.subject_kind, 'id', o.subject_id) as subject,
     o.counterpart_desk_id as "fromDeskId", o.desk_id as "toDeskId", o.case_id as "caseId", c.number as "caseNumber",
     o.life_safety as "lifeSafety", o.due_at is null as stands,
     coalesce(o.due_at, (o.pauses -> -1 ->> 'from')::timestamptz, o.opened_at) as since
   from obligation o cross join clock left join case_file c on c.realm = $1 and c.id = o.case_id
   where o.realm = $1 and o.state = 'open' and o.counterpart_desk_id is not null
     and (${SEEN} or (o.case_id is null and $2 in (o.desk_id, o.counterpart_desk_id)))
     and (o.due_at is null or ${OVERDUE})
   order by o.due_at nulls last, o.id limit $3`,
);
