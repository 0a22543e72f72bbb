import type { Instant } from '#kernel';
import { refuseNotice } from './advance-notice.errors.js';
import type { NoticeArrived, NoticeCrossed, NoticeReturned, WindowOverrun } from './advance-notice.events.js';
import { byOf, commonOf, crossingDesks, mustAllow, partiesOf, type AdvanceNotice, type Officer } from './advance-notice.js';
import { endOf, standingOf } from './standing.js';

/** The lead stands at the line. Who has not answered yet, or refuses, is named, and both crossing desks' supervisors hear of it. @throws DomainError advance-notice-* */
export const arriveAtLine = (notice: AdvanceNotice, officer: Officer, now: Instant): [NoticeArrived] => {
  mustAllow(notice, 'arrive');
  if (!partiesOf(notice).includes(officer.deskId)) throw refuseNotice('advance-notice-not-at-your-crossing');
  const waitingDeskIds = notice.parts.filter(({ state }) => state !== 'cleared').map(({ deskId }) => deskId);
  const isOpen = standingOf(notice.parts) !== 'all-cleared';
  const supervisorDeskIds = isOpen ? [...new Set([...crossingDesks(notice), ...waitingDeskIds])] : [];
  const data = { ...commonOf(notice), ...byOf(officer), waitingDeskIds, supervisorDeskIds };
  return [{ type: 'advance-notice.arrived', v: 1, at: now, data }];
};

const mustStandThere = ({ entryDeskId, exitDeskId, parts }: AdvanceNotice, { deskId }: Officer): void => {
  if (deskId !== entryDeskId && deskId !== exitDeskId && !parts.some((part) => part.deskId === deskId))
    throw refuseNotice('advance-notice-not-at-your-crossing');
};

/** It passed. @throws DomainError advance-notice-*: its state, not-at-your-crossing, not-cleared */
export const crossLine = (notice: AdvanceNotice, officer: Officer, now: Instant): [NoticeCrossed] => {
  mustAllow(notice, 'cross');
  mustStandThere(notice, officer);
  if (standingOf(notice.parts) !== 'all-cleared') throw refuseNotice('advance-notice-not-cleared');
  const data = { ...commonOf(notice), ...byOf(officer), returnDueAt: notice.content.returnDueAt };
  return [{ type: 'advance-notice.crossed', v: 1, at: now, data }];
};

/** Those who crossed, and what they brought, are back. @throws DomainError advance-notice-* */
export const returnAcross = (notice: AdvanceNotice, text: string | null, officer: Officer, now: Instant): [NoticeReturned] => {
  mustAllow(notice, 'return');
  if (officer.deskId !== notice.deskId) mustStandThere(notice, officer);
  return [{ type: 'advance-notice.returned', v: 1, at: now, data: { ...commonOf(notice), ...byOf(officer), text } }];
};

/** Its window ended while it stood at the line: said once. A signal that is late, early or repeated changes nothing. */
export const overrunWindow = (notice: AdvanceNotice, now: Instant): WindowOverrun[] => {
  if (notice.state !== 'at_the_line' || notice.overrunAt !== null || endOf(notice.content.window, notice.parts) > now) return [];
  const data = { ...commonOf(notice, [notice.deskId]), supervisorDeskIds: crossingDesks(notice) };
  return [{ type: 'advance-notice.window-overrun', v: 1, at: now, data }];
};
