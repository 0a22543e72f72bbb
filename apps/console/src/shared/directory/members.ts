import type { Corridor, Country } from '../api/client';

/** In which people of these countries write to each other: all that their packs name, each once. */
export const languagesOf = <Language extends string>(
  members: readonly { readonly languages: readonly Language[] }[],
): readonly Language[] => [...new Set(members.flatMap(({ languages }) => languages))].toSorted();

type Sides = readonly Pick<Corridor, 'sides'>[];

/** Countries with desks, as their packs say: first those that corridors name, in the order of their sides, then the others. */
export const membersOf = <One extends Pick<Country, 'code' | 'member'>>(
  countries: readonly One[],
  corridors: Sides,
): readonly One[] => {
  const named = [...new Set(corridors.flatMap(({ sides }) => sides.map(({ country }) => country)))];
  const placeOf = ({ code }: One): number => (named.includes(code) ? named.indexOf(code) : named.length);
  return countries.filter(({ member }) => member).toSorted((one, other) => placeOf(one) - placeOf(other));
};
