import type { DeskId, Instant } from '#kernel';
import { refuseCase } from './case.errors.js';
import type { Case, Conflict, JointDesk } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { mustNotBeClosed } from './case.rules.js';

export interface OpenConflict {
  readonly id: string;
  readonly kind: Conflict['kind'];
  readonly claimants: readonly DeskId[];
  readonly joint: readonly JointDesk[];
}

/**
 * Brings the question who is competent before the joint desks of both countries. Until they agree the lead stays the lead.
 * Nothing happens when they have the case already.
 * @throws DomainError case-closed, case-joint-desks-missing
 */
export const openConflict = (state: Case, command: OpenConflict, now: Instant): readonly CaseEvent[] => {
  mustNotBeClosed(state);
  if (state.conflict) return [];
  const countries = new Set(command.joint.map(({ country }) => country));
  if (countries.size < 2)
    throw refuseCase('case-joint-desks-missing', { jointDesks: command.joint.map(({ deskId }) => deskId).join(', ') || '0' });
  return [caseEvent('case.conflict-opened', now, command)];
};
