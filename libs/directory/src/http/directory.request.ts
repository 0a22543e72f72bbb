import { INCIDENT_KINDS, MODES, type IncidentKind, type Mode } from '#kernel';
import { Optional, PageQuery } from '#platform/http';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { INFORMATION_KINDS, STANDINGS, type AgreementStanding, type InformationKind } from '../domain/agreement.js';
import { LEVELS, type Level } from '../domain/country.js';
import { CROSSING_KINDS, type CrossingKind } from '../domain/crossing.js';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CORRIDOR = /^[A-Z]{3}$/;

export class DirectoryListQuery extends PageQuery {
  /** ISO 3166-1 alpha-2. */
  @Optional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  /** Beginnings of words of a name, nickname, acronym, code or id; accents and capitals do not matter. */
  @Optional()
  @IsString()
  @Length(1, 80)
  q?: string;
}

export class AgencyListQuery extends DirectoryListQuery {
  @Optional()
  @IsIn(LEVELS)
  level?: Level;
}

export class DeskListQuery extends DirectoryListQuery {
  @Optional()
  @Matches(CORRIDOR)
  corridor?: string;

  @Optional()
  @Matches(SLUG)
  @Length(1, 80)
  agency?: string;

  @Optional()
  @Matches(SLUG)
  @Length(1, 80)
  crossing?: string;

  /** An incident kind that the desk can lead or support. */
  @Optional()
  @IsIn(INCIDENT_KINDS)
  kind?: IncidentKind;

  /** A function, such as `consular`, or an incident kind. */
  @Optional()
  @Matches(SLUG)
  @Length(1, 80)
  competence?: string;
}

export class CrossingListQuery extends DirectoryListQuery {
  @Optional()
  @Matches(CORRIDOR)
  corridor?: string;

  @Optional()
  @IsIn(CROSSING_KINDS)
  kind?: CrossingKind;

  @Optional()
  @IsIn(MODES)
  mode?: Mode;
}

export class LocalityListQuery extends DirectoryListQuery {
  @Optional()
  @Matches(CORRIDOR)
  corridor?: string;

  /** `county`, `municipality`, or another word of a country's pack. */
  @Optional()
  @Matches(SLUG)
  @Length(1, 80)
  kind?: string;
}

export class AgreementListQuery extends DirectoryListQuery {
  /** What may be exchanged. An agreement that states no limit is listed for every kind. */
  @Optional()
  @IsIn(INFORMATION_KINDS)
  kind?: InformationKind;

  /** Key of a purpose of the packs. */
  @Optional()
  @Matches(SLUG)
  @Length(1, 80)
  purpose?: string;

  @Optional()
  @IsIn(STANDINGS)
  standing?: AgreementStanding;
}
