import { INCIDENT_KINDS, MODES, type IncidentKind, type Mode } from '#kernel';
import { PageQuery } from '#platform/http';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { INFORMATION_KINDS, STANDINGS, type AgreementStanding, type InformationKind } from '../domain/agreement.js';
import { LEVELS, type Level } from '../domain/country.js';
import { CROSSING_KINDS, type CrossingKind } from '../domain/crossing.js';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CORRIDOR = /^[A-Z]{3}$/;

export class DirectoryListQuery extends PageQuery {
  /** ISO 3166-1 alpha-2. */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  /** Beginnings of words of a name, nickname, acronym, code or id; accents and capitals do not matter. */
  @IsOptional()
  @IsString()
  @Length(1, 80)
  q?: string;
}

export class AgencyListQuery extends DirectoryListQuery {
  @IsOptional()
  @IsIn(LEVELS)
  level?: Level;
}

export class DeskListQuery extends DirectoryListQuery {
  @IsOptional()
  @Matches(CORRIDOR)
  corridor?: string;

  @IsOptional()
  @Matches(SLUG)
  @Length(1, 80)
  agency?: string;

  @IsOptional()
  @Matches(SLUG)
  @Length(1, 80)
  crossing?: string;

  /** An incident kind that the desk can lead or support. */
  @IsOptional()
  @IsIn(INCIDENT_KINDS)
  kind?: IncidentKind;

  /** A function, such as `consular`, or an incident kind. */
  @IsOptional()
  @Matches(SLUG)
  @Length(1, 80)
  competence?: string;
}

export class CrossingListQuery extends DirectoryListQuery {
  @IsOptional()
  @Matches(CORRIDOR)
  corridor?: string;

  @IsOptional()
  @IsIn(CROSSING_KINDS)
  kind?: CrossingKind;

  @IsOptional()
  @IsIn(MODES)
  mode?: Mode;
}

export class LocalityListQuery extends DirectoryListQuery {
  @IsOptional()
  @Matches(CORRIDOR)
  corridor?: string;

  /** `county`, `municipality`, or another word of a country's pack. */
  @IsOptional()
  @Matches(SLUG)
  @Length(1, 80)
  kind?: string;
}

export class AgreementListQuery extends DirectoryListQuery {
  /** What may be exchanged. An agreement that states no limit is listed for every kind. */
  @IsOptional()
  @IsIn(INFORMATION_KINDS)
  kind?: InformationKind;

  /** Key of a purpose of the packs. */
  @IsOptional()
  @Matches(SLUG)
  @Length(1, 80)
  purpose?: string;

  @IsOptional()
  @IsIn(STANDINGS)
  standing?: AgreementStanding;
}
