import { type CrossingId, type DeskId, instant } from '#kernel';
import { IsRfc3339, Nested, Optional } from '#platform/http';
import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import {
  RESOURCE_GROUNDS,
  RESOURCE_KINDS,
  type ResourceGround,
  type ResourceKind,
  type ResourceNeed,
} from '../domain/resource-request.events.js';
import { BilingualRequest } from './activation.request.js';

const SAYS_SOMETHING = /\S/;
const SLUG = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const MOST = 100_000;

export class AskForResourceRequest {
  @IsIn(RESOURCE_KINDS)
  kind: ResourceKind;

  @Nested(() => BilingualRequest)
  text: BilingualRequest;

  @IsInt()
  @Min(1)
  @Max(MOST)
  quantity: number;

  @Optional()
  @Matches(SLUG)
  @Length(1, 80)
  crossingId?: string;

  @IsString()
  @Length(1, 300)
  @Matches(SAYS_SOMETHING)
  where: string;

  @IsRfc3339()
  neededBy: string;

  /** The desk that is asked. */
  @Matches(SLUG)
  @Length(1, 80)
  fromDeskId: string;
}

export const resourceNeed = (body: AskForResourceRequest): ResourceNeed => ({
  kind: body.kind,
  text: { en: body.text.en.trim(), es: body.text.es.trim() },
  quantity: body.quantity,
  crossingId: (body.crossingId as CrossingId | undefined) ?? null,
  where: body.where.trim(),
  neededBy: instant(body.neededBy),
  fromDeskId: body.fromDeskId as DeskId,
});

export class OfferResourceRequest {
  /** All that was asked for, or a part. */
  @IsInt()
  @Min(1)
  @Max(MOST)
  quantity: number;

  @IsRfc3339()
  arrivesAt: string;

  @Optional()
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  note?: string;
}

export class AcceptResourceRequest {
  /** As it was offered. */
  @IsInt()
  @Min(1)
  @Max(MOST)
  quantity: number;
}

export class ResourceUnderWayRequest {
  @IsRfc3339()
  arrivesAt: string;
}

export class DeclineResourceRequest {
  @IsIn(RESOURCE_GROUNDS)
  ground: ResourceGround;

  /** Needed where the ground is another. */
  @Optional()
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  reason?: string;
}
