import type { CaseResponse } from '../../../shared/api/client';

/** What the reader's desk is to a case. A `joint` desk arbitrates; an `onlooker` sees it by an offer, a release or its competence. */
export type Standing = 'lead' | 'supporting' | 'informed' | 'joint' | 'onlooker';

/** Of the reader, what decides about acts. */
export interface Reader {
  readonly deskId: string;
  readonly country: string;
  readonly userId: string;
  /** Kinds of incidents that the desk is competent for. */
  readonly competences: readonly string[];
  readonly may: (permission: string) => boolean;
}

const names = (desks: readonly { readonly deskId: string }[], deskId: string): boolean =>
  desks.some((desk) => desk.deskId === deskId);

export const standingOf = (
  { lead, supporting, informed, conflict }: Pick<CaseResponse, 'lead' | 'supporting' | 'informed' | 'conflict'>,
  deskId: string,
): Standing => {
  if (lead.deskId === deskId) return 'lead';
  if (names(supporting, deskId)) return 'supporting';
  if (conflict && names(conflict.joint, deskId)) return 'joint';
  return names(informed, deskId) ? 'informed' : 'onlooker';
};

/** The lead and its supporting desks work on the case. */
export const worksOnIt = (standing: Standing): boolean => standing === 'lead' || standing === 'supporting';
