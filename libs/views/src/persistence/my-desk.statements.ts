import { sql } from '#platform/persistence';
import { CASE_LINE } from './case-line.sql.js';

/** Open obligations of desk `$2` in realm `$1`. */
const OWED = `clock as materialized (select realm_now($1) as now),
  owed as materialized (
    select o.id, o.act, o.subject_kind, o.subject_id, o.case_id, o.due_at,
      o.breached_at is not null or coalesce(o.due_at <= clock.now, false) as overdue,
      coalesce(o.due_at <= clock.now + interval '1 hour', false) as soon
    from obligation o cross join clock where o.realm = $1 and o.desk_id = $2 and o.state = 'open'),
  offered as materialized (
    select h.id, h.version, h.state, h.case_id, h.from_desk_id, h.kind
    from handoff h where h.realm = $1 and h.to_desk_id = $2 and h.state in ('offered', 'clarification_asked'))`;

/** Each case in the first lane that it belongs to, with the earliest thing that the desk owes on it there. */
const PLACED = `claims as (
    select case_id, 1 as lane, id as handoff_id from offered
    union all
    select case_id, case
        when act = 'acknowledge-case' and subject_id = case_id::text then 2
        when overdue then 3
        when soon then 4
        when act = 'acknowledge-case' then 6
      end, null from owed
      where overdue or soon or act = 'acknowledge-case'
    union all
    select c.id, 7, null from case_file c cross join clock
      where c.realm = $1 and c.lead_desk_id = $2 and c.state <> 'closed' and c.bring_up_at is not null
        and c.bring_up_at::timestamptz <= clock.now
    union all
    select c.id, 8, null from case_file c where c.realm = $1 and c.lead_desk_id = $2 and c.state <> 'closed'
    union all
    select w.id, 9, null from cases_watched_by($1, $2) as w(id)),
  placed as (select distinct on (case_id) case_id, lane, handoff_id from claims order by case_id, lane),
  -- In the lanes of offers and corrections it is that very act; elsewhere the one that is due first.
  due as (
    select distinct on (o.case_id) o.*
    from placed p join owed o on o.case_id = p.case_id
    where case p.lane
        when 1 then o.subject_id = p.handoff_id::text
        when 2 then o.act = 'acknowledge-case' and o.subject_id = p.case_id::text
        when 6 then o.act = 'acknowledge-case' and o.subject_id <> p.case_id::text
        else true end
    order by o.case_id, o.due_at nulls last, o.id)`;

/** `$3` items of each lane, and how many it has. */
export const CASES_OF_DESK = sql(
  'views.my-desk-cases',
  `with ${OWED}, ${PLACED},
   ranked as (
     select p.case_id, p.lane, p.handoff_id, c.priority, d.id as obligation_id, d.act, d.subject_kind, d.subject_id, d.due_at, d.overdue,
       row_number() over (partition by p.lane order by c.priority, d.due_at nulls last, p.case_id) as place,
       (count(*) over (partition by p.lane))::int as total
     from placed p
     join case_access a on a.realm = $1 and a.case_id = p.case_id and a.desk_id = $2
     join case_file c on c.realm = $1 and c.id = p.case_id
     left join due d on d.case_id = p.case_id)
   select r.lane, r.total, r.obligation_id as "obligationId", r.act, r.subject_kind as "subjectKind", r.subject_id as "subjectId",
     r.due_at as "dueAt", r.overdue, c.bring_up_at as "bringUpAt", ${CASE_LINE} as "caseLine",
     case when h.id is not null then jsonb_build_object(
       'id', h.id, 'version', h.version, 'state', h.state, 'fromDeskId', h.from_desk_id, 'kind', h.kind) end as handoff
   from ranked r join case_file c on c.id = r.case_id left join offered h on h.id = r.handoff_id
   where r.place <= $3 order by r.lane, r.place`,
);

/** Reports that wait for triage at the desk. Their own facts rank them as their priority would. */
export const REPORTS_OF_DESK = sql(
  'views.my-desk-reports',
  `select (count(*) over ())::int as total, r.id, r.version, r.triage_state as state, r.body, o.id as "obligationId", o.act,
     o.subject_kind as "subjectKind", o.subject_id as "subjectId", o.due_at as "dueAt",
     o.breached_at is not null or coalesce(o.due_at <= realm_now($1), false) as overdue
   from report r left join obligation o on o.subject_id = r.id::text and o.act = 'acknowledge-case' and o.state = 'open'
   where r.realm = $1 and r.triage_desk_id = $2 and r.triage_state in ('filed', 'referred')
   order by (r.body #>> '{content,lifeSafety}')::boolean desc,
     greatest((r.body #>> '{content,impact,security}')::int, (r.body #>> '{content,impact,flow}')::int) desc,
     o.due_at nulls last, r.id
   limit $3`,
);

/** `$3`: whom a notice must be for that this reader, `$4`, counts. */
export const COUNTS_OF_DESK = sql(
  'views.my-desk-counts',
  `with ${OWED},
   seen as (
     select o.case_id, o.act, o.overdue, o.soon, o.subject_id = o.case_id::text as "of the case"
     from owed o join case_access a on a.realm = $1 and a.case_id = o.case_id and a.desk_id = $2)
   select (select now from clock) as now,
     (select count(*)::int from offered h join case_access a on a.realm = $1 and a.case_id = h.case_id and a.desk_id = $2) as "offersIn",
     (select count(distinct case_id)::int from seen where act = 'acknowledge-case' and "of the case") as unacknowledged,
     (select count(distinct case_id)::int from seen where soon and not overdue) as "dueSoon",
     (select count(distinct case_id)::int from seen where overdue) as breached,
     (select count(*)::int from case_file c where c.realm = $1 and c.lead_desk_id = $2 and c.state <> 'closed') as leading,
     (select count(*)::int from cases_watched_by($1, $2) as w(id) join case_access a on a.realm = $1 and a.case_id = w.id and a.desk_id = $2) as watching,
     (select count(*)::int from (select from notification n
      where n.realm = $1 and n.desk_id = $2 and n.read_at is null and n.audience = any($3) and (n.to_person is null or n.to_person = $4)
        and (n.held_until is null or n.held_until <= (select now from clock))
        and (n.case_id is null or n.event_type like 'obligation.%' or n.stands_in_for is not null or exists (
          select from case_access a where a.realm = n.realm and a.case_id = n.case_id and a.desk_id = n.desk_id))
      limit 1000) looked) as "unreadNotices"`,
);
