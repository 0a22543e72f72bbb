import { describe, expect, it } from 'vitest';
import type { BoardCrossingResponse } from '../../shared/api/client';
import { onTheWall, pageOf } from './on-the-wall';

type Lane = BoardCrossingResponse['lanes'][number];

const lane = (name: string, status: Lane['status'], minutes: number | null = null, freshness = 'fresh'): Lane =>
  ({ lane: name, status, disagreements: [], wait: minutes === null ? null : { minutes, freshness } }) as unknown as Lane;
const crossing = (crossingId: string, lanes: readonly Lane[], planned = false): BoardCrossingResponse =>
  ({ crossingId, planned, lanes, closures: [], proposals: [] }) as unknown as BoardCrossingResponse;

const NORTH = 'vehicle.northbound.standard';
const SOUTH = 'vehicle.southbound.standard';

describe('what the wall shows of the border', () => {
  it('is what keeps people out, the gravest first, then long waits; the rest is a number', () => {
    const { shown, others } = onTheWall([
      crossing('calm', [lane(NORTH, 'open', 20)]),
      crossing('slow', [lane(NORTH, 'open', 95), lane(SOUTH, 'open')]),
      crossing('shut', [lane(NORTH, 'open'), lane(SOUTH, 'closed')]),
      crossing('narrow', [lane(NORTH, 'restricted', 30)]),
      crossing('to-come', [lane(NORTH, 'closed')], true),
    ]);
    expect(shown.map(({ crossingId }) => crossingId)).toEqual(['shut', 'narrow', 'slow']);
    expect(others).toBe(1);
    expect(shown[2]!.directions).toEqual([
      { direction: 'northbound', status: 'open', minutes: 95 },
      { direction: 'southbound', status: 'open', minutes: null },
    ]);
  });

  it('takes no old wait for one of now, and no word for nothing to report', () => {
    const { shown } = onTheWall([crossing('old', [lane(NORTH, 'restricted', 120, 'stale')])]);
    expect(shown[0]!.directions).toEqual([
      { direction: 'northbound', status: 'restricted', minutes: null },
      { direction: 'southbound', status: 'unknown', minutes: null },
    ]);
  });
});

describe('its pages', () => {
  it('do not turn while everything fits', () => {
    for (const turn of [0, 1, 7]) expect(pageOf([1, 2, 3], 3, turn)).toEqual({ rows: [1, 2, 3], page: 1, pages: 1 });
  });

  it('show each row in its turn where not', () => {
    expect([0, 1, 2].map((turn) => pageOf([1, 2, 3], 2, turn).rows)).toEqual([[1, 2], [3], [1, 2]]);
    expect(pageOf([1], 0, 3).rows).toEqual([1]);
  });
});
