import { type CountryCode, type DeskId, nextState } from '#kernel';
import { refuseCase } from './case.errors.js';
import { type CaseAct, caseMachine, type CaseState } from './case.machine.js';
import { type Case, participantOf } from './case.js';

/** The desk that acts, and its country. */
export interface ActingDesk {
  readonly deskId: DeskId;
  readonly country: CountryCode;
}

const REFUSAL = {
  open: 'case-not-acknowledged',
  acknowledged: 'case-not-started',
  in_progress: 'case-not-resolved',
  resolved: 'case-already-resolved',
  closed: 'case-closed',
} as const satisfies Record<CaseState, string>;

/** The machine knows the act in this state. @throws DomainError saying where the case stands and what comes first */
export const mustAllow = ({ progress }: Case, act: CaseAct): void => {
  if (!nextState(caseMachine, progress.state, act)) throw refuseCase(REFUSAL[progress.state]);
};

/** Nothing is added to a closed case. @throws DomainError case-closed */
export const mustNotBeClosed = ({ progress }: Case): void => {
  if (progress.state === 'closed') throw refuseCase('case-closed');
};

/**
 * Only the accountable desk decides about the case itself. A desk that led it before may have decided on what it last saw: it is told
 * that the lead moved on, which is a state of the case; to all others it is a right that they lack.
 * @throws DomainError case-lead-moved, case-lead-only
 */
export const mustLead = (state: Case, { deskId }: ActingDesk): void => {
  const { deskId: leadDeskId } = state.lead;
  if (leadDeskId === deskId) return;
  const led = participantOf(state, deskId)?.because === 'former-lead';
  throw refuseCase(led ? 'case-lead-moved' : 'case-lead-only', { leadDeskId });
};

export const isWorkingDesk = (state: Case, deskId: DeskId): boolean =>
  state.lead.deskId === deskId || participantOf(state, deskId)?.role === 'supporting';

/** The lead and its supporting desks work on the case; an informed desk reads it. @throws DomainError case-working-desks-only */
export const mustWorkOnIt = (state: Case, { deskId }: ActingDesk): void => {
  if (!isWorkingDesk(state, deskId)) throw refuseCase('case-working-desks-only');
};
