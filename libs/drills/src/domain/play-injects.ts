import { addMinutes, type Instant } from '#kernel';
import { fireInject, type Telling } from './control-inject.js';
import type { Inject } from './inject.js';
import type { InjectEvent } from './inject.events.js';
import type { ExpectationOutcome } from './scenario.js';

export type ExpectationStatus = 'pending' | ExpectationOutcome;

/** What came later than this is asked about: drill minutes, and on a fast clock so many seconds outside. */
const LATE_MINUTES = 10;
const LATE_SECONDS_OUTSIDE = 30;

/** From when on an inject that was due then is too late to be played without a word. */
export const lateFrom = (dueAt: Instant, scale: number): Instant =>
  addMinutes(dueAt, Math.max(LATE_MINUTES, (LATE_SECONDS_OUTSIDE / 60) * scale));

/** How the drill stands at this moment. */
export interface PlayFacts {
  readonly scale: number;
  readonly statusOf: (expectation: string) => ExpectationStatus;
}

/**
 * What the clock does to an inject at this moment: fires it when it is due, asks when it is long past, waits for what decides its condition,
 * skips it when that came out otherwise. Nothing before its time.
 */
export const playInject = (inject: Inject, telling: Telling, { scale, statusOf }: PlayFacts, now: Instant): InjectEvent[] => {
  const { state, dueAt, condition } = inject;
  if (state !== 'pending' || dueAt === null || dueAt > now) return [];
  if (condition) {
    const status = statusOf(condition.expectation);
    if (status === 'pending') return [];
    if (status !== condition.is) return [{ type: 'drill.inject-skipped', v: 1, at: now, data: { by: null, why: 'condition' } }];
    return fireInject(inject, telling, null, now);
  }
  if (now > lateFrom(dueAt, scale)) return [{ type: 'drill.inject-asked', v: 1, at: now, data: { dueAt } }];
  return fireInject(inject, telling, null, now);
};
