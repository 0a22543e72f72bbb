import { Optional } from '#platform/http';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { GLASS_FINDINGS, GLASS_REASONS, type GlassFinding, type GlassReason, LEAST_TEXT } from '../domain/break-glass.js';

/** A case of the own country that need-to-know hides, and why it must be seen now. */
export class StartBreakGlassRequest {
  /** As it is spoken: `26-SDT-00417-K`. */
  @Matches(/^(EX-)?\d{2}-[A-Z]{3}-\d{1,6}-[A-Z]$/i)
  caseNumber: string;

  @IsIn(GLASS_REASONS)
  reason: GlassReason;

  @IsString()
  @Length(LEAST_TEXT, 2_000)
  @Matches(/\S/)
  text: string;
}

/** What it was, in the eyes of the originator. */
export class ReviewBreakGlassRequest {
  @IsIn(GLASS_FINDINGS)
  finding: GlassFinding;

  @Optional()
  @IsString()
  @Length(1, 2_000)
  text?: string;
}
