import type { DeskId, UserId } from '#kernel';
import { IsRfc3339, Optional } from '#platform/http';
import { IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { RosterPlace } from '../domain/drill.events.js';

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

export class ResendInvitationRequest {
  /** Outside time. */
  @IsRfc3339()
  expiresAt: string;
}

export class CandidatesQuery {
  /** Ids of desks, with commas between them. */
  @Matches(/^[a-z][a-z0-9-]{1,79}(,[a-z][a-z0-9-]{1,79}){0,59}$/)
  desks: string;
}

export class ReachCommsRequest {
  /** That it arrived and was opened is not for the client to say. */
  @IsIn(['answered'])
  reach: 'answered';
}

export const placeOf = ({ role, deskId }: ChangeRoleRequest, personId: string): RosterPlace => ({
  personId: personId as UserId,
  role,
  deskId: (deskId as DeskId | undefined) ?? null,
});
