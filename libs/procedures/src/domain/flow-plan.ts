import { type Bilingual, type CountryCode, type CrossingId, type LaneKey, laneOf } from '#kernel';
import type { Direction, FlowMode, FlowRule, FlowState, Level, Tier } from './procedure.js';

/** A kind of lane at a crossing, as the border board has it. */
export interface LaneSeen {
  readonly crossingId: CrossingId;
  readonly lane: LaneKey;
  readonly status: string;
}

/** How the board stands to the plan: `unknown` where nobody has said how the lane is, null where the plan says nothing at this level. */
export type FlowCompared = 'as-planned' | 'more-open' | 'less-open' | 'unknown' | null;

/** What the plan says of one tier of one way across one crossing, and how its lanes are. */
export interface PlannedFlow {
  readonly crossingId: CrossingId;
  readonly mode: FlowMode;
  readonly direction: Direction;
  readonly tier: Tier;
  /** By the level of each side. Null at a level of which the plan says nothing: as on any day. */
  readonly planned: readonly { readonly country: CountryCode; readonly flow: FlowState | null }[];
  readonly how: Bilingual;
  readonly lanes: readonly { readonly lane: LaneKey; readonly status: string; readonly compared: FlowCompared }[];
}

/** What a board says where the plan is kept: who is diverted finds the lane restricted or shut. */
const KEPT: Readonly<Record<FlowState, readonly string[]>> = {
  open: ['open'],
  restricted: ['restricted'],
  diverted: ['restricted', 'suspended', 'closed'],
  suspended: ['suspended', 'closed'],
};
/** From the most open to the least. */
const STRICTNESS = ['open', 'restricted', 'suspended', 'closed'];

const compare = (status: string, planned: FlowState | null): FlowCompared => {
  if (planned === null) return null;
  if (!STRICTNESS.includes(status)) return 'unknown';
  if (KEPT[planned].includes(status)) return 'as-planned';
  return STRICTNESS.indexOf(status) < STRICTNESS.indexOf(KEPT[planned][0]!) ? 'more-open' : 'less-open';
};

const ORDER: readonly FlowState[] = ['open', 'restricted', 'diverted', 'suspended'];
const strictest = (flows: readonly (FlowState | null)[]): FlowState | null =>
  ORDER.findLast((flow) => flows.includes(flow)) ?? null;

const flowAt = (rule: FlowRule, level: Level | null): FlowState | null =>
  level === null || level === 'watch' ? null : rule[level];

/**
 * The flow plan of a procedure at the crossings of an activation, for each mode, direction and tier the kinds of lanes that are there: what is
 * planned at the level of each side, and whether the board says so. What no crossing has is left out.
 */
export const planFlow = (
  rules: readonly FlowRule[],
  levels: readonly { readonly country: CountryCode; readonly level: Level | null }[],
  lanes: readonly LaneSeen[],
): PlannedFlow[] =>
  [...new Set(lanes.map(({ crossingId }) => crossingId))].flatMap((crossingId) =>
    rules.flatMap((rule) => {
      const { mode, direction, tier, how } = rule;
      const planned = levels.map(({ country, level }) => ({ country, flow: flowAt(rule, level) }));
      const here = lanes.filter(({ crossingId: at, lane }) => {
        const way = laneOf(lane);
        return at === crossingId && way.mode === mode && way.direction === direction && rule.lanes.includes(way.laneClass);
      });
      const most = strictest(planned.map(({ flow }) => flow));
      const compared = here.map(({ lane, status }) => ({ lane, status, compared: compare(status, most) }));
      return here.length === 0 ? [] : [{ crossingId, mode, direction, tier, planned, how, lanes: compared }];
    }),
  );
