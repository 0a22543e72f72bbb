import { INCIDENT_KINDS, type IncidentKind, PRIORITIES, type Priority } from '#kernel';
import { PageQuery } from '#platform/http';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { CaseState } from '../domain/case.machine.js';
import { caseMachine } from '../domain/case.machine.js';
import { SLUG } from './file-report.request.js';

const STATES = Object.keys(caseMachine.table) as CaseState[];

/** Which cases to list; newest first. */
export class ListCasesRequest extends PageQuery {
  @IsOptional()
  @IsIn(STATES)
  state?: CaseState;

  @IsOptional()
  @IsIn(PRIORITIES)
  priority?: Priority;

  /** The desk that leads. */
  @IsOptional()
  @Matches(SLUG)
  lead?: string;

  /** A desk that leads or takes part. */
  @IsOptional()
  @Matches(SLUG)
  desk?: string;

  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  corridor?: string;

  @IsOptional()
  @Matches(SLUG)
  crossing?: string;

  @IsOptional()
  @IsIn(INCIDENT_KINDS)
  kind?: IncidentKind;

  /** Cases on which something is owed and late. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  overdue?: boolean;

  /** A number or its beginning, or words of the title. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @Matches(/^\P{Cc}*$/u)
  q?: string;
}
