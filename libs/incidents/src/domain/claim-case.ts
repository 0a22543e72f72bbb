import type { Instant } from '#kernel';
import { refuseCase } from './case.errors.js';
import type { Case, JointDesk } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustNotBeClosed } from './case.rules.js';
import { openConflict } from './open-conflict.js';

export interface ClaimCase {
  readonly by: ActingDesk;
  readonly reason: string;
  /** Id of the conflict, should this claim open one. */
  readonly conflictId: string;
}

export interface ClaimFacts {
  /** Named by the routing of this case, or competent for its kind by the directory. */
  readonly competent: boolean;
  readonly joint: readonly JointDesk[];
}

/**
 * A competent desk says that the case is its own. That is a positive conflict: it goes to the joint desks with a clock, and the
 * lead keeps leading meanwhile. A further claim joins the open conflict.
 * @throws DomainError case-closed, case-led-already, case-claim-not-competent, case-claim-known, case-joint-desks-missing
 */
export const claimCase = (
  state: Case,
  { by, reason, conflictId }: ClaimCase,
  facts: ClaimFacts,
  now: Instant,
): readonly CaseEvent[] => {
  mustNotBeClosed(state);
  const { deskId } = by;
  if (deskId === state.lead.deskId) throw refuseCase('case-led-already', { deskId });
  if (!facts.competent) throw refuseCase('case-claim-not-competent', { deskId, kind: state.kind });
  if (state.conflict?.claimants.includes(deskId)) throw refuseCase('case-claim-known');
  const claimed = caseEvent('case.claimed', now, { deskId, reason });
  if (state.conflict) return [claimed];
  const claimants = [state.lead.deskId, deskId];
  return [claimed, ...openConflict(state, { id: conflictId, kind: 'positive', claimants, joint: facts.joint }, now)];
};
