import { Nested, Optional } from '#platform/http';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsString, Length, Matches, Max, Min } from 'class-validator';
import { DRAFT_KINDS, type DraftKind, type DraftRef } from '../domain/rehearsal.js';

const SLUG = /^[a-z][a-z0-9-]{1,79}$/;
const MOST = 1_000_000;

export class DraftRequest {
  @IsIn(DRAFT_KINDS)
  kind: DraftKind;

  /** The procedure or the ladder; absent for rules. */
  @Optional()
  @Matches(SLUG)
  key?: string;

  /** Of the rule set, or of the edition. */
  @IsInt()
  @Min(1)
  @Max(MOST)
  number: number;
}

export class AskRehearsalRequest {
  @Nested(() => DraftRequest)
  draft: DraftRequest;

  /** Of the library; else `document`. */
  @Optional()
  @IsString()
  @Length(1, 80)
  scenario?: string;

  /** A scenario as `scenario.schema.json` says. */
  @Optional()
  @IsObject()
  document?: object;

  /** Lets simulated desks be quicker or slower than written, the same way for the same number; 1 when absent. */
  @Optional()
  @IsInt()
  @Min(0)
  @Max(MOST)
  seed?: number;
}

export class OfDraftQuery {
  @IsIn(DRAFT_KINDS)
  kind: DraftKind;

  @Optional()
  @Matches(SLUG)
  key?: string;

  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(MOST)
  number: number;
}

export const draftOf = ({ kind, key, number }: DraftRequest): DraftRef => ({
  kind,
  key: kind === 'rules' ? null : (key ?? ''),
  number,
});
