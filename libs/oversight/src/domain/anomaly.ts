/** What of somebody's reads is counted. Each has a limit, beyond which somebody should ask. */
export const COUNTERS = ['cases-in-hour', 'taken-in-day', 'out-of-shift', 'names-in-day'] as const;
export type Counter = (typeof COUNTERS)[number];

export type Counts = Readonly<Record<Counter, number>>;

/** In force where an agency has set none of its own. A judgement, to be changed by whoever knows the work. */
export const LIMITS: Counts = { 'cases-in-hour': 20, 'taken-in-day': 10, 'out-of-shift': 5, 'names-in-day': 10 };

export const HIGHEST_LIMIT = 1_000;

/** Those that are beyond their limit. */
export const beyond = (counts: Counts, limits: Counts): readonly Counter[] =>
  COUNTERS.filter((counter) => counts[counter] > limits[counter]);
