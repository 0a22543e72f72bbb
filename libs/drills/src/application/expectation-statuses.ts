import type { Instant, Realm } from '#kernel';
import type { ExpectationStatus } from '../domain/play-injects.js';

/** How an expectation came out so far, and by when it will have; null where its inject was not played. */
export interface ExpectationStanding {
  readonly state: ExpectationStatus;
  readonly dueAt: Instant | null;
}

/** How each expectation of a drill stands, by its id: what conditions of injects ask. */
export abstract class ExpectationStatuses {
  abstract of(realm: Realm, now: Instant): Promise<ReadonlyMap<string, ExpectationStanding>>;
}
