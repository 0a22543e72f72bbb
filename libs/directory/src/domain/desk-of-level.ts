import type { Desk } from './desk.js';
import type { Level } from './country.js';
import type { DirectorySnapshot } from './snapshot.js';

const rankOf = ({ countries }: DirectorySnapshot, { country }: Desk, level: Level): number | null =>
  countries.get(country)?.levels.find((known) => known.level === level)?.rank ?? null;

/** Whether a desk is of an order of government already, or above it, as its country ranks them. */
export const isOfLevel = (snapshot: DirectorySnapshot, desk: Desk, level: Level): boolean => {
  const [own, asked] = [rankOf(snapshot, desk, desk.level), rankOf(snapshot, desk, level)];
  return own !== null && asked !== null && own >= asked;
};

const isBelowFederal = (level: Level): boolean => level !== 'federal' && level !== 'binational';

/**
 * The desk of an order of government that answers for what a desk does: of its country, of its state or province below the federation,
 * with the most competences in common, in its corridor rather than elsewhere. Undefined when none has anything in common with it.
 */
export const deskOfLevel = (snapshot: DirectorySnapshot, desk: Desk, level: Level): Desk | undefined => {
  const shared = (other: Desk): number => other.competences.filter((word) => desk.competences.includes(word)).length;
  const isNear = (other: Desk): number => Number(other.corridorId === desk.corridorId);
  return [...snapshot.desks.values()]
    .filter(
      (other) =>
        other.active &&
        other.id !== desk.id &&
        other.country === desk.country &&
        other.level === level &&
        (!isBelowFederal(level) || other.subdivision === desk.subdivision) &&
        (other.corridorId === null || other.corridorId === desk.corridorId) &&
        shared(other) > 0,
    )
    .toSorted((one, other) => shared(other) - shared(one) || isNear(other) - isNear(one) || (one.id < other.id ? -1 : 1))
    .at(0);
};
