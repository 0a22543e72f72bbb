import type { CountryCode, Instant, RequestContext } from '#kernel';
import type { Page } from '#platform/http';
import type { DeadLetter } from '../domain/dead-letter.js';

export interface DeadLetterFilter {
  /** What somebody must still see to, or what is over. */
  readonly open: boolean;
  readonly limit: number;
  readonly cursor: string | null;
}

export interface DeadLetterSeen {
  readonly id: string;
  readonly version: number;
  readonly state: DeadLetter;
  readonly dueAt: Instant | null;
}

/** Whose items a reader sees: the own country's, and those of no country. */
export const countryOf = ({ actor }: RequestContext): CountryCode => actor.country;

/** Reads of what failed. Life safety first, then the oldest. */
export abstract class DeadLettersQueries {
  abstract list(ctx: RequestContext, filter: DeadLetterFilter): Promise<Page<DeadLetterSeen>>;
  /** @throws DomainError not-found, also for an item of another country */
  abstract get(ctx: RequestContext, id: string): Promise<DeadLetterSeen>;
  abstract count(ctx: RequestContext): Promise<{ readonly waiting: number; readonly lifeSafety: number }>;
}
