import type { CrossingId, LaneKey } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { type LaneSeen, planFlow } from './flow-plan.js';
import type { FlowRule, Level } from './procedure.js';

const how = { en: 'By the reserved lane.', es: 'Por el carril reservado.' };
const rule = (changes: Partial<FlowRule>): FlowRule => ({
  mode: 'vehicle',
  direction: 'northbound',
  lanes: ['standard'],
  tier: 'all',
  elevated: 'restricted',
  crisis: 'suspended',
  recovery: 'restricted',
  how,
  ...changes,
});
const RULES = [
  rule({ tier: 'relief', elevated: 'open', crisis: 'diverted', recovery: 'open' }),
  rule({ tier: 'trusted', lanes: ['sentri', 'nexus'], crisis: 'restricted' }),
  rule({}),
  rule({ mode: 'rail', lanes: ['standard'] }),
];
const lane = (key: string, status: string, crossingId = 'san-ysidro'): LaneSeen => ({
  crossingId: crossingId as CrossingId,
  lane: key as LaneKey,
  status,
});
const plan = (lanes: readonly LaneSeen[], us: Level | null, mx: Level | null = null) =>
  planFlow(
    RULES,
    [
      { country: 'US', level: us },
      { country: 'MX', level: mx },
    ],
    lanes,
  );
const told = (rows: ReturnType<typeof plan>) =>
  rows.map(({ tier, planned, lanes }) => [tier, planned.map(({ flow }) => flow), lanes.map(({ compared }) => compared)]);

describe('the flow plan of an activation', () => {
  it('says tier by tier what is planned at the level of each side, for the lanes that are there, and whether the board says so', () => {
    const lanes = [lane('vehicle.northbound.standard', 'suspended'), lane('vehicle.northbound.sentri', 'open')];
    expect(told(plan(lanes, 'crisis', 'elevated'))).toEqual([
      ['relief', ['diverted', 'open'], ['as-planned']],
      ['trusted', ['restricted', 'restricted'], ['more-open']],
      ['all', ['suspended', 'restricted'], ['as-planned']],
    ]);
  });

  it('says where the board lets fewer through, and where nobody has said anything', () => {
    expect(told(plan([lane('vehicle.northbound.standard', 'closed')], 'recovery')).at(-1)).toEqual([
      'all',
      ['restricted', null],
      ['less-open'],
    ]);
    expect(told(plan([lane('vehicle.northbound.standard', 'unknown')], 'crisis')).at(-1)![2]).toEqual(['unknown']);
  });

  it('plans nothing on watch, nor of a way that no crossing has; each crossing has its own rows', () => {
    expect(told(plan([lane('vehicle.northbound.standard', 'open')], 'watch')).at(-1)).toEqual(['all', [null, null], [null]]);
    expect(plan([lane('pedestrian.southbound.standard', 'open')], 'crisis')).toEqual([]);
    const two = ['san-ysidro', 'otay'].map((at) => lane('vehicle.northbound.sentri', 'restricted', at));
    expect(plan(two, 'crisis').map(({ crossingId }) => crossingId)).toEqual(['san-ysidro', 'otay']);
  });
});
