import { sql } from '#platform/persistence';

/** What a notice needs of its case and its report, by their own tables: the events are too small to carry it along. */
export const SUBJECT = sql(
  'notifications.subject',
  `select c.number, c.priority, r.body ->> 'deskId' as "filedBy", realm_now($1) as now,
     coalesce(c.body ->> 'lifeSafety', r.body #>> '{content,lifeSafety}', 'false')::boolean as "lifeSafety",
     array(select a.desk_id from case_access a where a.realm = $1 and a.case_id = $2 order by a.desk_id) as "caseDesks",
     array(select a.desk_id from case_access a
       where a.realm = $1 and a.case_id = $2 and c.body -> 'watchers' ? a.desk_id order by a.desk_id) as watchers
   from (select 1) as one
   left join case_file c on c.realm = $1 and c.id = $2::uuid
   left join report r on r.realm = $1 and r.id = $3::uuid`,
);
