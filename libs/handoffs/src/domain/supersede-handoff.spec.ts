import { describe, expect, it } from '@jest/globals';
import { acceptHandoff } from './accept-handoff.js';
import { after, GN, INM, OFO, offered, officer, taking, then } from './handoff.fixture.js';
import { leadMovedTo } from './handoff.js';
import { supersedeHandoff } from './supersede-handoff.js';

describe('supersede-handoff', () => {
  it('withdraws the offer of a desk that no longer leads, in the name of nobody', () => {
    const superseded = then(offered(), supersedeHandoff(offered(), GN, after(5)));
    expect(superseded).toMatchObject({ state: 'withdrawn', withdrawnBy: null, withdrawnAt: after(5) });
    expect(leadMovedTo(superseded)).toBeNull();
  });

  it('leaves the offer of the leading desk alone', () => expect(supersedeHandoff(offered(), OFO, after(5))).toEqual([]));

  it('leaves what has ended alone', () => {
    const accepted = then(offered(), acceptHandoff(offered(), taking(officer(INM)), after(5)));
    expect(supersedeHandoff(accepted, INM, after(6))).toEqual([]);
  });
});
