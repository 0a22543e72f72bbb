/** A reading as the domain reads it, of a row `r`. */
export const READING = `r.crossing_id as "crossingId", r.lane, r.saying, r.minutes, r.lanes_open as "lanesOpen",
  r.observed_at as "observedAt", r.method, r.source, r.first_seen_at as "firstSeenAt", r.seen_at as "seenAt", r.seen`;
