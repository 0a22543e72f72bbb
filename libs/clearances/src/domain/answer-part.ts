import type { Instant } from '#kernel';
import { refusalByState, refuseNotice } from './advance-notice.errors.js';
import type { PartAnswered, PartAsked, PartCleared, PartRefused } from './advance-notice.events.js';
import { byOf, commonOf, mustBeAnnouncer, partiesOf, type AdvanceNotice, type Officer } from './advance-notice.js';
import { ANSWERABLE } from './advance-notice.machine.js';
import type { Condition, Part, RefusalCode, TimeWindow } from './parts.js';

/** Which edition the desk has read. */
export interface OnEdition {
  readonly edition: number;
}

export interface ClearPart extends OnEdition {
  readonly conditions: readonly Condition[];
  /** Null: the window that was announced. */
  readonly window: TimeWindow | null;
}

export interface RefusePart extends OnEdition {
  readonly ground: RefusalCode;
  readonly text: string;
  readonly language: string;
}

export interface AskAnnouncer extends OnEdition {
  readonly text: string;
  readonly language: string;
}

/** The part of the desk that acts, open to an answer on the edition that it read. */
const ownPart = (notice: AdvanceNotice, { edition }: OnEdition, { deskId }: Officer): Part => {
  if (!ANSWERABLE.has(notice.state)) throw refuseNotice(refusalByState[notice.state]);
  const part = notice.parts.find((each) => each.deskId === deskId);
  if (!part) throw refuseNotice('advance-notice-not-asked');
  if (edition !== notice.edition)
    throw refuseNotice('advance-notice-changed', { read: edition, now: notice.edition }, '/edition');
  return part;
};

/** @throws DomainError advance-notice-*: its state, not-asked, changed, window-order, window-passed, condition-without-words */
export const clearPart = (notice: AdvanceNotice, answer: ClearPart, officer: Officer, now: Instant): [PartCleared] => {
  ownPart(notice, answer, officer);
  const { conditions, window } = answer;
  const given = window ?? notice.content.window;
  if (given.until <= given.from) throw refuseNotice('advance-notice-window-order', {}, '/window/until');
  if (given.until <= now) throw refuseNotice('advance-notice-window-passed', {}, '/window/until');
  const mute = conditions.findIndex(({ code, text }) => code === 'other' && text === null);
  if (mute >= 0) throw refuseNotice('advance-notice-condition-without-words', {}, `/conditions/${mute}/text`);
  const data = { ...commonOf(notice), ...byOf(officer), conditions, window: given };
  return [{ type: 'advance-notice.part-cleared', v: 1, at: now, data }];
};

/** @throws DomainError advance-notice-*: its state, not-asked, changed */
export const refusePart = (notice: AdvanceNotice, answer: RefusePart, officer: Officer, now: Instant): [PartRefused] => {
  ownPart(notice, answer, officer);
  const { ground, text, language } = answer;
  const data = { ...commonOf(notice), ...byOf(officer), ground, text, language };
  return [{ type: 'advance-notice.part-refused', v: 1, at: now, data }];
};

/** @throws DomainError advance-notice-*: its state, not-asked, changed, question-open */
export const askAnnouncer = (notice: AdvanceNotice, question: AskAnnouncer, officer: Officer, now: Instant): [PartAsked] => {
  const part = ownPart(notice, question, officer);
  if (part.state === 'asked') throw refuseNotice('advance-notice-question-open');
  if (part.state !== 'awaiting') throw refuseNotice('advance-notice-answered-already');
  const { text, language } = question;
  const data = { ...commonOf(notice, [notice.deskId]), ...byOf(officer), text, language };
  return [{ type: 'advance-notice.asked', v: 1, at: now, data }];
};

export interface AnswerQuestion {
  readonly toDeskId: string;
  readonly text: string;
  readonly language: string;
}

/** @throws DomainError advance-notice-*: its state, not-yours, no-question */
export const answerQuestion = (
  notice: AdvanceNotice,
  { toDeskId, text, language }: AnswerQuestion,
  officer: Officer,
  now: Instant,
): [PartAnswered] => {
  if (!ANSWERABLE.has(notice.state)) throw refuseNotice(refusalByState[notice.state]);
  mustBeAnnouncer(notice, officer);
  const part = notice.parts.find(({ deskId }) => deskId === toDeskId);
  if (part?.state !== 'asked') throw refuseNotice('advance-notice-no-question', {}, '/toDeskId');
  // Whoever decides reads what was asked and answered, so it is told to all.
  const data = { ...commonOf(notice, partiesOf(notice)), ...byOf(officer), toDeskId: part.deskId, text, language };
  return [{ type: 'advance-notice.answered', v: 1, at: now, data }];
};
