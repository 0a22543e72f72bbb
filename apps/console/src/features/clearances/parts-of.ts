import type { AdvanceNoticeResponse } from '../../shared/api/client';

type Part = AdvanceNoticeResponse['parts'][number];

/** Desks that have not cleared it. */
export const notCleared = ({ parts }: AdvanceNoticeResponse): readonly Part[] => parts.filter(({ state }) => state !== 'cleared');

export const ownPart = ({ parts }: AdvanceNoticeResponse, deskId: string): Part | undefined =>
  parts.find((part) => part.deskId === deskId);

const ANSWERABLE: ReadonlySet<string> = new Set(['announced', 'partly_cleared', 'cleared', 'refused', 'at_the_line']);
export const isAnswerable = ({ state }: AdvanceNoticeResponse): boolean => ANSWERABLE.has(state);

/** Somebody must look now: it stands at the line uncleared, its window ended, an answer is late, or its outcome is owed. */
export const isAlarming = (notice: AdvanceNoticeResponse): boolean =>
  (notice.state === 'at_the_line' && (notCleared(notice).length > 0 || notice.overrunAt !== null)) ||
  notice.state === 'expired' ||
  (isAnswerable(notice) && notice.parts.some(({ late }) => late));
