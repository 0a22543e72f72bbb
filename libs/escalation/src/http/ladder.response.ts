import { LADDER_KEYS, type LadderKey } from '../domain/ladders.js';
import { DomainError, type Locale } from '#kernel';
import { sayTerm } from '#phrases';
import type { EditionSigned, LadderRead } from '../application/browse-ladders.js';
import type { LadderForeseen } from '../application/preview-ladder.js';

export type EditionResponse = EditionSigned;
export type LadderResponse = LadderRead;

/** @throws DomainError not-found */
export const ladderKeyIn = (text: string): LadderKey => {
  const key = LADDER_KEYS.find((one) => one === text);
  if (key === undefined) throw new DomainError('not-found');
  return key;
};

/** What comes if nobody acts, in the reader's language; codes and times stay beside the words. */
export const foreseenResponse = ({ key, ladderVersion, startsAt, dueAt, rungs }: LadderForeseen, locale: Locale) => ({
  key,
  ladderVersion,
  startsAt,
  dueAt,
  rungs: rungs.map(({ at, what, action, loop, told, offDuty }) => ({
    at,
    what,
    action,
    text: sayTerm(action === null ? 'foreseen.breach' : `ladder-action.${action}`, locale),
    loop,
    deskIds: told?.deskIds ?? [],
    absent: told?.absent ?? null,
    absentText: told?.absent ? sayTerm(`ladder-absent.${told.absent}`, locale) : null,
    offDuty,
  })),
});
export type ForeseenResponse = ReturnType<typeof foreseenResponse>;
