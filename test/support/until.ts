const POLL_MILLIS = 50;

/** Waits for what is to come to pass, and says what did not. */
export const until = async <T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  patienceMillis = 30_000,
): Promise<T> => {
  const end = performance.now() + patienceMillis;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`${what}: it did not come to pass within ${patienceMillis / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLIS));
  }
};
