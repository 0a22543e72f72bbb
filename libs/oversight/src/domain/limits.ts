import type { AgencyId, Aggregate, DomainEvent, Instant, UserId } from '#kernel';
import type { Counts } from './anomaly.js';
import { COUNTERS } from './anomaly.js';

/** What an agency has set. */
export interface AgencyLimits {
  readonly agencyId: AgencyId;
  readonly by: UserId;
  readonly limits: Counts;
}

export type LimitsSet = DomainEvent<'read-limits.set', AgencyLimits>;

export const limitsAggregate: Aggregate<AgencyLimits, LimitsSet> = {
  name: 'read-limits',
  caseOf: () => null,
  evolve: (_, { data }) => data,
};

/** Nothing happens when nothing changes. */
export const setLimits = (before: AgencyLimits | null, wanted: AgencyLimits, now: Instant): LimitsSet[] =>
  before && COUNTERS.every((counter) => before.limits[counter] === wanted.limits[counter])
    ? []
    : [{ type: 'read-limits.set', v: 1, at: now, data: wanted }];
