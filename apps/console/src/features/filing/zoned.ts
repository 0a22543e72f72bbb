import { offsetMinutes } from '../../shared/i18n/times';

const MINUTE = 60_000;

/** A moment as a `datetime-local` field shows it on the clock of a zone. */
export const localOf = (moment: string, zone: string): string =>
  new Date(Date.parse(moment) + offsetMinutes(moment, zone) * MINUTE).toISOString().slice(0, 16);

/** The moment that such a field means; null while it is not a whole time. An hour that the clocks skip is read as the one after it. */
export const momentOf = (local: string, zone: string): string | null => {
  const told = Date.parse(`${local}Z`);
  if (Number.isNaN(told)) return null;
  const guess = told - offsetMinutes(new Date(told).toISOString(), zone) * MINUTE;
  return new Date(told - offsetMinutes(new Date(guess).toISOString(), zone) * MINUTE).toISOString();
};
