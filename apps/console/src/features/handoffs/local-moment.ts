import { instantOf } from '../../shared/i18n/wall-clock';

/** The moment that a clock in a zone shows, as a date field writes it (`2026-11-26T14:05`); null while it is not written out. */
export const momentAt = (written: string, zone: string): string | null =>
  Number.isNaN(Date.parse(`${written}Z`)) ? null : instantOf(written, zone);
