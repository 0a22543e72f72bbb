import type { CrossingNowResponse } from '../../shared/api/client';

type Reading = CrossingNowResponse['readings'][number];

export interface Point {
  readonly at: string;
  readonly minutes: number;
}

/** So long without a figure is a gap: two cycles of the feed. */
const GAP_MILLIS = 2 * 3_600_000;

/** Figures that follow one another, the oldest first. A time without a figure ends a run: none is not zero. */
export const runsOf = (readings: readonly Reading[]): readonly (readonly Point[])[] => {
  const runs: Point[][] = [];
  let open = false;
  for (const { observedAt: at, minutes } of readings) {
    const last = runs.at(-1)?.at(-1);
    const near = last !== undefined && Date.parse(at) - Date.parse(last.at) <= GAP_MILLIS;
    if (minutes === null) open = false;
    else if (open && near) runs.at(-1)!.push({ at, minutes });
    else {
      runs.push([{ at, minutes }]);
      open = true;
    }
  }
  return runs;
};
