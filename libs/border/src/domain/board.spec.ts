import { describe, expect, it } from '@jest/globals';
import { type CrossingId, type Instant } from '#kernel';
import { at, CARS_NORTH, FACTS, LANES, LivedSide, OFFICER, reading, T0, WHY } from './border.fixture.js';
import { demonstrationWaits } from './demonstration.js';
import { flowsOf } from './flow.js';
import { callOf, isOverNow } from './judge-waits.js';
import { viewLane } from './lane-view.js';
import type { SayableStatus } from './lane-status.machine.js';
import { publicLane, suppressed } from './public-view.js';
import { setStatus } from './set-status.js';
import { dismissProposal, lapseProposal, makeProposal, restateProposal, waitProposalAggregate } from './wait-proposal.js';

const sideOf = (country: string, status: SayableStatus, released = true) => {
  const side = new LivedSide({ ...FACTS, country });
  const said = { lanes: [CARS_NORTH], status, until: null, reason: WHY, released };
  side.happen(setStatus(side.state, said, side.facts, OFFICER, T0));
  return side.state;
};
const view = (sides: Parameters<typeof viewLane>[2], last: Parameters<typeof viewLane>[3] = null, now: Instant = at(10)) =>
  viewLane(CARS_NORTH, ['US', 'MX'], sides, last, now);

describe('a lane on the board', () => {
  it('of which nobody has said anything is unknown', () => {
    expect(view([])).toMatchObject({ status: 'unknown', source: null, wait: null });
  });

  it('shows both sides, the stricter first, and that they differ', () => {
    const seen = view([sideOf('US', 'closed'), sideOf('MX', 'open')]);
    expect(seen).toMatchObject({ status: 'closed', source: 'desk', disagreements: ['sides'] });
    expect(seen.sides.map(({ country, standing }) => [country, standing?.status])).toEqual([
      ['US', 'closed'],
      ['MX', 'open'],
    ]);
  });

  it('is as the feed says where no desk has spoken, and says whose word it is', () => {
    expect(view([], reading(20, 0))).toMatchObject({ status: 'open', source: 'feed' });
    expect(view([], reading(null, 0, { saying: 'closed' }))).toMatchObject({ status: 'closed', source: 'feed' });
  });

  it.each([
    ['pending', reading(null, 0)],
    ['stale', reading(20, -121)],
    ['of the day before', reading(20, -1_440)],
  ])('is unknown where the feed is %s', (_, last) => {
    expect(view([], last)).toMatchObject({ status: 'unknown', source: null });
  });

  it('goes by the desk where the feed says otherwise, and shows that it does', () => {
    expect(view([sideOf('US', 'suspended')], reading(20, 0))).toMatchObject({
      status: 'suspended',
      source: 'desk',
      disagreements: ['feed'],
    });
    expect(view([sideOf('US', 'restricted')], reading(20, 0)).disagreements).toEqual([]);
  });
});

describe('what anybody may know of a lane', () => {
  it('is no word that somebody wrote, no desk and no person', () => {
    const text = JSON.stringify(publicLane(view([sideOf('US', 'closed')], reading(20, 0))));
    for (const word of [WHY.en!, WHY.es!, OFFICER.deskId, OFFICER.userId!, 'raw']) expect(text).not.toContain(word);
  });

  it('is unknown, and never open, where a side has not released its word', () => {
    expect(publicLane(view([sideOf('US', 'closed', false), sideOf('MX', 'open')], reading(20, 0)))).toMatchObject({
      status: 'unknown',
      wait: null,
    });
  });

  it('says that it is not confirmed where sides differ', () => {
    expect(publicLane(view([sideOf('US', 'closed'), sideOf('MX', 'open')]))).toMatchObject({
      status: 'closed',
      confirmed: false,
    });
  });

  it('gives no count that could point at persons', () => {
    expect([0, 1, 9, 10, 406].map(suppressed)).toEqual([0, null, null, 10, 406]);
  });
});

