import { offsetMinutes } from '../../shared/i18n/times';

const WRITTEN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** The moment that a clock in a zone shows, as a date field writes it (`2026-11-26T14:05`); null while it is not written out. */
export const momentAt = (written: string, zone: string): string | null => {
  if (!WRITTEN.test(written)) return null;
  const asUtc = Date.parse(`${written}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const ahead = (millis: number): number => offsetMinutes(new Date(millis).toISOString(), zone) * 60_000;
  // The first guess may fall on the other side of a change of the clocks.
  const guess = asUtc - ahead(asUtc);
  return new Date(asUtc - ahead(guess)).toISOString();
};
