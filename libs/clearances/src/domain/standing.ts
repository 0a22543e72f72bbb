import type { Instant } from '#kernel';
import type { Standing } from './advance-notice.machine.js';
import type { ClearedPart, Part, TimeWindow } from './parts.js';

const isCleared = (part: Part): part is ClearedPart => part.state === 'cleared';

/** The time in which every desk that cleared it lets it pass; null when they do not meet, or nobody cleared it. */
export const commonWindow = (parts: readonly Part[]): TimeWindow | null => {
  const windows = parts.filter(isCleared).map(({ window }) => window);
  if (windows.length === 0) return null;
  const from = windows.map((window) => window.from).reduce((late, each) => (each > late ? each : late));
  const until = windows.map((window) => window.until).reduce((early, each) => (each < early ? each : early));
  return from < until ? { from, until } : null;
};

/** What the answers amount to. All have cleared it only if there is a time in which all do. */
export const standingOf = (parts: readonly Part[]): Standing => {
  if (parts.some(({ state }) => state === 'refused')) return 'one-refused';
  if (parts.every(isCleared) && commonWindow(parts) !== null) return 'all-cleared';
  return parts.some(isCleared) ? 'some-cleared' : 'none-cleared';
};

/** When it is over if nothing comes to the line: the end of the common window once all cleared it, else of the longest that is spoken of. */
export const endOf = (announced: TimeWindow, parts: readonly Part[]): Instant => {
  if (standingOf(parts) === 'all-cleared') return commonWindow(parts)!.until;
  return parts.filter(isCleared).reduce((late, { window }) => (window.until > late ? window.until : late), announced.until);
};
