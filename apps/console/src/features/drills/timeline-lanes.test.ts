import { describe, expect, it } from 'vitest';
import { pictureOf } from './timeline-lanes';

const START = '2026-03-02T18:00:00.000Z';
const at = (minutes: number): string => new Date(Date.parse(START) + minutes * 60_000).toISOString();
const moment = (minutes: number, kind: 'inject' | 'act' | 'phase', deskId: string | null = null) => ({
  id: `${kind}-${minutes}-${deskId}`,
  on: at(minutes),
  kind,
  inject: null,
  deskId,
  text: '',
});

describe('the picture of a drill', () => {
  it('has a line for the drill and one for each desk, in the order in which they came in', () => {
    const picture = pictureOf([moment(0, 'inject'), moment(4, 'act', 'b'), moment(6, 'act', 'a')], START, at(10));
    expect(picture?.lanes.map(({ deskId, marks }) => [deskId, marks.map(({ share }) => share)])).toEqual([
      [null, [0]],
      ['b', [0.4]],
      ['a', [0.6]],
    ]);
  });

  it('puts what would hide another above it, and no higher than there is room', () => {
    const picture = pictureOf(
      [0, 0, 0, 0].map((minutes) => moment(minutes, 'act', 'a')),
      START,
      at(10),
    );
    expect(picture?.lanes[1]?.marks.map(({ level }) => level)).toEqual([0, 1, 2, 2]);
  });

  it('draws as many lines of time as can be read', () => {
    expect(pictureOf([moment(0, 'phase')], START, at(10))?.ticks).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(pictureOf([moment(0, 'phase')], START, at(120))?.ticks).toEqual([
      0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120,
    ]);
  });

  it('of a drill that has not begun is none; of one that runs it ends with what happened last', () => {
    expect(pictureOf([], null, null)).toBeNull();
    expect(pictureOf([moment(0, 'inject'), moment(7, 'act', 'a')], START, null)?.minutes).toBe(7);
  });
});
