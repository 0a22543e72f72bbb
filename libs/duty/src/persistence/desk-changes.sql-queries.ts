import type { DeskId, Instant, Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { DeskChanges } from '../application/shift-notes.queries.js';
import { CHANGE_KINDS, type ChangeLine, type Changes } from '../domain/shift-note.events.js';

/** Lines of each kind; how many there are beyond is said by their number. */
const MOST_LINES = 40;

const OWED = `select o.*, o.breached_at is not null or coalesce(o.due_at <= clock.now, false) as overdue
  from obligation o cross join clock
  where o.realm = $1 and o.desk_id = $2 and o.state = 'open' and o.subject_kind not in ('shift-note', 'roster')`;

/** What was new and what was escalated since `$3`; offers, what is owed, silences and bring-up dates as they stand. Cases that the desk sees. */
const CHANGES = sql(
  'duty.changes-of-desk',
  `with clock as materialized (select realm_now($1) as now),
   owed as materialized (${OWED}),
   told as (
     select 'new-case' as kind, c.id as case_id, 'case' as subject_kind, c.id::text as subject_id, null as act, c.opened_at as at
     from case_file c where c.realm = $1 and c.lead_desk_id = $2 and c.opened_at >= $3::timestamptz
     union all
     select case when h.to_desk_id = $2 then 'offer-in' else 'offer-out' end, h.case_id, 'handoff', h.id::text, null, h.offered_at
     from handoff h where h.realm = $1 and $2 in (h.to_desk_id, h.from_desk_id)
       and h.state in ('offered', 'clarification_asked', 'accepted_with_conditions')
     union all
     select 'overdue', case_id, subject_kind, subject_id, act, due_at from owed where overdue
     union all
     select 'promised', case_id, subject_kind, subject_id, act, due_at from owed where act = 'keep-commitment' and not overdue
     union all
     select 'escalated', case_id, subject_kind, subject_id, act,
       (select max(s.fired_at) from obligation_step s where s.obligation_id = owed.id)
     from owed where exists (select from obligation_step s where s.obligation_id = owed.id and s.fired_at >= $3::timestamptz)
     union all
     select 'silenced', case_id, subject_kind, subject_id, act, (silence ->> 'until')::timestamptz
     from owed cross join clock where (silence ->> 'until')::timestamptz > clock.now
     union all
     select 'deferred', c.id, 'case', c.id::text, null, c.bring_up_at::timestamptz
     from case_file c where c.realm = $1 and c.lead_desk_id = $2 and c.state <> 'closed' and c.bring_up_at is not null),
   ranked as (
     select t.*, c.number, c.priority, count(*) over (partition by t.kind) as total,
       row_number() over (partition by t.kind order by c.priority nulls last, t.at, t.subject_id) as place
     from told t left join case_file c on c.id = t.case_id
     where t.case_id is null or exists (
       select from case_access a where a.realm = $1 and a.case_id = t.case_id and a.desk_id = $2))
   select kind, case_id as "caseId", number as "caseNumber", priority, subject_kind as "subjectKind", subject_id as "subjectId", act, at,
     total::int from ranked where place <= $4 order by kind, place`,
);

interface Row extends Omit<ChangeLine, 'subject'> {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly total: number;
}

@Injectable()
export class DeskChangesSql extends DeskChanges {
  constructor(private readonly database: Database) {
    super();
  }

  async since(realm: Realm, deskId: DeskId, from: Instant): Promise<Changes> {
    const rows = await this.database.query<Row>(CHANGES, [realm, deskId, from, MOST_LINES]);
    const lines = CHANGE_KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind));
    return {
      lines: lines.map(({ kind, caseId, caseNumber, priority, subjectKind, subjectId, act, at }) => ({
        kind,
        caseId,
        caseNumber,
        priority,
        subject: { kind: subjectKind, id: subjectId },
        act,
        at,
      })),
      totals: Object.fromEntries(rows.map(({ kind, total }) => [kind, total])),
    };
  }
}
