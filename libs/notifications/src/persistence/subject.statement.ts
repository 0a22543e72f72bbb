import { sql } from '#platform/persistence';

/** What notices need of their cases, reports and requests, by their own tables: the events are too small to carry it along. In the order asked. */
export const SUBJECTS = sql(
  'notifications.subjects',
  `select coalesce(c.number, q.number) as number, c.priority, r.body ->> 'deskId' as "filedBy", clock.now,
     coalesce(c.body ->> 'lifeSafety', q.body ->> 'lifeSafety', r.body #>> '{content,lifeSafety}', 'false')::boolean as "lifeSafety",
     array(select a.desk_id from case_access a where a.realm = $1 and a.case_id = asked.case_id order by a.desk_id) as "caseDesks",
     array(select a.desk_id from case_access a
       where a.realm = $1 and a.case_id = asked.case_id and c.body -> 'watchers' ? a.desk_id order by a.desk_id) as watchers
   from unnest($2::uuid[], $3::uuid[], $4::uuid[]) with ordinality as asked(case_id, report_id, request_id, nth)
   cross join (select realm_now($1) as now) as clock
   left join case_file c on c.realm = $1 and c.id = asked.case_id
   left join report r on r.realm = $1 and r.id = asked.report_id
   left join request q on q.realm = $1 and q.id = asked.request_id
   order by asked.nth`,
);
