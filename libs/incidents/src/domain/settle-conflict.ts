import type { DeskId, Instant } from '#kernel';
import { refuseCase } from './case.errors.js';
import type { Case, Conflict, JointDesk } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustNotBeClosed } from './case.rules.js';
import { caseFile } from './evolve-case.js';
import { moveLead } from './move-lead.js';

/** @throws DomainError case-closed, case-conflict-none, case-joint-desk-only */
const mustArbitrate = (state: Case, by: ActingDesk): Conflict => {
  mustNotBeClosed(state);
  const { conflict } = state;
  if (!conflict) throw refuseCase('case-conflict-none');
  if (!conflict.joint.some(({ deskId }) => deskId === by.deskId))
    throw refuseCase('case-joint-desk-only', { jointDesks: conflict.joint.map(({ deskId }) => deskId).join(', ') });
  return conflict;
};

/**
 * One joint desk proposes which desk shall lead; a new proposal of either side takes the place of the former.
 * @throws DomainError case-closed, case-conflict-none, case-joint-desk-only
 */
export const proposeSettlement = (
  state: Case,
  { by, lead, reason }: { readonly by: ActingDesk; readonly lead: JointDesk; readonly reason: string },
  now: Instant,
): readonly CaseEvent[] => {
  mustArbitrate(state, by);
  return [caseEvent('case.conflict-proposed', now, { ...lead, byDeskId: by.deskId, byCountry: by.country, reason })];
};

/**
 * The joint desk of the other country agrees, and the lead moves in the same act (or stays, if that was agreed).
 * `leadDeskId` repeats what is agreed to, so that a confirmation never meets another proposal than the one that was read.
 * @throws DomainError case-closed, case-conflict-none, case-joint-desk-only, case-proposal-none, case-proposal-own,
 *   case-proposal-differs
 */
export const confirmSettlement = (
  state: Case,
  { by, leadDeskId }: { readonly by: ActingDesk; readonly leadDeskId: DeskId },
  now: Instant,
): readonly CaseEvent[] => {
  const { id, proposal } = mustArbitrate(state, by);
  if (!proposal) throw refuseCase('case-proposal-none');
  const { deskId, country, byDeskId, byCountry } = proposal;
  if (byCountry === by.country) throw refuseCase('case-proposal-own', { country: byCountry, deskId });
  if (deskId !== leadDeskId) throw refuseCase('case-proposal-differs', { deskId }, '/leadDeskId');
  const settled = caseEvent('case.conflict-settled', now, { id, deskId, proposedBy: byDeskId, confirmedBy: by.deskId });
  if (deskId === state.lead.deskId) return [settled];
  const move = { to: { deskId, country }, by: 'arbitration', causeId: id, kind: 'arbitration' } as const;
  return [settled, ...moveLead(caseFile.evolve(state, settled), move, now)];
};
