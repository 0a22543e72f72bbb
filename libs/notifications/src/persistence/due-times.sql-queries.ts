import { type DeskId, LIVE } from '#kernel';
import { Database, pastAudience, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { DueTimes, type DueTime } from '../application/due-times.calendar.js';
import { CANCELLED_SHOWN_HOURS } from '../domain/calendar.js';

/** More than that no calendar shows in any useful way. */
const MOST_ENTRIES = 1_000;

/** A clock that stands has no due time, and no entry while it stands. */
const OF = pastAudience(
  sql(
    'calendar.due-times',
    `select o.id, o.version, coalesce(e.at, o.settled_at, o.opened_at) as "changedAt", o.state = 'open' as "isOpen", o.act,
     o.subject_kind as "subjectKind", o.subject_id as "subjectId",
     o.subject_of as "subjectOf", o.case_id as "caseId", coalesce(c.number, q.number) as "caseNumber",
     o.desk_id as "deskId", o.life_safety as "lifeSafety", c.priority, o.opened_at as "openedAt", o.due_at as "dueAt"
   from obligation o
   left join ledger_entry e on e.stream = 'obligation:' || o.id and e.sseq = o.version
   left join case_file c on c.realm = o.realm and c.id = o.case_id
   left join request q on q.realm = o.realm and q.id = case when o.subject_kind = 'request' then o.subject_id::uuid end
   where o.realm = $1 and o.desk_id = any ($2) and o.due_at is not null
     and (o.state = 'open' or o.settled_at > clock_timestamp() - make_interval(hours => $3))
   order by o.state = 'open' desc, o.due_at, o.id limit $4`,
  ),
);

@Injectable()
export class SqlDueTimes extends DueTimes {
  constructor(private readonly database: Database) {
    super();
  }

  of(deskIds: readonly DeskId[]): Promise<DueTime[]> {
    return this.database.query<DueTime>(OF, [LIVE, deskIds, CANCELLED_SHOWN_HOURS, MOST_ENTRIES]);
  }
}
