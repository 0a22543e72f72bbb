import { describe, expect, it } from 'vitest';
import { placed } from './geometry';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 26, 0, minute)).toISOString();
const led = (from: number, to: number | null) => ({ from: at(from), to: to === null ? null : at(to) });
const end = Date.parse(at(100));
const widths = (segments: readonly ReturnType<typeof led>[], room = 1000, least = 50) =>
  placed(segments, { end, room, least }).map(({ width }) => Math.round(width));

describe('the custody band', () => {
  it('gives the whole room to the one desk that led', () => {
    expect(widths([led(0, null)])).toEqual([1000]);
  });

  it('is as long as each desk led', () => {
    expect(widths([led(0, 25), led(25, 75), led(75, null)])).toEqual([250, 500, 250]);
  });

  it('keeps a desk that led for a moment wide enough to be seen, at the cost of the others', () => {
    expect(widths([led(0, 50), led(50, 51), led(51, null)])).toEqual([480, 50, 470]);
  });

  it('has neither gap nor overlap, and fills the room', () => {
    const bands = placed([led(0, 1), led(1, 2), led(2, 90), led(90, null)], { end, room: 777, least: 60 });
    bands.slice(1).forEach(({ x }, index) => expect(x).toBeCloseTo(bands[index]!.x + bands[index]!.width));
    expect(bands.at(-1)!.x + bands.at(-1)!.width).toBeCloseTo(777);
  });

  it('shares the room evenly when there are more desks than room', () => {
    expect(widths([led(0, 1), led(1, 2), led(2, 3), led(3, null)], 100, 50)).toEqual([25, 25, 25, 25]);
  });

  it('places segments that all began and ended in one moment', () => {
    expect(widths([led(100, 100), led(100, null)])).toEqual([500, 500]);
  });
});
