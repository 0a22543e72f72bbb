import { type Locale, LOCALES } from '#kernel';
import { Optional } from '#platform/http';
import { IsIn, IsString, MaxLength } from 'class-validator';

/** Below what a body of these routes may have: a scenario of a thousand injects in two languages has a third of it. */
const LONGEST_SOURCE = 2_000_000;

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
