const LEAST_SECONDS = 1;
const SPREAD_SECONDS = 4;

/** Seconds after which to come again, spread so that those who were sent away together do not come back together. */
export const retryAfter = (least = LEAST_SECONDS): number => least + Math.floor(Math.random() * SPREAD_SECONDS);
