import { instant, type Side, SIDES } from '#kernel';
import { IsRfc3339, Nested, Optional } from '#platform/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IMPACT_TAGS, type ReportContent } from '../domain/report.js';
import type { AsWritten } from '../domain/report-translation.js';
import { ImpactRequest, impactOf, PlaceRequest, placeOf, TranslationRequest, translationOf } from './file-report.request.js';

/** What the next version of a report says otherwise; what is absent stays as it is. */
export class AmendReportRequest {
  @Optional()
  @IsString()
  @Length(1, 200)
  @Matches(/\S/)
  title?: string;

  @Optional()
  @IsString()
  @Length(0, 6144)
  description?: string;

  /** What the other language says now. A changed title or description without it is in one language again. */
  @Optional()
  @Nested(() => TranslationRequest)
  translation?: TranslationRequest;

  @Optional()
  @IsIn(SIDES)
  side?: Side;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => PlaceRequest)
  place?: PlaceRequest;

  @Optional()
  @IsRfc3339()
  occurredAt?: string;

  @Optional()
  @IsBoolean()
  lifeSafety?: boolean;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => ImpactRequest)
  impact?: ImpactRequest;

  @Optional()
  @IsArray()
  @ArrayMaxSize(IMPACT_TAGS.length)
  @ArrayUnique()
  @IsIn(IMPACT_TAGS, { each: true })
  tags?: ReportContent['tags'];

  @Optional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
}

export const changesOf = (body: AmendReportRequest): AsWritten<Partial<ReportContent>> => ({
  ...(body.title && { title: body.title }),
  ...(typeof body.description === 'string' && { description: body.description }),
  ...translationOf(body.translation),
  ...(body.side && { side: body.side }),
  ...(body.place && { place: placeOf(body.place) }),
  ...(body.occurredAt && { occurredAt: instant(body.occurredAt) }),
  ...(typeof body.lifeSafety === 'boolean' && { lifeSafety: body.lifeSafety }),
  ...(body.impact && { impact: impactOf(body.impact) }),
  ...(body.tags && { tags: body.tags }),
});
