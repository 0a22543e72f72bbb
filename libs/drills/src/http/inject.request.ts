import type { DeskId } from '#kernel';
import { Nested, Optional } from '#platform/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsNumber, IsObject, IsString, Length, Max, Min } from 'class-validator';
import type { AddedInject } from '../application/control-injects.handler.js';
import type { Effect } from '../domain/scenario-effects.js';
import { INJECT_CHANNELS, INJECT_KINDS, type InjectChannel, type InjectKind } from '../domain/scenario.js';
import { bilingualOf, DrillTextRequest } from './drill.request.js';

/** Minutes of a drill of two days. */
const MOST_MINUTES = 2880;

export class MinuteRequest {
  /** Minute of the drill. */
  @IsNumber()
  @Min(0)
  @Max(MOST_MINUTES)
  at: number;
}

export class RepeatInjectRequest {
  /** Minute of the drill; now when absent. */
  @Optional()
  @IsNumber()
  @Min(0)
  @Max(MOST_MINUTES)
  at?: number;
}

export class AddInjectRequest extends RepeatInjectRequest {
  @Optional()
  @IsIn(INJECT_KINDS)
  kind?: InjectKind;

  @IsIn(INJECT_CHANNELS)
  channel: InjectChannel;

  @Nested(() => DrillTextRequest)
  from: DrillTextRequest;

  @Nested(() => DrillTextRequest)
  text: DrillTextRequest;

  /** All desks of the scenario when absent. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 80, { each: true })
  to?: string[];

  @Optional()
  @Nested(() => DrillTextRequest)
  expected?: DrillTextRequest;

  @Optional()
  @Nested(() => DrillTextRequest)
  notes?: DrillTextRequest;

  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 80, { each: true })
  objectives?: string[];

  /** What it makes, as a scenario says it. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsObject({ each: true })
  does?: object[];
}

export const addedInject = ({
  kind,
  channel,
  from,
  text,
  to,
  expected,
  notes,
  objectives,
  does,
}: AddInjectRequest): AddedInject => ({
  move: 1,
  kind: kind ?? 'contextual',
  channel,
  from: bilingualOf(from),
  text: bilingualOf(text),
  objectives: objectives ?? [],
  ...(to && { to: to as DeskId[] }),
  ...(expected && { expected: bilingualOf(expected) }),
  ...(notes && { notes: bilingualOf(notes) }),
  // Checked as a scenario is, before it is kept.
  ...(does && { does: does as Effect[] }),
});
