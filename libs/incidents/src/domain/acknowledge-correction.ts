import type { Instant } from '#kernel';
import { refuseCase } from './case.errors.js';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import type { ActingDesk } from './case.rules.js';

/** @throws DomainError case-correction-unknown, case-correction-not-addressed, case-correction-acknowledged */
export const acknowledgeCorrection = (
  state: Case,
  { by, correctionId }: { readonly by: ActingDesk; readonly correctionId: string },
  now: Instant,
): readonly CaseEvent[] => {
  const correction = state.corrections.find(({ id }) => id === correctionId);
  if (!correction) throw refuseCase('case-correction-unknown', { correctionId });
  const recipient = correction.recipients.find(({ deskId }) => deskId === by.deskId);
  if (!recipient) throw refuseCase('case-correction-not-addressed');
  if (recipient.acknowledgedAt) throw refuseCase('case-correction-acknowledged', { at: recipient.acknowledgedAt });
  return [caseEvent('case.correction-acknowledged', now, { deskId: by.deskId, id: correctionId })];
};
