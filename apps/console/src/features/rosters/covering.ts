import type { RosterResponse } from '../../shared/api/client';
import { instantOf, localOf } from '../../shared/i18n/wall-clock';
import type { Stretch } from './days';

/** Hours that somebody else is to take: a person's turn, or hours that nobody has. */
export interface ToCover extends Stretch {
  /** Null: nobody has them. */
  readonly forPersonId: string | null;
}

/** A cover as it is being arranged; its times as a field shows them on the clock of the desk. */
export interface CoverDraft {
  readonly personId: string | null;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

type Known = Pick<RosterResponse, 'people' | 'may' | 'zone'>;

/** Who may be asked to take them: people in office at the desk, but not whoever has them. */
export const takersOf = ({ people }: Pick<Known, 'people'>, { forPersonId }: ToCover): readonly { id: string; name: string }[] =>
  people.filter(({ id, atDesk }) => atDesk && id !== forPersonId);

/**
 * What a click begins with: the reader takes the hours, from now on where they have begun. Who was on duty until now is not altered.
 * @param reason what is said where nothing else is
 */
export const beginCover = (
  hours: ToCover,
  roster: Known,
  { reader, now, reason }: { readonly reader: string; readonly now: number; readonly reason: string },
): CoverDraft => {
  const takers = takersOf(roster, hours);
  const from = Date.parse(hours.from) < now ? new Date(now).toISOString() : hours.from;
  const mine = takers.find(({ id }) => id === reader);
  return {
    personId: mine?.id ?? (takers.length === 1 && roster.may.edit ? takers[0]!.id : null),
    from: localOf(from, roster.zone),
    until: localOf(hours.until, roster.zone),
    reason,
  };
};

/** What is sent; null while it is not whole. A time that was not touched is sent as it was, also where a wall clock shows it twice. */
export const coverSent = (draft: CoverDraft, hours: ToCover, zone: string) => {
  const { personId, from, until, reason } = draft;
  if (personId === null || from === '' || until === '' || reason.trim() === '') return null;
  const kept = (written: string, known: string): string => (localOf(known, zone) === written ? known : instantOf(written, zone));
  return {
    personId,
    ...(hours.forPersonId === null ? {} : { forPersonId: hours.forPersonId }),
    from: kept(from, hours.from),
    until: kept(until, hours.until),
    reason: reason.trim(),
  };
};
