import { type Locale, LOCALES } from '#kernel';
import { Optional } from '#platform/http';
import { IsIn, IsString, MaxLength } from 'class-validator';

/** Below what a body may have: a scenario of two hours in two languages has a fifth of it. */
const LONGEST_SOURCE = 200_000;

export class CheckScenarioRequest {
  /** The file as it is written, YAML or JSON. */
  @IsString()
  @MaxLength(LONGEST_SOURCE)
  source: string;
}

export class WorkbookQuery {
  /** Of headings and words; the language of whoever asks when absent, which a link cannot say. */
  @Optional()
  @IsIn(LOCALES)
  language?: Locale;
}
