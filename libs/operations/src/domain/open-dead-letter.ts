import type { CountryCode, DeskId, Instant } from '#kernel';
import type { DeadLetterEvent, Failed } from './dead-letter.events.js';

/** What the directory must answer for an item to find its owner. */
export interface OwnerDesks {
  countryOf(desk: DeskId): CountryCode | null;
  jointDesk(country: CountryCode): DeskId | null;
  readonly jointDesks: readonly DeskId[];
}

/** As far as the event that could not be delivered tells whose it is; each has some of these. */
interface Facts {
  readonly deskId?: unknown;
  readonly leadDeskId?: unknown;
  readonly toDeskId?: unknown;
  readonly fromDeskId?: unknown;
  readonly triageDeskId?: unknown;
  readonly subject?: { readonly kind?: unknown } | null;
}

/** The desk that the event is about: who owes, who leads, who is asked; else who acted. */
export const deskConcerned = (data: unknown, actorDeskId: DeskId | null): DeskId | null => {
  const { deskId, leadDeskId, toDeskId, triageDeskId, fromDeskId } = (data ?? {}) as Facts;
  const named = [deskId, leadDeskId, toDeskId, triageDeskId, fromDeskId].find((id) => typeof id === 'string' && id !== '');
  return (named as DeskId | undefined) ?? actorDeskId;
};

/** Whether it is about a dead letter itself. Telling of it in the usual way would fail in the usual way, for ever. */
export const isAboutDeadLetters = (stream: string, data: unknown): boolean =>
  stream.startsWith('dead-letter:') || ((data ?? {}) as Facts).subject?.kind === 'dead-letter';

export interface OpenDeadLetter {
  readonly failed: Failed;
  readonly deskId: DeskId | null;
  readonly lifeSafety: boolean;
  readonly quiet: boolean;
}

/** The desk that coordinates for the country owns it; where nothing tells the country, or it has none, all of them do. */
export const openDeadLetter = (command: OpenDeadLetter, desks: OwnerDesks, now: Instant): DeadLetterEvent[] => {
  const { failed, deskId, lifeSafety, quiet } = command;
  const country = deskId === null ? null : desks.countryOf(deskId);
  const own = country === null ? null : desks.jointDesk(country);
  const ownerDeskIds = own === null ? [...desks.jointDesks] : [own];
  const data = { failed, country: own === null ? null : country, ownerDeskIds, lifeSafety, quiet };
  return [{ type: 'dead-letter.opened', v: 1, at: now, data }];
};
