import type { DeskId, Instant } from '#kernel';
import { terms } from '#phrases';
import { refuseCase } from './case.errors.js';
import { type Case, type Participant, participantOf } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustLead, mustNotBeClosed } from './case.rules.js';

/**
 * The lead brings a desk in, or changes its role. This releases the case to that desk.
 * @throws DomainError case-closed, case-lead-only, case-led-already, case-participant-known
 */
export const addParticipant = (
  state: Case,
  { by, deskId, role }: { readonly by: ActingDesk } & Omit<Participant, 'because'>,
  now: Instant,
): readonly CaseEvent[] => {
  mustNotBeClosed(state);
  mustLead(state, by);
  if (deskId === state.lead.deskId) throw refuseCase('case-led-already', { deskId });
  if (participantOf(state, deskId)?.role === role)
    throw refuseCase('case-participant-known', { deskId, role: terms[`case-role.${role}`] });
  return [caseEvent('case.participant-added', now, { deskId, role, because: 'added', byDeskId: by.deskId })];
};

/** A desk that filed a sighting of this case works on it from then on; nothing when it does so already. */
export const joinBySighting = (state: Case, deskId: DeskId, now: Instant): readonly CaseEvent[] =>
  deskId === state.lead.deskId || participantOf(state, deskId)?.role === 'supporting'
    ? []
    : [caseEvent('case.participant-added', now, { deskId, role: 'supporting', because: 'sighted', byDeskId: null })];
