import type { DeskId, Instant } from '#kernel';
import { refuseNotice } from './advance-notice.errors.js';
import type { AnswerLate, NoticeClosed, NoticeExpired, NoticeWithdrawn, Outcome } from './advance-notice.events.js';
import {
  byOf,
  commonOf,
  crossingDesks,
  mustAllow,
  mustBeAnnouncer,
  waitedFor,
  type AdvanceNotice,
  type Officer,
} from './advance-notice.js';
import { ANSWERABLE } from './advance-notice.machine.js';
import { endOf } from './standing.js';

/** @throws DomainError advance-notice-* */
export const withdrawNotice = (
  notice: AdvanceNotice,
  reason: string | null,
  officer: Officer,
  now: Instant,
): [NoticeWithdrawn] => {
  mustAllow(notice, 'withdraw');
  mustBeAnnouncer(notice, officer);
  return [{ type: 'advance-notice.withdrawn', v: 1, at: now, data: { ...commonOf(notice), ...byOf(officer), reason } }];
};

/** Which outcomes a state can have: who stands at the line turned back, who crossed stayed or is done. */
const POSSIBLE: Readonly<Partial<Record<AdvanceNotice['state'], readonly Outcome[]>>> = {
  expired: ['did-not-set-out', 'crossed-elsewhere', 'crossed-unnoted', 'turned-back'],
  at_the_line: ['turned-back', 'crossed-elsewhere'],
  crossed: ['done', 'stayed'],
};

/** Says what became of it. The crossing's own desks may say that somebody turned back. @throws DomainError advance-notice-* */
export const closeNotice = (
  notice: AdvanceNotice,
  { outcome, text }: { readonly outcome: Outcome; readonly text: string | null },
  officer: Officer,
  now: Instant,
): [NoticeClosed] => {
  mustAllow(notice, 'close');
  const atTheLine = notice.state === 'at_the_line' && crossingDesks(notice).includes(officer.deskId);
  if (!atTheLine) mustBeAnnouncer(notice, officer);
  if (!POSSIBLE[notice.state]?.includes(outcome)) throw refuseNotice('advance-notice-outcome-unfit', {}, '/outcome');
  if (outcome === 'stayed' && text === null) throw refuseNotice('advance-notice-outcome-unsaid', {}, '/text');
  return [{ type: 'advance-notice.closed', v: 1, at: now, data: { ...commonOf(notice), ...byOf(officer), outcome, text } }];
};

const EXPIRES: ReadonlySet<AdvanceNotice['state']> = new Set<AdvanceNotice['state']>([
  'announced',
  'partly_cleared',
  'cleared',
  'refused',
]);

/** Its window is over and nothing came to the line. A signal that is late, early or repeated changes nothing. */
export const expireNotice = (notice: AdvanceNotice, now: Instant): NoticeExpired[] => {
  const expiredAt = endOf(notice.content.window, notice.parts);
  if (!EXPIRES.has(notice.state) || expiredAt > now) return [];
  const data = { ...commonOf(notice), expiredAt, supervisorDeskIds: crossingDesks(notice) };
  return [{ type: 'advance-notice.expired', v: 1, at: now, data }];
};

/** A desk's time ran out: said once for each time that it is asked. */
export const noteLateAnswer = (notice: AdvanceNotice, lateDeskId: DeskId, now: Instant): AnswerLate[] => {
  const owes = ANSWERABLE.has(notice.state) && waitedFor(notice).includes(lateDeskId);
  if (!owes || notice.lateDeskIds.includes(lateDeskId)) return [];
  const data = { ...commonOf(notice, [notice.deskId]), lateDeskId, supervisorDeskIds: crossingDesks(notice) };
  return [{ type: 'advance-notice.answer-late', v: 1, at: now, data }];
};
