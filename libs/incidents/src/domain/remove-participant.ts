import type { DeskId, Instant } from '#kernel';
import { refuseCase } from './case.errors.js';
import { type Case, participantOf } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustLead, mustNotBeClosed } from './case.rules.js';

/**
 * The lead releases a desk, or a desk withdraws itself. It sees the case no longer.
 * @throws DomainError case-closed, case-lead-moved, case-lead-only, case-lead-not-removable, case-participant-unknown
 */
export const removeParticipant = (
  state: Case,
  { by, deskId, reason }: { readonly by: ActingDesk; readonly deskId: DeskId; readonly reason: string },
  now: Instant,
): readonly CaseEvent[] => {
  mustNotBeClosed(state);
  if (by.deskId !== deskId) mustLead(state, by);
  if (deskId === state.lead.deskId) throw refuseCase('case-lead-not-removable');
  if (!participantOf(state, deskId)) throw refuseCase('case-participant-unknown', { deskId });
  return [caseEvent('case.participant-removed', now, { deskId, byDeskId: by.deskId, reason })];
};
