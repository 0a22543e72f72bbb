import { useSyncExternalStore } from 'react';
import { outsideNow, serverNow } from '../api/transport';

/** One timer for the whole page, however many clocks it shows. */
const ticking = (everyMillis: number, read: () => number = serverNow) => {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let now = Math.floor(read() / everyMillis) * everyMillis;
  const tick = (): void => {
    const next = Math.floor(read() / everyMillis) * everyMillis;
    if (next === now) return;
    now = next;
    listeners.forEach((listener) => listener());
  };
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      // A clock that nobody looked at stood meanwhile.
      if (timer === undefined) tick();
      timer ??= setInterval(tick, Math.min(everyMillis, 1_000));
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    look: () => now,
  };
};

const clocks = { second: ticking(1_000), minute: ticking(60_000), outside: ticking(1_000, outsideNow) };

/** The time by the server's clock, in steps: a whole minute unless a second matters. In a drill it is the drill's, unless it is `outside`, in seconds. */
export function useNow(step: keyof typeof clocks = 'minute'): number {
  const source = clocks[step];
  return useSyncExternalStore(source.subscribe, source.look);
}
