/** Long enough for what was just opened to be there. */
const AFTER_MILLIS = 2_000;

/** Does something once nobody waits for the page. @returns the way to take it back */
export const whenIdle = (run: () => void, afterMillis = AFTER_MILLIS): (() => void) => {
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
