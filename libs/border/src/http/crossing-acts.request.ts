import { DIRECTIONS, instant, LANE_CLASSES, laneKey, MODES, type Instant, type LaneKey } from '#kernel';
import { IsRfc3339, Nested, NestedList, Optional } from '#platform/http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { AnnouncedClosure, Reason, SaidStatus, Stage } from '../domain/crossing-side.events.js';
import { SAYABLE_STATUSES, type SayableStatus } from '../domain/lane-status.machine.js';

const LANE_KEYS: readonly LaneKey[] = MODES.flatMap((mode) =>
  DIRECTIONS.flatMap((direction) => LANE_CLASSES.map((laneClass) => laneKey({ mode, direction, laneClass }))),
);
const SAYS_SOMETHING = /\S/;
const MOST_LANES = LANE_KEYS.length;
const SHUTTING = ['restricted', 'suspended', 'closed'] as const;

/** Why, in the language of who writes it; the other may follow. */
export class LaneReasonRequest {
  @Optional()
  @IsString()
  @Length(1, 500)
  @Matches(SAYS_SOMETHING)
  en?: string;

  @Optional()
  @IsString()
  @Length(1, 500)
  @Matches(SAYS_SOMETHING)
  es?: string;
}

class OfLanesRequest {
  /** Kinds of lanes, such as `vehicle.northbound.sentri`. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_LANES)
  @ArrayUnique()
  @IsIn(LANE_KEYS, { each: true })
  lanes: LaneKey[];
}

export class SetStatusRequest extends OfLanesRequest {
  @IsIn(SAYABLE_STATUSES)
  status: SayableStatus;

  /** Until when it holds; past it the lanes are unknown. Until somebody says otherwise when absent. */
  @Optional()
  @IsRfc3339()
  until?: string;

  @Optional()
  @Nested(() => LaneReasonRequest)
  reason?: LaneReasonRequest;

  /** Whether the public and trade may be told of it; they may when absent. */
  @Optional()
  @IsBoolean()
  released?: boolean;
}

export class AnnounceClosureRequest extends OfLanesRequest {
  @IsIn(SHUTTING)
  status: (typeof SHUTTING)[number];

  @IsRfc3339()
  from: string;

  @IsRfc3339()
  to: string;

  @Nested(() => LaneReasonRequest)
  reason: LaneReasonRequest;

  @Optional()
  @IsBoolean()
  released?: boolean;
}

export class LaneWhyRequest {
  @Optional()
  @Nested(() => LaneReasonRequest)
  reason?: LaneReasonRequest;
}

export class ReopeningStageRequest extends OfLanesRequest {
  @IsIn(['open', 'restricted'])
  status: 'open' | 'restricted';

  /** When it is hoped for; a hope opens nothing. */
  @Optional()
  @IsRfc3339()
  expectedAt?: string;
}

export class PlanReopeningRequest extends LaneWhyRequest {
  @ArrayMinSize(1)
  @NestedList(() => ReopeningStageRequest, 12)
  stages: ReopeningStageRequest[];
}

export class TakeStageRequest {
  /** The stage that is meant, from 0. */
  @IsInt()
  @Min(0)
  @Max(11)
  stage: number;

  @Optional()
  @IsBoolean()
  released?: boolean;
}

export class DismissProposalRequest {
  @IsString()
  @Length(1, 500)
  @Matches(SAYS_SOMETHING)
  reason: string;
}

export const reasonOf = (reason: LaneReasonRequest | undefined): Reason | null =>
  reason ? { en: reason.en ?? null, es: reason.es ?? null } : null;

const momentOf = (text: string | undefined): Instant | null => (text === undefined ? null : instant(text));

export const saidIn = (body: SetStatusRequest): SaidStatus => ({
  lanes: body.lanes,
  status: body.status,
  until: momentOf(body.until),
  reason: reasonOf(body.reason),
  released: body.released ?? true,
});

export const closureIn = (body: AnnounceClosureRequest): AnnouncedClosure => ({
  lanes: body.lanes,
  status: body.status,
  from: instant(body.from),
  to: instant(body.to),
  reason: reasonOf(body.reason)!,
  released: body.released ?? true,
});

export const stagesIn = (body: PlanReopeningRequest): Stage[] =>
  body.stages.map(({ lanes, status, expectedAt }) => ({ lanes, status, expectedAt: momentOf(expectedAt) }));
