import { Optional } from '#platform/http';
import { type CaseId, INCIDENT_KINDS, type DeskId, type IncidentKind, PRIORITIES, type Priority } from '#kernel';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { CASE_SORTS, type CaseFilter, type CaseSort } from '../application/cases.queries.js';
import type { CaseState } from '../domain/case.machine.js';
import { caseMachine } from '../domain/case.machine.js';
import { SLUG } from './file-report.request.js';

const STATES = Object.keys(caseMachine.table) as CaseState[];

/** Several values of one filter: with commas between them, or the parameter repeated. */
const Several = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => [value].flat().flatMap((part) => String(part).split(',')));

/** Which cases. Each filter narrows; of several values of one any will do. */
export class CaseFilterRequest {
  @Optional()
  @Several()
  @IsArray()
  @ArrayMaxSize(STATES.length)
  @IsIn(STATES, { each: true })
  state?: CaseState[];

  @Optional()
  @Several()
  @IsArray()
  @ArrayMaxSize(PRIORITIES.length)
  @IsIn(PRIORITIES, { each: true })
  priority?: Priority[];

  @Optional()
  @Several()
  @IsArray()
  @ArrayMaxSize(INCIDENT_KINDS.length)
  @IsIn(INCIDENT_KINDS, { each: true })
  kind?: IncidentKind[];

  /** The desk that leads. */
  @Optional()
  @Matches(SLUG)
  lead?: string;

  /** A desk that leads or takes part. */
  @Optional()
  @Matches(SLUG)
  desk?: string;

  @Optional()
  @Matches(/^[A-Z]{3}$/)
  corridor?: string;

  @Optional()
  @Matches(SLUG)
  crossing?: string;

  /** Cases on which something is owed and late. */
  @Optional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  overdue?: boolean;

  /** `true`: what a surge has put under another that is seen too stands there alone, with how many there are. */
  @Optional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  folded?: boolean;

  /** A case, and the look-alikes that a surge has put under it. */
  @Optional()
  @IsUUID()
  group?: string;

  /** A number or its beginning, words of the title (accents do not matter), or what a kind is called in either language. */
  @Optional()
  @IsString()
  @Length(1, 200)
  @Matches(/^\P{Cc}*$/u)
  q?: string;

  /** `newest` when absent. */
  @Optional()
  @IsIn(CASE_SORTS)
  sort?: CaseSort;
}

/** A page of them. */
export class ListCasesRequest extends CaseFilterRequest {
  /** How many items at most; 50 when absent. */
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

export const filterOf = (request: CaseFilterRequest): CaseFilter => {
  const { state: states, priority: priorities, kind: kinds, lead, desk, corridor, crossing, overdue, folded, group, q } = request;
  const desks = { lead: lead as DeskId | undefined, desk: desk as DeskId | undefined };
  return { states, priorities, kinds, ...desks, corridor, crossing, overdue, folded, group: group as CaseId | undefined, q };
};
