import { Optional } from '#platform/http';
import { LOCALES, type Locale } from '#kernel';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import type { ReachWishes } from '../application/reach.store.js';
import { LONGEST_DELAY_MINUTES } from '../domain/personal-rules.js';

const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** For which time of day it is foretold how one would be reached. */
export class ReachQuery {
  /** `03:00` on the person's clock; that when absent. */
  @Optional()
  @Matches(WALL_TIME)
  at?: string;
}

/** Minutes after a notice at which mail is sent; null or absent: not for this urgency. */
export class MailRulesRequest {
  @IsInt()
  @Min(0)
  @Max(LONGEST_DELAY_MINUTES)
  lifeSafety: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LONGEST_DELAY_MINUTES)
  urgent?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LONGEST_DELAY_MINUTES)
  routine?: number | null;
}

export class QuietHoursRequest {
  @Matches(WALL_TIME)
  from: string;

  @Matches(WALL_TIME)
  to: string;
}

/** How one wishes to be reached, whole: what is absent is the default. */
export class SaveReachRequest {
  /** Null or absent: the first language of the desk. */
  @IsOptional()
  @IsIn(LOCALES)
  language?: Locale | null;

  /** IANA zone; null or absent: that of the desk. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  zone?: string | null;

  @IsDefined()
  @ValidateNested()
  @Type(() => MailRulesRequest)
  email: MailRulesRequest;

  /** Null or absent: none. */
  @IsOptional()
  @ValidateNested()
  @Type(() => QuietHoursRequest)
  quietHours?: QuietHoursRequest | null;
}

export class AskAddressRequest {
  @IsString()
  @Length(3, 254)
  address: string;
}

export class VerifyAddressRequest {
  @IsString()
  @Matches(/^\s*\d[\d\s]{0,20}$/)
  code: string;
}

export const wishesOf = ({ language, zone, email, quietHours }: SaveReachRequest): ReachWishes => ({
  locale: language ?? null,
  zone: zone ?? null,
  rules: { email: { 'life-safety': email.lifeSafety, urgent: email.urgent ?? null, routine: email.routine ?? null } },
  quietHours: quietHours ? { from: quietHours.from, to: quietHours.to } : null,
});
