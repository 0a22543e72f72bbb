import { Optional } from '#platform/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, IsUUID, Matches } from 'class-validator';
import { BreakInRequest } from './drill.request.js';

const DESK = /^[a-z][a-z0-9-]{1,79}$/;
/** More than any activation seats. */
const MOST_DESKS = 60;

/** Chosen desks, those with a seat in an activation, or both. */
export interface DesksNamed {
  readonly deskIds?: readonly string[] | undefined;
  readonly activationId?: string | undefined;
}

export class BreakInAtDesksRequest extends BreakInRequest {
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_DESKS)
  @IsString({ each: true })
  @Matches(DESK, { each: true })
  deskIds?: string[];

  /** All desks with a seat in it. */
  @Optional()
  @IsUUID()
  activationId?: string;
}

export class AffectedQuery {
  /** Ids of desks, with commas between them. */
  @Optional()
  @Matches(/^[a-z][a-z0-9-]{1,79}(,[a-z][a-z0-9-]{1,79}){0,59}$/)
  desks?: string;

  @Optional()
  @IsUUID()
  activationId?: string;
}

export interface AffectedResponse {
  readonly drills: number;
  /** Each once for each desk that they play. */
  readonly players: number;
}
