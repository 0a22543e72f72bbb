import { describe, expect, it } from 'vitest';
import { type Proposed, proposedIn, searchOf } from './proposed';

const proposed: Proposed = {
  level: 'elevated',
  crossingIds: ['otay-mesa-passenger', 'san-ysidro'],
  reason: 'Waits of 125 min, by vehicle northbound',
  proposalId: '01890000-0000-7000-8000-000000000001',
};

describe('what an address proposes', () => {
  it('is what the link was made with', () => {
    expect(proposedIn({ ...searchOf(proposed) })).toEqual(proposed);
    expect(proposedIn({ ...searchOf({ ...proposed, crossingIds: [], proposalId: null }) })).toEqual({
      ...proposed,
      crossingIds: [],
      proposalId: null,
    });
  });

  it('is nothing where no level is named that one may raise', () => {
    expect(proposedIn({})).toBeNull();
    expect(proposedIn({ raise: 'recovery', at: 'san-ysidro' })).toBeNull();
    expect(proposedIn({ raise: 7 })).toBeNull();
  });

  it('leaves out what was garbled', () => {
    expect(proposedIn({ raise: 'watch', at: ',,', because: 4 })).toEqual({
      level: 'watch',
      crossingIds: [],
      reason: '',
      proposalId: null,
    });
  });
});
