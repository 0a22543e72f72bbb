import type { DeskId } from '#kernel';
import type { Answering } from './redaction.js';

/** A desk that sees the case. */
export interface SeeingDesk extends Answering {
  readonly isLead: boolean;
}

const leadFirst = (desks: readonly SeeingDesk[]): SeeingDesk | undefined => desks.find(({ isLead }) => isLead) ?? desks[0];

/**
 * Who answers a redaction: the other country where it sees the case, its lead before others; else another desk of the own country; else
 * the own desk, by somebody else.
 */
export const answeringDesk = (asking: Answering, seeing: readonly SeeingDesk[]): Answering => {
  const others = seeing
    .filter(({ deskId }) => deskId !== asking.deskId)
    .toSorted((one, other) => compare(one.deskId, other.deskId));
  const found = leadFirst(others.filter(({ country }) => country !== asking.country)) ?? leadFirst(others) ?? asking;
  return { deskId: found.deskId, country: found.country };
};

const compare = (one: DeskId, other: DeskId): number => (one < other ? -1 : 1);
