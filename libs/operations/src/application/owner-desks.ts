import { type DirectorySnapshot, jointDesk } from '#directory';
import type { DeskId } from '#kernel';
import type { OwnerDesks } from '../domain/open-dead-letter.js';

/** What the directory says of who owns what failed. */
export const ownerDesks = (directory: DirectorySnapshot): OwnerDesks => {
  const countries = new Set([...directory.desks.values()].map(({ country }) => country));
  const joint = (country: string): DeskId | null => jointDesk(directory, country)?.id ?? null;
  return {
    countryOf: (desk) => directory.desks.get(desk)?.country ?? null,
    jointDesk: joint,
    jointDesks: [...countries].toSorted().flatMap((country) => joint(country) ?? []),
  };
};
