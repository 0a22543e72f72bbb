import { laneOf, toMillis, type CrossingId, type Instant, type LaneKey } from '#kernel';
import type { WaitReading } from './wait-reading.js';

/** What is never taken for a real figure: the source is said beside each. */
export const DEMONSTRATION = 'demonstration';

/** Minutes of a day between figures of the demonstration. */
export const DEMONSTRATION_STEP_MINUTES = 15;

/** A number from 0 to 1 that is always the same for the same text. */
const spread = (text: string): number => {
  let sum = 2_166_136_261;
  for (const letter of text) sum = Math.imul(sum ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return sum / 0xffff_ffff;
};

/** Mornings and late afternoons are busy. */
const rushAt = (hour: number): number =>
  0.25 + Math.exp(-(((hour - 6.5) / 2.2) ** 2)) + 0.8 * Math.exp(-(((hour - 16.5) / 2.8) ** 2));

const SCALE: Readonly<Record<string, number>> = { standard: 1, ready: 0.6, sentri: 0.25, fast: 0.35, nexus: 0.25 };
const BUSIEST = 75;

/** Plausible waits of a crossing's northbound lanes at one time, made by rule and marked as such; the same again for the same time. */
export const demonstrationWaits = (
  crossingId: CrossingId,
  lanes: readonly LaneKey[],
  at: Instant,
  localHour: number,
): WaitReading[] =>
  lanes.flatMap((lane) => {
    const { mode, direction, laneClass } = laneOf(lane);
    if (direction === 'southbound' || mode === 'rail') return [];
    const size = 0.3 + spread(crossingId) * 0.9;
    const drift = 0.85 + 0.3 * spread(`${crossingId}${lane}${Math.floor(toMillis(at) / 3_600_000)}`);
    const minutes = Math.round((BUSIEST * size * rushAt(localHour) * (SCALE[laneClass] ?? 1) * drift) / 5) * 5;
    const saying = minutes === 0 ? 'no-delay' : 'delay';
    const lanesOpen = 1 + Math.round(spread(`${crossingId}${lane}`) * (laneClass === 'standard' ? 8 : 3));
    return [{ crossingId, lane, saying, minutes, lanesOpen, observedAt: at, method: null }];
  });
