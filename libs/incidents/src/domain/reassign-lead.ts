import type { AgencyId, DeskId, UserId } from '#kernel';
import { refuseCase } from './case.errors.js';
import type { MoveLead } from './move-lead.js';

export interface ReassignLead {
  readonly toDeskId: DeskId;
  /** The supervisor whose word moves it. */
  readonly by: { readonly userId: UserId; readonly deskId: DeskId; readonly agencyId: AgencyId };
  readonly reason: string;
}

/** Which agencies the desks belong to: what the decision needs of the directory. */
export interface Agencies {
  readonly ofLead: AgencyId | null;
  readonly ofTo: AgencyId | null;
}

/**
 * Inside one agency a supervisor decides which desk leads; between agencies, and above all between countries, the lead is offered. Whoever
 * takes it for the own desk has acknowledged it thereby.
 * @throws DomainError case-reassign-own-agency-only
 */
export const reassignment = ({ toDeskId, by, reason }: ReassignLead, { ofLead, ofTo }: Agencies): Omit<MoveLead, 'to'> => {
  if (ofLead !== by.agencyId || ofTo !== by.agencyId) throw refuseCase('case-reassign-own-agency-only');
  return { by: 'reassignment', causeId: by.userId, kind: toDeskId === by.deskId ? 'take' : 'reassign', reason };
};
