import { type DeskId, instant } from '#kernel';
import { IsRfc3339, Nested, Optional } from '#platform/http';
import { IsBoolean, IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { NewImprovement } from '../application/undertake-improvement.handler.js';
import { OBSERVATION_KINDS, type ObservationKind, OBSERVED_THINGS, type ObservedThing } from '../domain/after-action.js';

const SAYS_SOMETHING = /\S/;

export class ObservedRequest {
  @IsIn(OBSERVED_THINGS)
  of: ObservedThing;

  /** The ref of the moment; of the step or the order; the role's name; the number of the key. Absent for the whole. */
  @Optional()
  @Matches(/^[a-z0-9-]{1,60}(\.[a-z0-9-]{1,60}){0,2}$/)
  id?: string;
}

export class ObserveRequest {
  @IsIn(OBSERVATION_KINDS)
  kind: ObservationKind;

  @Nested(() => ObservedRequest)
  about: ObservedRequest;

  @IsString()
  @Length(1, 4000)
  @Matches(SAYS_SOMETHING)
  text: string;
}

export class UndertakeImprovementRequest {
  @IsString()
  @Length(3, 2000)
  @Matches(SAYS_SOMETHING)
  text: string;

  @Matches(/^[a-z0-9][a-z0-9-]{0,99}$/)
  ownerDeskId: string;

  @IsRfc3339()
  dueAt: string;

  @Optional()
  @IsUUID()
  observationId?: string;

  /** A draft edition of the procedure is opened that cites it; it is done when that edition, or another that cites it, is in force. */
  @Optional()
  @IsBoolean()
  changesProcedure?: boolean;
}

export const improvementIn = (body: UndertakeImprovementRequest): NewImprovement => ({
  text: body.text.trim(),
  ownerDeskId: body.ownerDeskId as DeskId,
  dueAt: instant(body.dueAt),
  observationId: body.observationId ?? null,
  changesProcedure: body.changesProcedure ?? false,
});
