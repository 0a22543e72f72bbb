const ID = `split_part(n.stream, ':', 2)::uuid`;
const partOf = (table: string): string =>
  `(select p.activation_id::text from ${table} p where p.realm = n.realm and p.id = ${ID})`;

/** The activation in whose room it stands, for a desk that sits there: a rung of a ladder may call on one that does not. */
const WITHIN = `case split_part(n.stream, ':', 1)
    when 'statement' then ${partOf('statement')}
    when 'resource-request' then ${partOf('resource_request')}
    when 'issued-alert' then ${partOf('issued_alert')}
    when 'obligation' then (
      select o.subject_of from obligation o join activation a on a.realm = o.realm and a.id = o.subject_of::uuid
      where o.id = ${ID} and n.desk_id = any (a.desk_ids))
  end`;

/** A notice as its readers see it; the row is `n`. */
export const NOTICE = `n.id, n.audience, n.event_type as "eventType", n.stream, n.case_id as "caseId", n.case_number as "caseNumber", n.urgency,
  n.act, n.due_at as "dueAt", n.nobody_reached as "nobodyReached", n.stands_in_for as "standsInFor", n.created_at as "createdAt",
  n.read_at as "readAt", n.read_by as "readBy", ${WITHIN} as within`;
