import type { DeskId, Instant, UserId } from '#kernel';
import { refuseDuty } from './duty.errors.js';
import type { Rotation } from './rotation.js';
import type { RosterEvent } from './roster.events.js';

/** More than a week of hours is given in days or weeks, and a turn of more than a quarter is no rotation. */
const LONGEST_TURN = { hours: 168, days: 92, weeks: 13 } as const;

export interface SetRotations {
  readonly deskId: DeskId;
  readonly rotations: readonly Rotation[];
  readonly reason: string;
  readonly by: UserId;
}

const checkPeople = ({ people }: Rotation, pointer: string, atDesk: ReadonlySet<UserId>): void => {
  if (people.every((person) => person === null)) throw refuseDuty('duty-rotation-empty', {}, `${pointer}/people`);
  people.forEach((person, place) => {
    if (person === null) return;
    if (!atDesk.has(person)) throw refuseDuty('duty-person-elsewhere', {}, `${pointer}/people/${place}`);
    if (people.indexOf(person) !== place) throw refuseDuty('duty-person-twice', {}, `${pointer}/people/${place}`);
  });
};

/**
 * Writes down who takes turns at a desk, whole: the first time draws the roster up.
 * @param atDesk people in office at the desk who may do its work
 * @throws DomainError duty-rotation-empty, duty-rotation-named-twice, duty-turn-too-long, duty-person-elsewhere, duty-person-twice
 */
export const setRotations = (
  { deskId, rotations, reason, by }: SetRotations,
  atDesk: ReadonlySet<UserId>,
  now: Instant,
): [RosterEvent] => {
  rotations.forEach((rotation, nth) => {
    const pointer = `/rotations/${nth}`;
    const { unit, count } = rotation.turn;
    if (count > LONGEST_TURN[unit]) throw refuseDuty('duty-turn-too-long', { most: LONGEST_TURN[unit] }, `${pointer}/turn/count`);
    const twin = rotations.findIndex(({ id, name }) => id === rotation.id || name === rotation.name);
    if (twin !== nth) throw refuseDuty('duty-rotation-named-twice', { name: rotation.name }, `${pointer}/name`);
    checkPeople(rotation, pointer, atDesk);
  });
  return [{ type: 'roster.rotations-set', v: 1, at: now, data: { deskId, rotations, reason, by } }];
};
