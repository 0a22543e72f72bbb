import { type DutyCalendar, dutyFrom, hasDuty, instant, type Instant, isOnDuty, toMillis, type UserId } from '#kernel';
import type { Override, Rotation, RosterPlan } from './rotation.js';
import { turnAt, turnsBetween } from './turns.js';

/** Somebody on duty, by which rotation, and in whose place. */
export interface Officer {
  readonly personId: UserId;
  /** Null for hours that somebody took beside the rotations. */
  readonly rotationId: string | null;
  readonly standsInFor: UserId | null;
  readonly overrideId: string | null;
}

/** A stretch of time in which the same people are on duty. */
export interface Covered {
  readonly from: Instant;
  readonly until: Instant;
  /** Whether somebody should be there: the desk's own duty hours. */
  readonly staffed: boolean;
  readonly officers: readonly Officer[];
}

type InOffice = (personId: UserId) => boolean;
const everybody: InOffice = () => true;

const calendarOf = ({ hours }: Rotation, desk: DutyCalendar): DutyCalendar =>
  hours.kind === 'desk' ? desk : { zone: desk.zone, hours, holidays: [] };

const holds = ({ from, until }: Override, at: Instant): boolean => from <= at && at < until;

/** Whoever has the turn, or whoever took it over. Two who swap cover each other, so a cover is never covered in turn. */
const ofRotation = (rotation: Rotation, overrides: readonly Override[], desk: DutyCalendar, at: Instant): Officer[] => {
  if (!isOnDuty(calendarOf(rotation, desk), at)) return [];
  const personId = turnAt(rotation, desk.zone, at)?.personId ?? null;
  if (personId === null) return [];
  const cover = overrides.find(({ forPersonId }) => forPersonId === personId);
  if (!cover) return [{ personId, rotationId: rotation.id, standsInFor: null, overrideId: null }];
  return [{ personId: cover.personId, rotationId: rotation.id, standsInFor: personId, overrideId: cover.id }];
};

/**
 * Who is on duty at a moment: one person at most by each rotation, in their order, then those who took hours beside them.
 * @param calendar the desk's own hours, zone and holidays
 * @param inOffice whoever is no longer at the desk is on no duty, whatever the roster says
 */
export const onDuty = (
  { rotations, overrides }: RosterPlan,
  calendar: DutyCalendar,
  at: Instant,
  inOffice: InOffice = everybody,
): readonly Officer[] => {
  const holding = overrides.filter((one) => holds(one, at));
  const beside = holding.filter(({ forPersonId }) => forPersonId === null);
  return [
    ...rotations.flatMap((rotation) => ofRotation(rotation, holding, calendar, at)),
    ...beside.map(({ id, personId }): Officer => ({ personId, rotationId: null, standsInFor: null, overrideId: id })),
  ].filter(({ personId }) => inOffice(personId));
};

const edgesOfDuty = (calendar: DutyCalendar, from: number, to: number): number[] => {
  const edges: number[] = [];
  if (!hasDuty(calendar.hours) || calendar.hours.kind === 'always') return edges;
  for (const stretch of dutyFrom(calendar, from)) {
    if (stretch.from >= to) return edges;
    edges.push(stretch.from, stretch.to);
  }
  return edges;
};

/** Every moment at which somebody may come on duty or go off it. */
const edgesOf = ({ rotations, overrides }: RosterPlan, calendar: DutyCalendar, from: number, to: number): number[] => {
  const turns = rotations.flatMap((rotation) => [...turnsBetween(rotation, calendar.zone, from, to)].map((turn) => turn.from));
  const hours = [calendar, ...rotations.map((rotation) => calendarOf(rotation, calendar))];
  const edges = [
    ...turns,
    ...hours.flatMap((one) => edgesOfDuty(one, from, to)),
    ...overrides.flatMap((one) => [toMillis(one.from), toMillis(one.until)]),
  ].filter((edge) => edge > from && edge < to);
  return [from, ...new Set(edges)].toSorted((one, other) => one - other);
};

const isSame = (one: Covered, other: Covered): boolean =>
  one.staffed === other.staffed && JSON.stringify(one.officers) === JSON.stringify(other.officers);

/** Who is on duty from one moment to another: stretches in order, without a gap between them, each told from the next by somebody. */
export const coverage = (
  roster: RosterPlan,
  calendar: DutyCalendar,
  from: Instant,
  until: Instant,
  inOffice: InOffice = everybody,
): readonly Covered[] => {
  if (until <= from) return [];
  const edges = edgesOf(roster, calendar, toMillis(from), toMillis(until));
  const told: Covered[] = [];
  edges.forEach((edge, nth) => {
    const at = instant(edge);
    const next: Covered = {
      from: at,
      until: nth + 1 < edges.length ? instant(edges[nth + 1]!) : until,
      staffed: isOnDuty(calendar, at),
      officers: onDuty(roster, calendar, at, inOffice),
    };
    const last = told.at(-1);
    if (last && isSame(last, next)) told[told.length - 1] = { ...last, until: next.until };
    else told.push(next);
  });
  return told;
};
