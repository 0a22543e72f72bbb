import type { DeskId, Instant } from '#kernel';
import type { Case, Correction } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustWorkOnIt } from './case.rules.js';

export interface IssueCorrection extends Pick<Correction, 'id' | 'kind' | 'text' | 'language'> {
  readonly by: ActingDesk;
  /** Every desk that can see the case; the issuer needs no notice of its own. */
  readonly recipients: readonly DeskId[];
}

/**
 * What was said was wrong, or must be taken back. It reaches every desk that could see it, on a closed case as well.
 * @throws DomainError case-working-desks-only
 */
export const issueCorrection = (
  state: Case,
  { by, recipients, ...issued }: IssueCorrection,
  now: Instant,
): readonly CaseEvent[] => {
  mustWorkOnIt(state, by);
  const others = recipients.filter((deskId) => deskId !== by.deskId);
  return [caseEvent('case.correction-issued', now, { ...issued, deskId: by.deskId, recipients: others })];
};
