import { INCIDENT_KINDS, TLP_LABELS, type CorridorId, type CrossingId, type DeskId, type IncidentKind, type Tlp } from '#kernel';
import { Optional, PageQuery } from '#platform/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { GiveNoticeCommand } from '../application/give-notice.handler.js';
import { CONFIDENCES, type NoticeConfidence } from '../domain/early-notice.events.js';
import { EARLY_NOTICE_STATES, type EarlyNoticeStateName } from '../domain/early-notice.machine.js';
import { DEFAULT_HOURS, MOST_HOURS } from '../domain/life-of-notice.js';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const SAYS_SOMETHING = /\S/;
const DESKS = 100;

export class ListEarlyNoticesRequest extends PageQuery {
  /** Given to this desk, or by it; both when absent. */
  @Optional()
  @IsIn(['in', 'out'])
  direction?: 'in' | 'out';

  @Optional()
  @IsIn(EARLY_NOTICE_STATES)
  state?: EarlyNoticeStateName;
}

export class GiveEarlyNoticeRequest {
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  text: string;

  @Matches(LANGUAGE)
  language: string;

  @Optional()
  @IsIn(INCIDENT_KINDS)
  kind?: IncidentKind;

  @IsIn(CONFIDENCES)
  confidence: NoticeConfidence;

  @Optional()
  @IsBoolean()
  lifeSafety?: boolean;

  @Optional()
  @Matches(SLUG)
  @Length(1, 100)
  crossingId?: string;

  @IsIn(TLP_LABELS)
  tlp: Tlp;

  /** Where it came from. No other desk ever reads it, and it stands in no log. */
  @Optional()
  @IsString()
  @Length(1, 500)
  @Matches(SAYS_SOMETHING)
  source?: string;

  /** Desks to tell. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(DESKS)
  @ArrayUnique()
  @Matches(SLUG, { each: true })
  desks?: string[];

  /** Tells every desk of the corridor, on both sides. */
  @Optional()
  @Matches(/^[A-Z]{3}$/)
  corridor?: string;

  /** Hours that it lives; 72 when absent. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(MOST_HOURS)
  hours?: number;
}

export class ConfirmEarlyNoticeRequest {
  /** What this desk adds; every desk that was told reads it. */
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  text?: string;
}

export class RenewEarlyNoticeRequest {
  /** Hours from now; 72 when absent. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(MOST_HOURS)
  hours?: number;
}

export class WithdrawEarlyNoticeRequest {
  @Optional()
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  reason?: string;
}

export const giveCommand = (body: GiveEarlyNoticeRequest): GiveNoticeCommand => ({
  content: {
    text: body.text,
    language: body.language,
    kind: body.kind ?? null,
    confidence: body.confidence,
    lifeSafety: body.lifeSafety ?? false,
    crossingId: (body.crossingId as CrossingId | undefined) ?? null,
    tlp: body.tlp,
  },
  source: body.source ?? null,
  desks: (body.desks as DeskId[] | undefined) ?? [],
  corridorId: (body.corridor as CorridorId | undefined) ?? null,
  hours: body.hours ?? DEFAULT_HOURS,
});
