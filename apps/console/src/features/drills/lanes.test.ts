import { describe, expect, it } from 'vitest';
import { laneOf } from './lanes';

describe('lanes of a picture', () => {
  it('keep apart what would cover each other, and go back to the first as soon as there is room', () => {
    expect(laneOf([0, 5, 8, 40, 41, 90], 30)).toEqual([0, 1, 2, 0, 1, 0]);
    expect(laneOf([], 30)).toEqual([]);
  });
});
