import { type Instant, localTime } from '#kernel';

/** A moment on the clocks of both sides, with the zones: `2026-11-27 19:00 (America/Tijuana)`. Read alike in both languages. */
export const sayClocks = (at: Instant, zones: readonly string[]): string =>
  [...new Set(zones)]
    .map((zone) => localTime(at, zone))
    .map(({ date, time, offset, zone }) => `${date} ${time} UTC${offset} (${zone})`)
    .join('\n');

/** The same in a narrow column: the zones stand at the head of the pack. */
export const sayClocksShort = (at: Instant, zones: readonly string[]): string =>
  [...new Set(zones)]
    .map((zone) => localTime(at, zone))
    .map(({ date, time, zone }) => `${date.slice(5)} ${time} ${cityOf(zone)}`)
    .join('\n');

/** `America/Los_Angeles` is called by its city where there is little room. */
const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
