import type { ActivationId } from '#kernel';
import { Nested, Optional } from '#platform/http';
import { IsIn, IsInt, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import type { AlertWish } from '../application/alert-drafts.js';
import { ALERT_AUDIENCES, type AlertAudience } from '../domain/cap/alert-subject.js';

const SAYS_SOMETHING = /\S/;
const USUAL_HOURS = 12;

export class AlertWordsRequest {
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  en: string;

  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  es: string;
}

/** What is to be told to other systems. How grave it is, where, and how both sides stand is read off the activation. */
export class PreviewIssuedAlertRequest {
  @IsIn(ALERT_AUDIENCES)
  audience: AlertAudience;

  /** The statement with the keys of both countries that the public is told; no alert to partners has one. */
  @Optional()
  @IsUUID()
  statementId?: string;

  /** Why what was issued to this audience no longer holds: a cancellation. */
  @Optional()
  @Nested(() => AlertWordsRequest)
  because?: AlertWordsRequest;

  /** What is asked of those who read it. */
  @Optional()
  @Nested(() => AlertWordsRequest)
  instruction?: AlertWordsRequest;

  /** Hours until it runs out; 12 where nothing is said. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(72)
  hours?: number;
}

export class IssueAlertRequest extends PreviewIssuedAlertRequest {
  /** SHA-256 of the content that was read in the preview. */
  @Matches(/^[0-9a-f]{64}$/)
  hash: string;
}

const trimmed = (words: AlertWordsRequest | undefined) => (words ? { en: words.en.trim(), es: words.es.trim() } : null);

export const alertWish = (activationId: string, body: PreviewIssuedAlertRequest): AlertWish => ({
  activationId: activationId as ActivationId,
  audience: body.audience,
  statementId: body.audience === 'public' && !body.because ? (body.statementId ?? null) : null,
  because: trimmed(body.because),
  instruction: trimmed(body.instruction),
  hours: body.hours ?? USUAL_HOURS,
});
