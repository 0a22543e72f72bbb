import { INCIDENT_KINDS, type IncidentKind, instant, SIDES, type Side, type Tlp, TLP_LABELS } from '#kernel';
import { IsRfc3339, Optional } from '#platform/http';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsObject, IsString, Length, ValidateNested } from 'class-validator';
import type { Draft } from '../application/preview-filing.js';
import { ImpactRequest, impactOf, placeOf, PlaceRequest } from './file-report.request.js';

/** The routing facts of a draft. */
export class PreviewReportRequest {
  @IsIn(INCIDENT_KINDS)
  kind: IncidentKind;

  @IsIn(SIDES)
  side: Side;

  @IsBoolean()
  lifeSafety: boolean;

  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => ImpactRequest)
  impact: ImpactRequest;

  /** Whatever is known of it. */
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => PlaceRequest)
  place?: PlaceRequest;

  /** Now when absent. */
  @Optional()
  @IsRfc3339()
  occurredAt?: string;

  /** `TLP:AMBER` when absent. */
  @Optional()
  @IsIn(TLP_LABELS)
  tlp?: Tlp;

  /** The words typed so far. */
  @Optional()
  @IsString()
  @Length(0, 6400)
  text?: string;
}

export const draftOf = ({ kind, side, lifeSafety, impact, place, occurredAt, tlp, text }: PreviewReportRequest): Draft => ({
  kind,
  side,
  lifeSafety,
  impact: impactOf(impact),
  place: place ? placeOf(place) : {},
  occurredAt: occurredAt ? instant(occurredAt) : null,
  tlp: tlp ?? 'TLP:AMBER',
  text: text ?? '',
});
