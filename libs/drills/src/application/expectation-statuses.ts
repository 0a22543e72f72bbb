import type { Instant, Realm } from '#kernel';
import type { ExpectationStatus } from '../domain/play-injects.js';

/** How each expectation of a drill came out so far, by its id: what conditions of injects ask. */
export abstract class ExpectationStatuses {
  abstract of(realm: Realm, now: Instant): Promise<ReadonlyMap<string, ExpectationStatus>>;
}
