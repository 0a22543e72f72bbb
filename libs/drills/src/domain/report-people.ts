import type { DeskId, UserId } from '#kernel';
import type { RosterPlace } from './drill.events.js';
import { DRILL_ROLES, type DrillRole } from './roles.js';

/** Who took part in one role at one desk: names of those who chose it, and how many others. */
export interface TookPart {
  readonly role: DrillRole;
  readonly deskId: DeskId | null;
  readonly names: readonly string[];
  readonly unnamed: number;
}

/** By role and desk, in the order of the roles. @param names of those alone who chose to be named */
export const tookPart = ({
  roster,
  names,
}: {
  readonly roster: readonly RosterPlace[];
  readonly names: ReadonlyMap<UserId, string>;
}): TookPart[] => {
  const places = new Map<string, RosterPlace[]>();
  for (const place of roster) {
    const key = `${DRILL_ROLES.indexOf(place.role)} ${place.deskId ?? ''}`;
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return [...places.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, [first, ...others]]) => {
      const people = [first!, ...others];
      const named = people.flatMap(({ personId }) => names.get(personId) ?? []);
      const { role, deskId } = first!;
      return { role, deskId, names: named.toSorted(), unnamed: people.length - named.length };
    });
};
