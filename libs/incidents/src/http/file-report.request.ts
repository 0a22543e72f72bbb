import { printedSerial } from '#forms';
import {
  IMPACT_LEVELS,
  INCIDENT_KINDS,
  type ImpactLevel,
  type IncidentKind,
  instant,
  type OnPaper,
  type Place,
  SIDES,
  type Side,
  type Tlp,
  TLP_LABELS,
} from '#kernel';
import { IsRfc3339 } from '#platform/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsLatitude,
  IsLongitude,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { FileReportCommand } from '../application/file-report.handler.js';
import { IMPACT_TAGS, OCCURRED_PRECISIONS, REPORT_CHANNELS, REPORTER_KINDS, type ReportContent } from '../domain/report.js';

/** Ids of the directory. */
export const SLUG = /^[a-z0-9][a-z0-9_-]{0,99}$/;
/** BCP 47. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
/** A name as people write it. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} .,'’()/-]{0,99}$/u;
/** The Rio Grande / río Bravo is some 2,000 km of boundary. */
const RIVER_KM = 2_100;

/** WGS 84 degrees. */
export class PointRequest {
  @IsNumber()
  @IsLatitude()
  lat: number;

  @IsNumber()
  @IsLongitude()
  lon: number;
}

/** Any of these may be known alone; at least one must be. */
export class PlaceRequest {
  @IsOptional()
  @Matches(SLUG)
  crossingId?: string;

  /** Id or name. */
  @IsOptional()
  @Matches(NAME)
  municipality?: string;

  /** Id or name. */
  @IsOptional()
  @Matches(NAME)
  county?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PointRequest)
  point?: PointRequest;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(RIVER_KM)
  riverKm?: number;
}

export class ImpactRequest {
  @IsIn(IMPACT_LEVELS)
  security: ImpactLevel;

  @IsIn(IMPACT_LEVELS)
  flow: ImpactLevel;
}

export class HandlingRequest {
  @IsIn(TLP_LABELS)
  tlp: Tlp;

  @IsOptional()
  @IsString()
  @Length(1, 1000)
  restrictions?: string;
}

/** Which form it was written on while the system was away, and when. */
export class ReportOnPaperRequest {
  /** As it stands on the sheet, such as `EN-000417-K`. */
  @IsString()
  @Length(1, 40)
  serial: string;

  @IsRfc3339()
  writtenAt: string;
}

/** What an agency files. */
export class FileReportRequest {
  @IsIn(INCIDENT_KINDS)
  kind: IncidentKind;

  @IsString()
  @Length(1, 200)
  @Matches(/\S/)
  title: string;

  @IsString()
  @Length(0, 6144)
  description: string;

  @Matches(LANGUAGE)
  language: string;

  @IsIn(SIDES)
  side: Side;

  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PlaceRequest)
  place: PlaceRequest;

  @IsRfc3339()
  occurredAt: string;

  @IsOptional()
  @IsIn(OCCURRED_PRECISIONS)
  occurredPrecision?: ReportContent['occurredPrecision'];

  @IsOptional()
  @IsRfc3339()
  detectedAt?: string;

  @IsOptional()
  @IsRfc3339()
  reportedAt?: string;

  @IsOptional()
  @IsIn(REPORTER_KINDS)
  reporterKind?: NonNullable<ReportContent['reporterKind']>;

  @IsOptional()
  @IsIn(REPORT_CHANNELS)
  channel?: NonNullable<ReportContent['channel']>;

  /** The agency's own number: filing it again is a sighting, not a second report. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  @Matches(/\S/)
  ownReference?: string;

  @IsBoolean()
  lifeSafety: boolean;

  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => ImpactRequest)
  impact: ImpactRequest;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(IMPACT_TAGS.length)
  @ArrayUnique()
  @IsIn(IMPACT_TAGS, { each: true })
  tags?: ReportContent['tags'];

  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => HandlingRequest)
  handling: HandlingRequest;

  /** Entered later: it keeps the time at which it was written, and its clocks begin now. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ReportOnPaperRequest)
  paper?: ReportOnPaperRequest;
}

/** Only what is known: a field that came as null is not known. */
export const placeOf = ({ crossingId, municipality, county, point, riverKm }: PlaceRequest): Place => ({
  ...(crossingId && { crossingId }),
  ...(municipality && { municipality }),
  ...(county && { county }),
  ...(point && { point: { lat: point.lat, lon: point.lon } }),
  ...(typeof riverKm === 'number' && { riverKm }),
});

export const impactOf = ({ security, flow }: ImpactRequest) => ({ security, flow });

export const handlingOf = ({ tlp, restrictions }: HandlingRequest) => ({ tlp, restrictions: restrictions ?? null });

/** @throws DomainError form-misread */
export const onPaper = ({ serial, writtenAt }: ReportOnPaperRequest): OnPaper => ({
  serial: printedSerial(serial),
  writtenAt: instant(writtenAt),
});

/** The command that a request means. @throws DomainError form-misread */
export const fileCommand = (body: FileReportRequest): FileReportCommand => ({
  ownReference: body.ownReference ?? null,
  ...(body.paper && { paper: onPaper(body.paper) }),
  content: {
    kind: body.kind,
    title: body.title,
    description: body.description,
    language: body.language,
    side: body.side,
    place: placeOf(body.place),
    occurredAt: instant(body.occurredAt),
    occurredPrecision: body.occurredPrecision ?? 'exact',
    detectedAt: body.detectedAt ? instant(body.detectedAt) : null,
    reportedAt: body.reportedAt ? instant(body.reportedAt) : null,
    reporterKind: body.reporterKind ?? null,
    channel: body.channel ?? null,
    lifeSafety: body.lifeSafety,
    impact: impactOf(body.impact),
    tags: body.tags ?? [],
    handling: handlingOf(body.handling),
  },
});