describe('waits', () => {
  it('propose nothing on one reading, however long', () => {
    expect(callOf([reading(300, 0)], at(5))).toBeNull();
  });

  it.each([
    ['two in a row', [reading(130, 60), reading(125, 0)], 'elevated'],
    ['two in a row over the lower only', [reading(130, 60), reading(95, 0)], 'watch'],
    ['one that files still say after twenty minutes', [reading(150, 0, { seen: 2, seenAt: at(20) })], 'elevated'],
  ])('propose a level on %s', (_, readings, level) => {
    expect(callOf(readings, at(65))).toMatchObject({ kind: 'level', level });
  });

  it.each([
    ['a quiet one between them', [reading(130, 60), reading(10, 30), reading(130, 0)]],
    ['one that files said twice within minutes', [reading(150, 0, { seen: 2, seenAt: at(10) })]],
    ['stale ones', [reading(150, -100), reading(150, -160)]],
    ['a lane that was shut meanwhile', [reading(null, 60, { saying: 'closed' }), reading(150, 0)]],
  ])('propose nothing on %s', (_, readings) => {
    expect(callOf(readings, at(65))).toBeNull();
  });

  it('alarm when an update is pending for longer than two cycles', () => {
    const pending = [reading(null, 120), reading(null, 60), reading(null, 0), reading(10, -60)];
    expect(callOf(pending, at(120))).toBeNull();
    expect(callOf(pending, at(121))).toEqual({ kind: 'feed-silent', since: at(0) });
    expect(isOverNow('feed-silent', [reading(10, 180), ...pending])).toBe(true);
  });

  it('are over when a newer figure is below the lowest threshold, and not while their update is pending', () => {
    expect(isOverNow('level', [reading(89, 0)])).toBe(true);
    expect(isOverNow('level', [reading(90, 0)])).toBe(false);
    expect(isOverNow('level', [reading(null, 0)])).toBe(false);
  });
});

describe('a proposal', () => {
  const of = { crossingId: FACTS.crossingId, lane: CARS_NORTH, deskIds: [] };
  const watch = { kind: 'level' as const, level: 'watch' as const, minutes: 95, observedAt: T0 };
  const made = makeProposal(of, watch, T0).reduce(waitProposalAggregate.evolve, null as never);

  it('is told again when another level is called for, and not when the same is', () => {
    expect(restateProposal(made, { ...watch, minutes: 99 }, [], T0)).toEqual([]);
    expect(restateProposal(made, { ...watch, level: 'elevated' }, [], T0)).toHaveLength(1);
  });

  it('that was dismissed with a reason stays so', () => {
    const dismissed = dismissProposal(made, 'Holiday, known', OFFICER, [], T0).reduce(waitProposalAggregate.evolve, made);
    expect(dismissed).toMatchObject({ state: 'dismissed', reason: 'Holiday, known' });
    expect(() => lapseProposal(dismissed, [], T0)).toThrow(expect.objectContaining({ code: 'border-proposal-over' }));
  });
});

describe('figures beside the board', () => {
  it('give the scale of a port by the published year, and nothing for a port without', () => {
    expect(flowsOf('2304')).toContainEqual({ mode: 'commercial', perYear: 3_026_632, perDay: 8_269, perHour: 345 });
    expect(flowsOf(undefined)).toEqual([]);
  });

  it('of the demonstration are the same for the same time, northbound only, and never a crisis by themselves', () => {
    const waits = demonstrationWaits('san-ysidro' as CrossingId, LANES, T0, 6);
    expect(waits).toEqual(demonstrationWaits('san-ysidro' as CrossingId, LANES, T0, 6));
    expect(waits.map(({ lane }) => lane)).toEqual(LANES.filter((lane) => lane.includes('northbound')));
    for (const { minutes } of waits) expect(minutes).toBeLessThanOrEqual(240);
  });
});
