import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const LONG_MILLIS = 60_000;

describe('what is fetched ahead', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('requestIdleCallback', undefined);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('waits for the first screen, however long that takes, and then for a quiet moment', async () => {
    const { whenIdle, firstScreenStands } = await import('./when-idle');
    const run = vi.fn();
    whenIdle(run);
    vi.advanceTimersByTime(LONG_MILLIS);
    expect(run).not.toHaveBeenCalled();
    firstScreenStands();
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(LONG_MILLIS);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is not fetched when it was taken back before the first screen stood', async () => {
    const { whenIdle, firstScreenStands } = await import('./when-idle');
    const run = vi.fn();
    whenIdle(run)();
    firstScreenStands();
    vi.advanceTimersByTime(LONG_MILLIS);
    expect(run).not.toHaveBeenCalled();
  });
});
