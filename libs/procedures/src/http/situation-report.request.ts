import { type Locale, LOCALES } from '#kernel';
import { Nested, Optional } from '#platform/http';
import { IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { AUDIENCES, type ReportAudience } from '../domain/procedure.js';

const SAYS_SOMETHING = /\S/;

/** Text in one language or in both. */
export class SomeLanguageRequest {
  @Optional()
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  en?: string;

  @Optional()
  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  es?: string;
}

export class PromoteEntryRequest {
  /** The entry, as the log names it. */
  @Matches(/^[a-z-]+\.[0-9a-z-]{1,60}$/)
  ref: string;

  @Nested(() => SomeLanguageRequest)
  text: SomeLanguageRequest;
}

export class TranslateSignificantRequest {
  @IsIn(LOCALES)
  locale: Locale;

  @IsString()
  @Length(1, 1000)
  @Matches(SAYS_SOMETHING)
  text: string;
}

export class DraftReportRequest {
  @IsIn(AUDIENCES)
  audience: ReportAudience;
}

/** What is written on top of the facts; may be empty. */
export class ReportTextRequest {
  @IsString()
  @Length(0, 8000)
  en: string;

  @IsString()
  @Length(0, 8000)
  es: string;
}

export class ReviseReportRequest {
  /** The working version that was read. */
  @IsInt()
  @Min(1)
  @Max(10_000)
  revision: number;

  @Nested(() => ReportTextRequest)
  text: ReportTextRequest;

  /** Facts as of now; left as they are when absent. */
  @Optional()
  @IsBoolean()
  refresh?: boolean;
}

export class PublishReportRequest {
  /** The working version that was read: no other is published by mistake. */
  @IsInt()
  @Min(1)
  @Max(10_000)
  revision: number;
}
