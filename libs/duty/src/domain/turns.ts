import { addDays, localTime, momentOf, instant, type Instant, toMillis, type UserId } from '#kernel';
import type { Rotation, TurnUnit } from './rotation.js';

/** One person's time in a rotation, in milliseconds since 1970. */
export interface Turn {
  readonly number: number;
  /** Null where nobody fills the place. */
  readonly personId: UserId | null;
  readonly from: number;
  readonly to: number;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const UNIT_MINUTES: Readonly<Record<TurnUnit, number>> = { hours: 60, days: DAY_MINUTES, weeks: 7 * DAY_MINUTES };

const wallMinutes = (date: string, time: string): number =>
  Date.parse(date) / MINUTE_MS + Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Turns are counted on the wall clock: whoever hands over at 19:00 does so at 19:00 in summer and in winter. */
const startOf = ({ start, handoverAt, turn }: Rotation, zone: string, number: number): number => {
  const minutes = wallMinutes(start, handoverAt) + number * turn.count * UNIT_MINUTES[turn.unit];
  const day = Math.floor(minutes / DAY_MINUTES);
  const ofDay = minutes - day * DAY_MINUTES;
  const time = `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
  return momentOf(zone, addDays('1970-01-01', day), time).first;
};

const turnOf = (rotation: Rotation, zone: string, number: number): Turn => ({
  number,
  personId: rotation.people[number % rotation.people.length] ?? null,
  from: startOf(rotation, zone, number),
  to: startOf(rotation, zone, number + 1),
});

/** The turns that touch [from, to), in order and without a gap; a turn that the spring change swallows whole is none. */
export function* turnsBetween(rotation: Rotation, zone: string, from: number, to: number): Generator<Turn> {
  const { date, time } = localTime(instant(from), zone);
  const length = rotation.turn.count * UNIT_MINUTES[rotation.turn.unit];
  // A wall clock that was put back shows the same time twice: one turn earlier is always early enough.
  const about = Math.floor((wallMinutes(date, time) - wallMinutes(rotation.start, rotation.handoverAt)) / length) - 1;
  for (let number = Math.max(0, about); ; number += 1) {
    const turn = turnOf(rotation, zone, number);
    if (turn.from >= to) return;
    if (turn.to > from && turn.to > turn.from) yield turn;
  }
}

/** Whose turn it is; null before the rotation starts. */
export const turnAt = (rotation: Rotation, zone: string, at: Instant): Turn | null => {
  const millis = toMillis(at);
  const [turn] = turnsBetween(rotation, zone, millis, millis + 1);
  return turn ?? null;
};
