import { INCIDENT_KINDS, TLP_LABELS, type ImpactLevel, type IncidentKind, type Side, type Tlp } from '#kernel';
import { Nested, NestedList, Optional } from '#platform/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { WEEKDAYS, type Weekday } from '../domain/local-time.js';
import { LADDER_KEYS, type LadderKey } from '../domain/rule-set.js';
import { IsSlugMap } from './is-slug-map.js';

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TARGET = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const ROLE = /^[a-z]{2,10}\.[a-z0-9]+(-[a-z0-9]+)*$/;
const CORRIDOR = /^[A-Z]{3}$/;
const COUNTRY = /^[A-Z]{2}$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const ZONE = /^[A-Za-z]+(\/[A-Za-z_+-]+){1,2}$/;
const LONGEST_SLUG = 80;
const MOST_TARGETS = 40;

const Targets = (): PropertyDecorator => (target, property) => {
  for (const decorate of [
    IsArray(),
    ArrayMaxSize(MOST_TARGETS),
    Matches(TARGET, { each: true }),
    Length(1, LONGEST_SLUG, { each: true }),
  ])
    decorate(target, property);
};

export class BilingualTextRequest {
  @IsString()
  @Length(1, 300)
  en!: string;

  @IsString()
  @Length(1, 300)
  es!: string;
}

export class DeskRoleRequest {
  @Matches(ROLE)
  id!: string;

  @Nested(() => BilingualTextRequest)
  name!: BilingualTextRequest;

  @Optional()
  @IsSlugMap(SLUG, SLUG)
  byCrossing?: Record<string, string>;

  @Optional()
  @IsSlugMap(CORRIDOR, SLUG)
  byCorridor?: Record<string, string>;

  /** Null or absent: nobody fills the role elsewhere. */
  @IsOptional()
  @Matches(SLUG)
  otherwise: string | null = null;
}

export class InstrumentRequest {
  @Matches(SLUG)
  @Length(1, LONGEST_SLUG)
  id!: string;

  @Nested(() => BilingualTextRequest)
  name!: BilingualTextRequest;

  @Nested(() => BilingualTextRequest)
  scope!: BilingualTextRequest;

  @IsBoolean()
  verified!: boolean;
}

export class ImpactFloorRequest {
  @Optional()
  @IsIn([0, 1, 2, 3, 4])
  security?: ImpactLevel;

  @Optional()
  @IsIn([0, 1, 2, 3, 4])
  flow?: ImpactLevel;
}

export class LocalWindowRequest {
  @Matches(ZONE)
  @Length(1, LONGEST_SLUG)
  zone!: string;

  @Matches(CLOCK)
  from!: string;

  @Matches(CLOCK)
  to!: string;

  @Optional()
  @IsArray()
  @IsIn(WEEKDAYS, { each: true })
  days?: Weekday[];
}

export class ConditionRequest {
  @Optional()
  @IsArray()
  @IsIn(INCIDENT_KINDS, { each: true })
  kinds?: IncidentKind[];

  @Optional()
  @IsArray()
  @IsIn(['US', 'MX', 'both'], { each: true })
  sides?: Side[];

  @Optional()
  @IsArray()
  @Matches(COUNTRY, { each: true })
  filedBy?: string[];

  @Optional()
  @Targets()
  crossings?: string[];

  @Optional()
  @Targets()
  municipalities?: string[];

  @Optional()
  @Targets()
  counties?: string[];

  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_TARGETS)
  @Matches(CORRIDOR, { each: true })
  corridors?: string[];

  @Optional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(2_000)
  maxKmToLine?: number;

  @Optional()
  @IsBoolean()
  atSea?: boolean;

  @Optional()
  @IsBoolean()
  lifeSafety?: boolean;

  @Optional()
  @Nested(() => ImpactFloorRequest)
  impactFrom?: ImpactFloorRequest;

  @Optional()
  @Nested(() => LocalWindowRequest)
  localTime?: LocalWindowRequest;

  @Optional()
  @IsIn(TLP_LABELS)
  tlpUpTo?: Tlp;
}

export class CountryDesksRequest {
  @Matches(COUNTRY)
  country!: string;

  @Matches(TARGET)
  @Length(1, LONGEST_SLUG)
  lead!: string;

  @Optional()
  @Targets()
  alternates?: string[];

  @Optional()
  @Targets()
  supporting?: string[];

  @Optional()
  @Targets()
  informed?: string[];

  @Optional()
  @Targets()
  concurrent?: string[];
}

export class OutcomeRequest {
  @NestedList(() => CountryDesksRequest, 5)
  sides!: CountryDesksRequest[];

  @IsIn(['side-of-origin', 'filing-country'])
  leadFrom!: 'side-of-origin' | 'filing-country';

  /** A country's code, or `filing-country`. */
  @Matches(/^([A-Z]{2}|filing-country)$/)
  whenBoth!: string;

  @Optional()
  @IsIn(LADDER_KEYS)
  ladder?: LadderKey;

  @Optional()
  @Matches(SLUG)
  @Length(1, LONGEST_SLUG)
  instrument?: string;

  @Optional()
  @Targets()
  notifyBeforeAct?: string[];
}

export class RuleRequest {
  @Matches(SLUG)
  @Length(1, LONGEST_SLUG)
  id!: string;

  @Nested(() => BilingualTextRequest)
  name!: BilingualTextRequest;

  @Nested(() => ConditionRequest)
  when!: ConditionRequest;

  @Nested(() => OutcomeRequest)
  then!: OutcomeRequest;
}

/** The whole document; what is not in it is not in the rule set. */
export class RuleSetRequest {
  @Targets()
  owners!: string[];

  @NestedList(() => DeskRoleRequest, 200)
  roles!: DeskRoleRequest[];

  @NestedList(() => InstrumentRequest, 200)
  instruments!: InstrumentRequest[];

  @NestedList(() => RuleRequest, 500)
  rules!: RuleRequest[];
}

export class DraftRuleSetRequest extends RuleSetRequest {
  /** Why: what the approver should know. */
  @IsString()
  @Length(3, 2_000)
  note!: string;
}

export class RulesQuery {
  /** Number of the rule set; the one in force when absent. */
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number;
}
