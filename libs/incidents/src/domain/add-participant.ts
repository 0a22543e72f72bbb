import type { DeskId, Instant } from '#kernel';
import { terms } from '#phrases';
import { refuseCase } from './case.errors.js';
import { type Case, type Participant, participantOf } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustLead, mustNotBeClosed } from './case.rules.js';

/**
 * The lead brings a desk in, or changes its role. This releases the case to that desk.
 * @throws DomainError case-closed, case-lead-moved, case-lead-only, case-led-already, case-participant-known
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

const worksOnIt = (state: Case, deskId: DeskId): boolean =>
  deskId === state.lead.deskId || participantOf(state, deskId)?.role === 'supporting';

/** A desk that filed a sighting of this case works on it from then on; nothing when it does so already. */
export const joinBySighting = (state: Case, deskId: DeskId, now: Instant): readonly CaseEvent[] =>
  worksOnIt(state, deskId)
    ? []
    : [caseEvent('case.participant-added', now, { deskId, role: 'supporting', because: 'sighted', byDeskId: null })];

/**
 * A desk that took a part of the case from its lead works on it from then on; nothing when it does so already. It was the lead
 * that offered, so it is the lead that brought the desk in.
 */
export const joinByHandoff = (state: Case, deskId: DeskId, now: Instant): readonly CaseEvent[] => {
  if (worksOnIt(state, deskId)) return [];
  const byDeskId = state.lead.deskId;
  return [caseEvent('case.participant-added', now, { deskId, role: 'supporting', because: 'added', byDeskId })];
};
