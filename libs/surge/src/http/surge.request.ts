import type { CorridorId, CountryCode, RequestContext } from '#kernel';
import { instant } from '#kernel';
import { IsRfc3339, Optional } from '#platform/http';
import { Transform } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { DeclareSurge } from '../domain/declare-surge.js';
import { RELAXATIONS, type Relaxation } from '../domain/surge.js';

const SAYS_SOMETHING = /\S/;

export class EndSurgeRequest {
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  reason: string;
}

export class DeclareSurgeRequest extends EndSurgeRequest {
  /** The country of whoever declares, when absent; no other is accepted. */
  @Optional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  /** Its side of this corridor; the whole of its border when absent. */
  @Optional()
  @Matches(/^[A-Z]{3}$/)
  corridor?: string;

  /** Twelve hours ahead at most. */
  @IsRfc3339()
  until: string;

  /** All when absent. */
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(RELAXATIONS, { each: true })
  relaxes?: Relaxation[];
}

export class LoadHistoryRequest {
  /** `US`, `MX/SDT`. */
  @Matches(/^[A-Z]{2}(\/[A-Z]{3})?$/)
  scope: string;

  /** Hours back; 6 when absent. */
  @Optional()
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(24)
  hours?: number;
}

export const declareCommand = (body: DeclareSurgeRequest, { actor }: RequestContext): DeclareSurge => ({
  scope: {
    country: (body.country ?? actor.country) as CountryCode,
    corridorId: (body.corridor as CorridorId | undefined) ?? null,
  },
  until: instant(body.until),
  reason: body.reason.trim(),
  relaxes: body.relaxes ?? RELAXATIONS,
});
