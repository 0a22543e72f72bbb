import { describe, expect, it } from 'vitest';
import type { BorderMap, CrossingResponse } from '../../shared/api/client';
import { casePlaces, corridorPlaces, crossingPlaces, totalOf, unplaced, worstOf } from './places';

const crossing = (id: string, corridor: string, lat?: number, lon?: number): CrossingResponse =>
  ({ id, corridor, point: lat === undefined ? null : { lat, lon, approximate: true } }) as unknown as CrossingResponse;

const open = (P1: number, P2 = 0, P3 = 0, P4 = 0) => ({ P1, P2, P3, P4 });
const crossings = [crossing('a', 'SDT', 32, -117), crossing('b', 'SDT', 34, -115), crossing('c', 'ELP'), crossing('d', 'ELP')];
const map = {
  open: open(2, 3),
  crossings: [
    { crossingId: 'd', open: open(0, 3) },
    { crossingId: 'b', open: open(1) },
  ],
  corridors: [{ corridorId: 'SDT', open: open(1) }],
  cases: [{}, {}, {}, {}],
  more: false,
} as unknown as BorderMap;

describe('places on the map', () => {
  it('are in the order of what is most urgent there, not of how much is open', () => {
    expect(crossingPlaces(map, crossings).map(({ crossing: { id } }) => id)).toEqual(['b', 'd', 'a', 'c']);
  });

  it('tell the highest priority and how many cases are open', () => {
    expect([worstOf(open(0, 3)), totalOf(open(1, 2, 3, 4)), worstOf(open(0))]).toEqual(['P2', 10, null]);
  });

  it('put a corridor in the middle of its crossings, and nowhere when none has a position', () => {
    expect(corridorPlaces(map, crossings)).toEqual([
      { id: 'SDT', at: { lat: 33, lon: -116 }, open: open(1) },
      { id: 'ELP', at: null, open: open(0) },
    ]);
  });

  it('show a case by itself where it lies away from the crossings, and only there', () => {
    const reported = (id: string, crossingId: string | null, lat: number | null) =>
      ({
        id,
        number: id,
        title: id,
        priority: 'P2',
        crossingId,
        lat,
        lon: lat === null ? null : -116,
      }) as BorderMap['cases'][number];
    const cases = [reported('at-a-crossing', 'a', 32.5), reported('away', null, 32.6), reported('nowhere', null, null)];
    expect(casePlaces({ ...map, cases }).map(({ id, at, open: held }) => [id, at, worstOf(held)])).toEqual([
      ['away', { lat: 32.6, lon: -116 }, 'P2'],
    ]);
  });

  it('count the cases that are not on the map, unless there are more than it was told of', () => {
    expect([unplaced(map), unplaced({ ...map, more: true })]).toEqual([1, 0]);
  });
});
