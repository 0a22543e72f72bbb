import type { Bilingual } from '#kernel';
import { IsRfc3339, Nested, NestedList, Optional } from '#platform/http';
import { IsBoolean, IsNumber, IsObject, IsString, Length, Matches, Max, Min } from 'class-validator';
import { LEAST_SCALE, MOST_SCALE } from '../domain/drill-clock.js';
import { RosterPlaceRequest } from './roster.request.js';

const SAYS_SOMETHING = /\S/;
/** What one drill takes. */
const MOST_PEOPLE = 300;

export class DrillTextRequest {
  @IsString()
  @Length(1, 4000)
  @Matches(SAYS_SOMETHING)
  en: string;

  @IsString()
  @Length(1, 4000)
  @Matches(SAYS_SOMETHING)
  es: string;
}

export class PlanDrillRequest {
  /** Of the library; else `document`. */
  @Optional()
  @IsString()
  @Length(1, 80)
  scenario?: string;

  /** A scenario as `scenario.schema.json` says. */
  @Optional()
  @IsObject()
  document?: object;

  /** Whoever plans directs, when nobody is named who does. */
  @Optional()
  @NestedList(() => RosterPlaceRequest, MOST_PEOPLE)
  roster?: RosterPlaceRequest[];

  @Optional()
  @IsRfc3339()
  plannedFor?: string;
}

export class NamingRequest {
  /** Whether the report may name whoever asks. */
  @IsBoolean()
  named: boolean;
}

export class PaceRequest {
  /** How many times as fast as outside. */
  @IsNumber()
  @Min(LEAST_SCALE)
  @Max(MOST_SCALE)
  scale: number;
}

export class StartDrillRequest {
  /** 1 when absent. */
  @Optional()
  @IsNumber()
  @Min(LEAST_SCALE)
  @Max(MOST_SCALE)
  scale?: number;
}

export class ResumeDrillRequest extends StartDrillRequest {}

export class PauseDrillRequest {
  @Optional()
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  reason?: string;
}

export class BreakInRequest {
  /** What happened for real; every player reads it. */
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  reason: string;
}

export class CheckCommsRequest {
  @Optional()
  @Nested(() => DrillTextRequest)
  text?: DrillTextRequest;
}

export const bilingualOf = ({ en, es }: DrillTextRequest): Bilingual => ({ en: en.trim(), es: es.trim() });
