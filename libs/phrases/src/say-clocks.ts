import { type Instant, localTime } from '#kernel';
import { zoneName } from './zone-name.js';

/** A moment on the clocks of both sides, once where they agree, with the zones by name and by number: `2026-11-27 19:00 PST (UTC-08:00)`. Read alike in both languages. */
export const sayClocks = (at: Instant, zones: readonly string[]): string =>
  [
    ...new Set(
      zones
        .map((zone) => localTime(at, zone))
        .map(({ date, time, offset, zone }) => `${date} ${time} ${zoneName(at, zone)} (UTC${offset})`),
    ),
  ].join('\n');

/** The same in a narrow column, where clocks that show the same stand together: the zones stand at the head of the paper. */
export const sayClocksShort = (at: Instant, zones: readonly string[]): string => {
  const clocks = zones.map((zone) => localTime(at, zone));
  const shown = new Set(clocks.map(({ date, time }) => `${date} ${time}`));
  const namesAt = (moment: string): string => {
    const there = clocks.filter(({ date, time }) => `${date} ${time}` === moment);
    return [...new Set(there.map(({ zone }) => zoneName(at, zone)))].join(', ');
  };
  return [...shown].map((moment) => `${moment}\n${namesAt(moment)}`).join('\n');
};
