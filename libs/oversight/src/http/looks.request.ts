import { type DeskId, instant, type UserId } from '#kernel';
import { IsRfc3339, Optional, type PageQuery } from '#platform/http';
import { Transform } from 'class-transformer';
import { IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import type { LookFilter } from '../application/looks.queries.js';

const SLUG = /^[a-z][a-z0-9_-]{1,79}$/;
const CASE = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(EX-)?\d{2}-[A-Z]{3}-\d{1,6}-[A-Z])$/i;

/** Whose, where, about which case, when. Each that is given narrows. */
export class LookFilterRequest {
  @Optional()
  @IsUUID()
  person?: string;

  @Optional()
  @Matches(SLUG)
  desk?: string;

  /** The number of a case, or its id. */
  @Optional()
  @Matches(CASE)
  case?: string;

  @Optional()
  @IsRfc3339()
  from?: string;

  @Optional()
  @IsRfc3339()
  until?: string;
}

/** One page of them. */
export class LooksRequest extends LookFilterRequest implements PageQuery {
  @Optional()
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** `nextCursor` of the page before. */
  @Optional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

/** Of which case; of everything when absent. */
export class BundleRequest {
  @Optional()
  @IsUUID()
  case?: string;
}

export const filterOf = ({ person, desk, case: caseRef, from, until }: LookFilterRequest): LookFilter => ({
  personId: (person?.toLowerCase() as UserId | undefined) ?? null,
  deskId: (desk as DeskId | undefined) ?? null,
  caseRef: caseRef ?? null,
  from: from === undefined ? null : instant(from),
  until: until === undefined ? null : instant(until),
});
