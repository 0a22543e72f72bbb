import type { DeskId, UserId } from '#kernel';
import { IsRfc3339, Optional } from '#platform/http';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, IsUUID, Length } from 'class-validator';
import type { RosterPlace, Reach } from '../domain/drill.events.js';
import { REACHES } from '../domain/drill.events.js';
import { DRILL_ROLES, type DrillRole } from '../domain/roles.js';

export class ChangeRoleRequest {
  @IsIn(DRILL_ROLES)
  role: DrillRole;

  /** Of the scenario. A player needs one; the simulation cell may have one. */
  @Optional()
  @IsString()
  @Length(1, 80)
  deskId?: string;
}

export class RosterPlaceRequest extends ChangeRoleRequest {
  @IsUUID()
  personId: string;
}

export class InviteRequest extends RosterPlaceRequest {
  /** Outside time. */
  @IsRfc3339()
  expiresAt: string;
}

export class CandidatesQuery {
  /** Separated by commas. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @IsString({ each: true })
  @Length(1, 80, { each: true })
  desks: string[];
}

export class ReachCommsRequest {
  /** How far the message came: to the console, under somebody's eyes, answered. */
  @IsIn(REACHES)
  reach: Reach;
}

export const placeOf = ({ role, deskId }: ChangeRoleRequest, personId: string): RosterPlace => ({
  personId: personId as UserId,
  role,
  deskId: (deskId as DeskId | undefined) ?? null,
});
