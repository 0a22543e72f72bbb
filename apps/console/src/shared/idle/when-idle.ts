/** Long enough for what was just opened to be there. */
const AFTER_MILLIS = 2_000;

let stands = false;
const waiting = new Set<() => void>();

/** What was opened first is there and has been read. On a slow line that takes longer than any time one would set for it. */
export const firstScreenStands = (): void => {
  stands = true;
  for (const begin of waiting) begin();
  waiting.clear();
};

/** Does something in the next moment in which the browser has nothing to do. @returns the way to take it back */
export const inIdleMoment = (run: () => void, afterMillis = 0): (() => void) => {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(run);
    else run();
  }, afterMillis);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
};

/** Does something once nobody waits for the page: never before its first screen stands. @returns the way to take it back */
export const whenIdle = (run: () => void): (() => void) => {
  let takeBack: (() => void) | undefined;
  const begin = (): void => {
    takeBack = inIdleMoment(run, AFTER_MILLIS);
  };
  if (stands) begin();
  else waiting.add(begin);
  return () => {
    waiting.delete(begin);
    takeBack?.();
  };
};
