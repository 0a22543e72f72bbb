import { offsetMinutes } from './times';

/**
 * The moment at which the clocks of a zone show this: `2026-11-27T08:00`, as a field for date and time gives it. In the hour that a
 * change of the clocks leaves out, the moment that the old clock would have shown.
 */
export const instantOf = (wallClock: string, zone: string): string => {
  const asIfUtc = Date.parse(`${wallClock}Z`);
  const guess = asIfUtc - offsetMinutes(new Date(asIfUtc).toISOString(), zone) * 60_000;
  const moment = asIfUtc - offsetMinutes(new Date(guess).toISOString(), zone) * 60_000;
  return new Date(moment).toISOString();
};

/** A moment as a field for date and time shows it on the clock of a zone: `2026-11-27T08:00`. */
export const localOf = (moment: string, zone: string): string =>
  new Date(Date.parse(moment) + offsetMinutes(moment, zone) * 60_000).toISOString().slice(0, 16);
