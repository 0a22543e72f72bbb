/** A notice as its readers see it; the row is `n`. */
export const NOTICE = `n.id, n.audience, n.event_type as "eventType", n.stream, n.case_id as "caseId", n.case_number as "caseNumber", n.urgency,
  n.act, n.due_at as "dueAt", n.nobody_reached as "nobodyReached", n.stands_in_for as "standsInFor", n.created_at as "createdAt",
  n.read_at as "readAt", n.read_by as "readBy"`;
