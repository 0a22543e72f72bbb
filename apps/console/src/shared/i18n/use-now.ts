import { useSyncExternalStore } from 'react';
import { serverNow } from '../api/transport';

/** One timer for the whole page, however many clocks it shows. */
const ticking = (everyMillis: number) => {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let now = Math.floor(Date.now() / everyMillis) * everyMillis;
  const tick = (): void => {
    const next = Math.floor(serverNow() / everyMillis) * everyMillis;
    if (next === now) return;
    now = next;
    listeners.forEach((listener) => listener());
  };
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      timer ??= setInterval(tick, Math.min(everyMillis, 1_000));
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    read: () => now,
  };
};

const seconds = ticking(1_000);
const minutes = ticking(60_000);

/** The time by the server's clock, in steps: a whole minute unless a second matters. */
export function useNow(step: 'second' | 'minute' = 'minute'): number {
  const source = step === 'second' ? seconds : minutes;
  return useSyncExternalStore(source.subscribe, source.read);
}
