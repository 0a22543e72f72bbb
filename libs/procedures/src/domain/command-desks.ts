import type { CountryCode, DeskId } from '#kernel';
import type { Activation } from './activation.js';
import type { Signature } from './activation-parts.js';
import { refuse } from './activation.errors.js';

type Seated = Pick<Activation, 'seats' | 'keyDesks'>;

/** Desks that command a side: its commander, its deputies and the desk that holds its key. */
export const commandOf = ({ seats, keyDesks }: Seated, country: CountryCode): DeskId[] => [
  ...new Set([
    ...seats.flatMap((seat) =>
      seat.country === country && (seat.duty === 'commander' || seat.duty === 'deputy') && seat.deskId ? [seat.deskId] : [],
    ),
    ...keyDesks.flatMap((key) => (key.country === country ? [key.deskId] : [])),
  ]),
];

/** The command of both sides. */
export const bothCommands = (state: Seated & Pick<Activation, 'countries'>): DeskId[] => [
  ...new Set(state.countries.flatMap((country) => commandOf(state, country))),
];

/** Every desk that sits in it. */
export const seatedDesks = ({ seats, keyDesks }: Seated): DeskId[] => [
  ...new Set([...seats.flatMap(({ deskId }) => (deskId ? [deskId] : [])), ...keyDesks.map(({ deskId }) => deskId)]),
];

export const seatedOf = ({ seats, keyDesks }: Seated, country: CountryCode): DeskId[] =>
  seatedDesks({
    seats: seats.filter((seat) => seat.country === country),
    keyDesks: keyDesks.filter((key) => key.country === country),
  });

/** @throws DomainError activation-ended */
export const mustBeLive = ({ ended }: Activation): void => {
  if (ended) throw refuse('activation-ended');
};

/** @throws DomainError activation-command-only */
export const mustCommand = (state: Activation, { country, deskId }: Signature): void => {
  if (!commandOf(state, country).includes(deskId)) throw refuse('activation-command-only');
};

/** @throws DomainError activation-desk-outside */
export const mustSit = (state: Activation, { deskId }: Signature): void => {
  if (!seatedDesks(state).includes(deskId)) throw refuse('activation-desk-outside');
};
