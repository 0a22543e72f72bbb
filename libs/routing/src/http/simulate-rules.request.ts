import { INCIDENT_KINDS, TLP_LABELS, type ImpactLevel, type IncidentKind, type Side, type Tlp } from '#kernel';
import { IsRfc3339, Nested, NestedList, Optional } from '#platform/http';
import { IsBoolean, IsIn, IsInt, IsNumber, IsString, Length, Matches, Max, Min } from 'class-validator';
import { RuleSetRequest, SLUG } from './rule-set.request.js';

const LONGEST_NAME = 120;

export class FactsPointRequest {
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(-90)
  @Max(90)
  lat!: number;

  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(-180)
  @Max(180)
  lon!: number;
}

export class FactsPlaceRequest {
  @Optional()
  @Matches(SLUG)
  @Length(1, LONGEST_NAME)
  crossingId?: string;

  @Optional()
  @IsString()
  @Length(1, LONGEST_NAME)
  municipality?: string;

  @Optional()
  @IsString()
  @Length(1, LONGEST_NAME)
  county?: string;

  @Optional()
  @Nested(() => FactsPointRequest)
  point?: FactsPointRequest;

  @Optional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(4_000)
  riverKm?: number;
}

export class FactsImpactRequest {
  @IsIn([0, 1, 2, 3, 4])
  security!: ImpactLevel;

  @IsIn([0, 1, 2, 3, 4])
  flow!: ImpactLevel;
}

/** An incident as a desk would file it. */
export class FactsRequest {
  @IsIn(INCIDENT_KINDS)
  kind!: IncidentKind;

  @IsIn(['US', 'MX', 'both'])
  side!: Side;

  @Matches(SLUG)
  @Length(1, LONGEST_NAME)
  filedByDesk!: string;

  @Nested(() => FactsPlaceRequest)
  place!: FactsPlaceRequest;

  @IsBoolean()
  lifeSafety!: boolean;

  @Nested(() => FactsImpactRequest)
  impact!: FactsImpactRequest;

  @IsIn(TLP_LABELS)
  tlp!: Tlp;

  @IsRfc3339()
  occurredAt!: string;
}

/** Give `version` of a stored rule set, or the document itself as `ruleSet`; `facts`, or nothing for past cases. */
export class SimulateRulesRequest {
  @Optional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number;

  @Optional()
  @Nested(() => RuleSetRequest)
  ruleSet?: RuleSetRequest;

  @Optional()
  @NestedList(() => FactsRequest, 200)
  facts: FactsRequest[] = [];

  /** How many past cases at most. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  limit: number = 200;
}
