import type { ObligationAct, Subject } from '#escalation';
import type { Instant, ObligationId } from '#kernel';
import type { OwedAct } from '../application/case-line.js';

/** The columns of an obligation as the statements here select them; all null where nothing is owed. */
export interface OwedColumns {
  readonly obligationId: ObligationId | null;
  readonly act: ObligationAct | null;
  readonly subjectKind: Subject['kind'] | null;
  readonly subjectId: string | null;
  readonly dueAt: Instant | null;
  readonly overdue: boolean | null;
}

/** @param about id of the case or report: an acknowledgement of anything else is that of a correction */
export const owedOf = (
  { obligationId, act, subjectKind, subjectId, dueAt, overdue }: OwedColumns,
  about: string,
): OwedAct | null => {
  if (obligationId === null || act === null || subjectKind === null || subjectId === null) return null;
  const correctionId = act === 'acknowledge-case' && subjectId !== about ? subjectId : null;
  return { obligationId, act, subject: { kind: subjectKind, id: subjectId }, dueAt, overdue: overdue ?? false, correctionId };
};
