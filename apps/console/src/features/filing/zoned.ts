import { instantOf } from '../../shared/i18n/wall-clock';

/** The moment that a field for date and time means on the clock of a zone; null while it is not a whole time. */
export const momentOf = (local: string, zone: string): string | null =>
  Number.isNaN(Date.parse(`${local}Z`)) ? null : instantOf(local, zone);
