import { describe, expect, it } from 'vitest';
import type { BoardCrossingResponse, LaneResponse } from '../../shared/api/client';
import { chosenOf, SHAPES, strictest } from './lanes';

const lane = (status: LaneResponse['status'], more: Partial<LaneResponse> = {}): LaneResponse => ({
  lane: 'vehicle.northbound.standard',
  status,
  source: null,
  since: null,
  sides: [],
  wait: null,
  disagreements: [],
  ...more,
});
const crossing = (crossingId: string, lanes: LaneResponse[]): BoardCrossingResponse => ({
  crossingId,
  corridor: 'SDT',
  planned: false,
  lanes,
  closures: [],
  reopenings: [],
  proposals: [],
  notices: [],
  flow: { port: null, crossings: 0, flows: [] },
});

describe('the board', () => {
  it('shows the stricter of what lanes are, and unknown only where nothing is known', () => {
    expect(strictest([lane('open'), lane('suspended'), lane('unknown')])).toBe('suspended');
    expect(strictest([lane('open'), lane('unknown')])).toBe('open');
    expect(strictest([])).toBe('unknown');
  });

  it('puts trouble first, and filters by what one looks for', () => {
    const wait = { minutes: 75 } as LaneResponse['wait'];
    const all = [
      crossing('a', [lane('open')]),
      crossing('b', [lane('closed')]),
      crossing('c', [lane('open', { wait, disagreements: ['sides'] })]),
    ];
    const ids = (which: Parameters<typeof chosenOf>[1], corridor = '') =>
      chosenOf(all, which, corridor).map(({ crossingId }) => crossingId);
    expect(ids('all')).toEqual(['b', 'a', 'c']);
    expect(ids('trouble')).toEqual(['b']);
    expect(ids('waits')).toEqual(['c']);
    expect(ids('disagree')).toEqual(['c']);
    expect(ids('all', 'ELP')).toEqual([]);
  });

  it('tells each status by a shape of its own', () => {
    expect(new Set(Object.values(SHAPES)).size).toBe(5);
  });
});
