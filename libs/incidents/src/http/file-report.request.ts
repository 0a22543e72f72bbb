import { onPaper, OnPaperRequest } from '#forms';
import {
  IMPACT_LEVELS,
  INCIDENT_KINDS,
  type ImpactLevel,
  type IncidentKind,
  instant,
  type Place,
  SIDES,
  type Side,
  type Tlp,
  TLP_LABELS,
} from '#kernel';
import { IsRfc3339, Nested, Optional } from '#platform/http';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsLatitude,
  IsLongitude,
  IsNumber,
  IsString,
  Length,
  Matches,
  Max,
  Min,
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
  @Optional()
  @Matches(SLUG)
  crossingId?: string;

  /** Id or name. */
  @Optional()
  @Matches(NAME)
  municipality?: string;

  /** Id or name. */
  @Optional()
  @Matches(NAME)
  county?: string;

  @Optional()
  @Nested(() => PointRequest)
  point?: PointRequest;

  @Optional()
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

  @Optional()
  @IsString()
  @Length(1, 1000)
  restrictions?: string;
}

/** Title and description in another language than the report's, by the same hand. */
export class TranslationRequest {
  @Matches(LANGUAGE)
  language: string;

  @IsString()
  @Length(1, 200)
  @Matches(/\S/)
  title: string;

  @IsString()
  @Length(0, 6144)
  description: string;
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

  /** Beside the original, for whoever does not read its language. */
  @Optional()
  @Nested(() => TranslationRequest)
  translation?: TranslationRequest;

  @IsIn(SIDES)
  side: Side;

  @Nested(() => PlaceRequest)
  place: PlaceRequest;

  @IsRfc3339()
  occurredAt: string;

  @Optional()
  @IsIn(OCCURRED_PRECISIONS)
  occurredPrecision?: ReportContent['occurredPrecision'];

  @Optional()
  @IsRfc3339()
  detectedAt?: string;

  @Optional()
  @IsRfc3339()
  reportedAt?: string;

  @Optional()
  @IsIn(REPORTER_KINDS)
  reporterKind?: NonNullable<ReportContent['reporterKind']>;

  @Optional()
  @IsIn(REPORT_CHANNELS)
  channel?: NonNullable<ReportContent['channel']>;

  /** The agency's own number: filing it again is a sighting, not a second report. */
  @Optional()
  @IsString()
  @Length(1, 100)
  @Matches(/\S/)
  ownReference?: string;

  @IsBoolean()
  lifeSafety: boolean;

  @Nested(() => ImpactRequest)
  impact: ImpactRequest;

  @Optional()
  @IsArray()
  @ArrayMaxSize(IMPACT_TAGS.length)
  @ArrayUnique()
  @IsIn(IMPACT_TAGS, { each: true })
  tags?: ReportContent['tags'];

  @Nested(() => HandlingRequest)
  handling: HandlingRequest;

  /** Entered later: it keeps the time at which it was written, and its clocks begin now. */
  @Optional()
  @Nested(() => OnPaperRequest)
  paper?: OnPaperRequest;
}

/** Only what is known: a field that came as null is not known. */
export const placeOf = ({ crossingId, municipality, county, point, riverKm }: PlaceRequest): Place => ({
  ...(crossingId && { crossingId }),
  ...(municipality && { municipality }),
  ...(county && { county }),
  ...(point && { point: { lat: point.lat, lon: point.lon } }),
  ...(typeof riverKm === 'number' && { riverKm }),
});

/** Nothing where it came as null. */
export const translationOf = (body: TranslationRequest | null | undefined) =>
  body ? { translation: { language: body.language, title: body.title, description: body.description } } : {};

export const impactOf = ({ security, flow }: ImpactRequest) => ({ security, flow });

export const handlingOf = ({ tlp, restrictions }: HandlingRequest) => ({ tlp, restrictions: restrictions ?? null });

/** The command that a request means. @throws DomainError form-misread */
export const fileCommand = (body: FileReportRequest): FileReportCommand => ({
  ownReference: body.ownReference ?? null,
  paper: onPaper(body.paper),
  content: {
    kind: body.kind,
    title: body.title,
    description: body.description,
    language: body.language,
    ...translationOf(body.translation),
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
