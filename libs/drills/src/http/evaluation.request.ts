import { type DeskId, instant, type Instant } from '#kernel';
import { IsRfc3339, Nested, Optional } from '#platform/http';
import { IsIn, IsInt, IsString, IsUUID, Length, Matches, Min } from 'class-validator';
import { ELEMENTS, type Element, type PlannedImprovement } from '../domain/improvement.js';
import { OBSERVATION_KINDS, type Observation, type ObservationKind } from '../domain/observation.js';
import { type RatingLetter, RATINGS, type Written } from '../domain/rating.js';

const SAYS_SOMETHING = /\S/;
const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/;

/** In one language or both; at least one. */
export class WrittenRequest {
  @Optional()
  @IsString()
  @Length(1, 4000)
  @Matches(SAYS_SOMETHING)
  en?: string;

  @Optional()
  @IsString()
  @Length(1, 4000)
  @Matches(SAYS_SOMETHING)
  es?: string;
}

export const writtenIn = ({ en, es }: WrittenRequest): Written => ({ en: en?.trim() ?? null, es: es?.trim() ?? null });

export class ObserveDrillRequest {
  @IsIn(OBSERVATION_KINDS)
  kind: ObservationKind;

  @Nested(() => WrittenRequest)
  text: WrittenRequest;

  @Optional()
  @Matches(SLUG)
  objectiveId?: string;

  /** A critical task of the objective. */
  @Optional()
  @Matches(SLUG)
  taskId?: string;

  /** Number of an inject. */
  @Optional()
  @IsInt()
  @Min(1)
  inject?: number;

  /** When it was seen, on the drill's clock; now when absent. */
  @Optional()
  @IsRfc3339()
  on?: string;
}

type Seen = Pick<Observation, 'kind' | 'text' | 'objectiveId' | 'taskId' | 'inject'> & { readonly on: Instant | null };

export const seenIn = ({ kind, text, objectiveId, taskId, inject, on }: ObserveDrillRequest): Seen => ({
  kind,
  text: writtenIn(text),
  objectiveId: objectiveId ?? null,
  taskId: taskId ?? null,
  inject: inject ?? null,
  on: on === undefined ? null : instant(on),
});

export class RateObjectiveRequest {
  @IsIn(RATINGS)
  rating: RatingLetter;

  @Nested(() => WrittenRequest)
  reason: WrittenRequest;
}

export class PlanImprovementRequest {
  @IsIn(ELEMENTS)
  element: Element;

  @Nested(() => WrittenRequest)
  text: WrittenRequest;

  @Matches(SLUG)
  ownerDeskId: string;

  /** Outside the drill. */
  @IsRfc3339()
  dueAt: string;

  @Optional()
  @Matches(SLUG)
  objectiveId?: string;

  @Optional()
  @IsUUID()
  observationId?: string;
}

export const plannedIn = (id: string, body: PlanImprovementRequest): PlannedImprovement => ({
  id,
  element: body.element,
  text: writtenIn(body.text),
  ownerDeskId: body.ownerDeskId as DeskId,
  dueAt: instant(body.dueAt),
  objectiveId: body.objectiveId ?? null,
  observationId: body.observationId ?? null,
});

export class SettleImprovementRequest {
  /** What shows that it was done, or why it is not. */
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  text: string;
}
