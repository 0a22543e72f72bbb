import type { Instant, UserId } from '#kernel';
import type { Roster } from './roster.js';
import type { Override, Rotation } from './rotation.js';
import type { RosterEvent } from './roster.events.js';

export interface HeldDuty {
  readonly rotations: readonly Rotation[];
  /** Overrides that are not over, in which the person covers or is covered. */
  readonly overrides: readonly Override[];
}

const isNamed = ({ personId, forPersonId }: Override, who: UserId): boolean => personId === who || forPersonId === who;

/** Places and covers that a person has on a roster from now on. */
export const heldBy = (roster: Roster, personId: UserId, now: Instant): HeldDuty => ({
  rotations: roster.rotations.filter(({ people }) => people.includes(personId)),
  overrides: roster.overrides.filter((one) => one.until > now && isNamed(one, personId)),
});

/** The colleague takes the place; where that is one's own place already, or nobody takes it, the place stays empty and the order of turns stays. */
const inRotation = (rotation: Rotation, personId: UserId, to: UserId | null): Rotation => {
  const heir = to !== null && rotation.people.includes(to) ? null : to;
  return { ...rotation, people: rotation.people.map((person) => (person === personId ? heir : person)) };
};

/** Whoever covered is replaced; a cover that names nobody any more, or covers its own taker, ends now. */
const inOverride = (one: Override, personId: UserId, to: UserId | null, now: Instant): Override[] => {
  if (one.until <= now || !isNamed(one, personId)) return [one];
  const ended = one.from < now ? [{ ...one, until: now }] : [];
  const begins = one.from < now ? now : one.from;
  const taker = one.personId === personId ? to : one.personId;
  const covered = one.forPersonId === personId ? to : one.forPersonId;
  const isVoid = taker === null || taker === covered || (one.forPersonId !== null && covered === null);
  if (isVoid) return ended;
  if (ended.length === 0) return [{ ...one, personId: taker, forPersonId: covered }];
  return [...ended, { ...one, id: `${one.id}-${taker}`, from: begins, personId: taker, forPersonId: covered }];
};

/**
 * A person leaves: the places on the roster go to a colleague of the desk, or stay empty until the desk fills them. Empty places are
 * found as uncovered hours like any other.
 * @returns nothing when the person is not on the roster
 */
export const replacePerson = (
  roster: Roster,
  { personId, toPersonId, by }: { readonly personId: UserId; readonly toPersonId: UserId | null; readonly by: UserId | null },
  now: Instant,
): readonly RosterEvent[] => {
  const held = heldBy(roster, personId, now);
  if (held.rotations.length + held.overrides.length === 0) return [];
  const rotations = roster.rotations.map((rotation) => inRotation(rotation, personId, toPersonId));
  const overrides = roster.overrides.flatMap((one) => inOverride(one, personId, toPersonId, now));
  const data = { deskId: roster.deskId, by, personId, toPersonId, rotations, overrides };
  return [{ type: 'roster.person-replaced', v: 1, at: now, data }];
};
