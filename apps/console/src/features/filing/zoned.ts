import { offsetMinutes } from '../../shared/i18n/times';
import { instantOf } from '../../shared/i18n/wall-clock';

/** A moment as a `datetime-local` field shows it on the clock of a zone. */
export const localOf = (moment: string, zone: string): string =>
  new Date(Date.parse(moment) + offsetMinutes(moment, zone) * 60_000).toISOString().slice(0, 16);

/** The moment that such a field means; null while it is not a whole time. */
export const momentOf = (local: string, zone: string): string | null =>
  Number.isNaN(Date.parse(`${local}Z`)) ? null : instantOf(local, zone);
