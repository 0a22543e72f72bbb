import { type DeskId, type DutyFrame, type DutyHours, instant, type UserId, type Weekday, WEEKDAYS } from '#kernel';
import { IsLocalDate, IsRfc3339, Nested, NestedList, Optional } from '#platform/http';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import type { OverrideDutyCommand } from '../application/override-duty.handler.js';
import type { Window } from '../application/view-roster.js';
import { type RotationHours, type Rotation, TURN_UNITS, type TurnUnit } from '../domain/rotation.js';

const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const SAYS_SOMETHING = /\S/;
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SLUG = /^[a-z][a-z0-9_-]{1,79}$/;
const PLACE = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/;
const HOURS_KINDS = ['desk', 'always', 'weekly'] as const;

const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? Number(value) : value);

export class RosterWindowRequest {
  /** When the picture begins; now when absent. */
  @Optional()
  @IsRfc3339()
  from?: string;

  /** Days that it shows; 14 when absent. */
  @Optional()
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(35)
  days?: number;
}

export const windowOf = ({ from, days = 14 }: RosterWindowRequest): Window => ({
  from: from === undefined ? undefined : instant(from),
  days,
});

export class CommonWindowRequest {
  /** The other desk. */
  @Matches(SLUG)
  with: string;
}

export class TurnRequest {
  @IsIn(TURN_UNITS)
  unit: TurnUnit;

  @IsInt()
  @Min(1)
  @Max(168)
  count: number;
}

/** Hours on one day of the week, on the desk's own clock. An end at or before the beginning lies on the next day. */
export class FrameRequest {
  @IsIn(WEEKDAYS)
  day: Weekday;

  @Matches(WALL_TIME)
  opens: string;

  @Matches(WALL_TIME)
  closes: string;
}

export class RotationHoursRequest {
  /** `desk`: whenever the desk is open; `always`; `weekly`: in the frames given. */
  @IsIn(HOURS_KINDS)
  kind: (typeof HOURS_KINDS)[number];

  @Optional()
  @NestedList(() => FrameRequest, 42)
  frames?: FrameRequest[];
}

export class RotationRequest {
  /** Stays the same through edits: `first`, `nights`. */
  @IsString()
  @Matches(KEY)
  @Length(1, 40)
  id: string;

  @IsString()
  @Length(1, 80)
  @Matches(SAYS_SOMETHING)
  name: string;

  /** Ids of people in the order of their turns; an empty text is a place that nobody fills. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @Matches(PLACE, { each: true })
  people: string[];

  /** The desk's local day on which the first of them begins. */
  @IsLocalDate()
  start: string;

  @Matches(WALL_TIME)
  handoverAt: string;

  @Nested(() => TurnRequest)
  turn: TurnRequest;

  @Nested(() => RotationHoursRequest)
  hours: RotationHoursRequest;
}

export class PreviewRotationsRequest extends RosterWindowRequest {
  @NestedList(() => RotationRequest, 6)
  rotations: RotationRequest[];
}

export class SetRotationsRequest {
  @NestedList(() => RotationRequest, 6)
  rotations: RotationRequest[];

  @IsString()
  @Length(1, 500)
  @Matches(SAYS_SOMETHING)
  reason: string;
}

export class OverrideRequest {
  /** Who is on duty instead. */
  @IsUUID()
  personId: string;

  /** Whose turns are taken; absent for hours that nobody has. */
  @Optional()
  @IsUUID()
  forPersonId?: string;

  @IsRfc3339()
  from: string;

  @IsRfc3339()
  until: string;

  @IsString()
  @Length(1, 500)
  @Matches(SAYS_SOMETHING)
  reason: string;
}

export class EndOverrideRequest {
  @IsString()
  @Length(1, 500)
  @Matches(SAYS_SOMETHING)
  reason: string;
}

const weeklyOf = (frames: readonly FrameRequest[]): DutyHours => {
  const days: Partial<Record<Weekday, DutyFrame[]>> = {};
  for (const { day, opens, closes } of frames) days[day] = [...(days[day] ?? []), [opens, closes]];
  return { kind: 'weekly', days };
};

const hoursOf = ({ kind, frames = [] }: RotationHoursRequest): RotationHours => (kind === 'weekly' ? weeklyOf(frames) : { kind });

export const rotationOf = ({ id, name, people, start, handoverAt, turn, hours }: RotationRequest): Rotation => ({
  id,
  name: name.trim(),
  people: people.map((person) => (person === '' ? null : (person as UserId))),
  start,
  handoverAt,
  turn: { unit: turn.unit, count: turn.count },
  hours: hoursOf(hours),
});

export const overrideCommand = (deskId: DeskId, body: OverrideRequest): OverrideDutyCommand => ({
  deskId,
  personId: body.personId as UserId,
  forPersonId: (body.forPersonId ?? null) as UserId | null,
  from: instant(body.from),
  until: instant(body.until),
  reason: body.reason.trim(),
});
