import type { AgencyId, Realm } from '#kernel';
import { AggregateStore, type Stored } from '#ledger';
import { type AgencyLimits, limitsAggregate, type LimitsSet } from '../domain/limits.js';

/** Port to the rows of limits; an agency's slug is the id. Abstract class, so that it is its own injection token. */
export abstract class LimitsRepository extends AggregateStore<AgencyLimits, LimitsSet> {
  readonly aggregate = limitsAggregate;

  /** Those that were set, read without a lock. */
  abstract of(realm: Realm, agencyIds: readonly AgencyId[]): Promise<readonly Stored<AgencyLimits>[]>;
}
