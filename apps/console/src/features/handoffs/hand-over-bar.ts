import type { CaseResponse } from '../../shared/api/client';

/** Why the case cannot be offered by this person now; null when it can. */
export type Barred = 'closed' | 'notLead' | 'notPermitted' | 'offerOpen';

export const barred = (
  { state, lead, openHandoffId }: Pick<CaseResponse, 'state' | 'lead' | 'openHandoffId'>,
  deskId: string,
  may: (permission: string) => boolean,
): Barred | null => {
  if (state === 'closed') return 'closed';
  if (lead.deskId !== deskId) return 'notLead';
  if (!may('handoff.offer')) return 'notPermitted';
  return openHandoffId === null ? null : 'offerOpen';
};
