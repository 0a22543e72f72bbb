import { addMillis, type Instant, toMillis } from '#kernel';

/** A clock that shows `virtualAt` at the real moment `realAt` and runs `scale` times as fast as the real one; 0 stands. The row `realm` is one. */
export interface DrillClock {
  readonly virtualAt: Instant;
  readonly realAt: Instant;
  readonly scale: number;
}

/** What it shows at a real moment. */
export const timeOn = ({ virtualAt, realAt, scale }: DrillClock, real: Instant): Instant =>
  addMillis(virtualAt, Math.trunc(Math.max(0, toMillis(real) - toMillis(realAt)) * scale));

/** The same time at that moment, another pace from then on: changing the pace, a pause and its end never jump. */
export const rebase = (clock: DrillClock, real: Instant, scale: number): DrillClock => ({
  virtualAt: timeOn(clock, real),
  realAt: real,
  scale,
});

/** The paces that a drill may have. At 0 it is moved from outside, from one due time to the next: a run without people does that. */
export const LEAST_SCALE = 0;
export const MOST_SCALE = 3600;
