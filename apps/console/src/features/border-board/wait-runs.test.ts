import { describe, expect, it } from 'vitest';
import { runsOf } from './wait-runs';

const reading = (hour: number, minutes: number | null) =>
  ({ observedAt: `2026-11-27T${String(hour).padStart(2, '0')}:00:00.000Z`, minutes }) as never;

describe('the picture of waits', () => {
  it('breaks where there is no figure, and where none came for two cycles', () => {
    const runs = runsOf([reading(1, 10), reading(2, 20), reading(3, null), reading(4, 30), reading(9, 40)]);
    expect(runs.map((run) => run.map(({ minutes }) => minutes))).toEqual([[10, 20], [30], [40]]);
  });

  it('draws nothing of nothing', () => {
    expect(runsOf([reading(1, null)])).toEqual([]);
  });
});
