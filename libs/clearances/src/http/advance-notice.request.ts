import { IsRfc3339, Nested, NestedList, Optional, PageQuery } from '#platform/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { DIRECTIONS, type Direction } from '../application/advance-notices.queries.js';
import { ADVANCE_NOTICE_STATES, type AdvanceNoticeStateName } from '../domain/advance-notice.machine.js';
import { ALL_LINE_ITEMS, CLEARANCE_KINDS, type ClearanceKind, type LineItem } from '../domain/contents.js';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const COUNTRY = /^[A-Z]{2}$/;
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
export const SAYS_SOMETHING = /\S/;
const MOST_LINES = 40;
const MOST_NAMES = 200;

export class ListAdvanceNoticesRequest extends PageQuery {
  /** Announced to this desk, by it, or at the line. */
  @ApiPropertyOptional({ enum: DIRECTIONS })
  @Optional()
  @IsIn(DIRECTIONS)
  direction?: Direction;

  @ApiPropertyOptional({ enum: ADVANCE_NOTICE_STATES })
  @Optional()
  @IsIn(ADVANCE_NOTICE_STATES)
  state?: AdvanceNoticeStateName;

  /** Those about which something is still to happen, or the others. */
  @ApiPropertyOptional({ enum: ['true', 'false'] })
  @Optional()
  @IsIn(['true', 'false'])
  open?: 'true' | 'false';

  /** Preferred or alternate. */
  @Optional()
  @Matches(SLUG)
  @Length(1, 100)
  crossing?: string;

  /** A desk that takes part. */
  @Optional()
  @Matches(SLUG)
  @Length(1, 100)
  desk?: string;

  @Optional()
  @IsUUID()
  caseId?: string;

  @Optional()
  @IsUUID()
  activationId?: string;
}

export class TimeWindowRequest {
  @ApiProperty({ format: 'date-time' })
  @IsRfc3339()
  from: string;

  @ApiProperty({ format: 'date-time' })
  @IsRfc3339()
  until: string;
}

export class AdvanceLineRequest {
  @ApiProperty({ enum: ALL_LINE_ITEMS })
  @IsIn(ALL_LINE_ITEMS)
  item: LineItem;

  @IsInt()
  @Min(1)
  @Max(100_000)
  count: number;

  /** What the word does not say. No names. */
  @Optional()
  @IsString()
  @Length(1, 200)
  @Matches(SAYS_SOMETHING)
  note?: string;
}

export class AdvanceLeadRequest {
  @IsString()
  @Length(1, 120)
  @Matches(SAYS_SOMETHING)
  name: string;

  /** How the lead is reached on the way. */
  @IsString()
  @Length(1, 120)
  @Matches(SAYS_SOMETHING)
  reach: string;
}

/** Read by the announcing desk and by the desks that decide; in no log. */
export class AdvanceNamesRequest {
  @ApiPropertyOptional({ type: () => AdvanceLeadRequest })
  @Optional()
  @Nested(() => AdvanceLeadRequest)
  lead?: AdvanceLeadRequest;

  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_NAMES)
  @IsString({ each: true })
  @Length(1, 120, { each: true })
  @Matches(SAYS_SOMETHING, { each: true })
  people?: string[];

  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_NAMES)
  @IsString({ each: true })
  @Length(1, 20, { each: true })
  @Matches(SAYS_SOMETHING, { each: true })
  plates?: string[];
}

export class PreviewAdvanceNoticeRequest {
  @ApiProperty({ enum: CLEARANCE_KINDS })
  @IsIn(CLEARANCE_KINDS)
  kind: ClearanceKind;

  @Matches(SLUG)
  @Length(1, 100)
  crossingId: string;

  /** ISO code of the country that is entered. */
  @Matches(COUNTRY)
  entering: string;

  @Optional()
  @IsBoolean()
  lifeSafety?: boolean;

  /** What and how many; what its kind mostly carries is asked about while there are none. */
  @ApiPropertyOptional({ type: () => [AdvanceLineRequest] })
  @Optional()
  @NestedList(() => AdvanceLineRequest, MOST_LINES)
  lines?: AdvanceLineRequest[];

  @Optional()
  @IsUUID()
  activationId?: string;
}

export class ChangeAdvanceNoticeRequest {
  @ApiProperty({ enum: CLEARANCE_KINDS })
  @IsIn(CLEARANCE_KINDS)
  kind: ClearanceKind;

  @Matches(SLUG)
  @Length(1, 100)
  crossingId: string;

  @Optional()
  @Matches(SLUG)
  @Length(1, 100)
  alternateCrossingId?: string;

  /** ISO code of the country that is entered. */
  @Matches(COUNTRY)
  entering: string;

  /** When it is expected at the line. */
  @ApiProperty({ type: () => TimeWindowRequest })
  @Nested(() => TimeWindowRequest)
  window: TimeWindowRequest;

  @Optional()
  @IsBoolean()
  lifeSafety?: boolean;

  @ApiPropertyOptional({ type: () => [AdvanceLineRequest] })
  @Optional()
  @NestedList(() => AdvanceLineRequest, MOST_LINES)
  lines?: AdvanceLineRequest[];

  /** What for. No names. */
  @Optional()
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  purpose?: string;

  @Matches(LANGUAGE)
  language: string;

  /** Key of the agreement that allows it. */
  @Optional()
  @IsString()
  @Length(1, 100)
  @Matches(SAYS_SOMETHING)
  instrument?: string;

  /** By when those who cross and what they bring are to be back. */
  @ApiPropertyOptional({ format: 'date-time' })
  @Optional()
  @IsRfc3339()
  returnDueAt?: string;

  /** In a change, absent: those that were named stay. */
  @ApiPropertyOptional({ type: () => AdvanceNamesRequest })
  @Optional()
  @Nested(() => AdvanceNamesRequest)
  names?: AdvanceNamesRequest;
}

export class AnnounceAdvanceNoticeRequest extends ChangeAdvanceNoticeRequest {
  /** A case that the desk sees. */
  @Optional()
  @IsUUID()
  caseId?: string;

  /** A live activation in which the desk sits. */
  @Optional()
  @IsUUID()
  activationId?: string;
}
