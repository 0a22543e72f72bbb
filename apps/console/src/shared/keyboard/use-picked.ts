import { useCallback, useMemo, useRef, useState } from 'react';

export interface Picked<Item> {
  /** What is picked, in the order of the list; what left the list is picked no more. */
  readonly items: readonly Item[];
  readonly has: (item: Item) => boolean;
  /** Picks or drops one; `through` does the same to all between it and the one before. */
  readonly toggle: (item: Item, through?: boolean) => void;
  readonly pick: (items: readonly Item[]) => void;
  readonly pickAll: () => void;
  readonly clear: () => void;
}

/** Several rows of one list, picked for an act on each. */
export function usePicked<Item>(items: readonly Item[], idOf: (item: Item) => string): Picked<Item> {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set());
  const anchor = useRef<string | null>(null);
  const toggle = useCallback(
    (item: Item, through = false): void => {
      const id = idOf(item);
      const from = through && anchor.current !== null ? items.findIndex((one) => idOf(one) === anchor.current) : -1;
      const to = items.indexOf(item);
      const span = from < 0 ? [item] : items.slice(Math.min(from, to), Math.max(from, to) + 1);
      anchor.current = id;
      setIds((before) => {
        const after = new Set(before);
        const pick = from >= 0 || !before.has(id);
        for (const one of span) {
          if (pick) after.add(idOf(one));
          else after.delete(idOf(one));
        }
        return after;
      });
    },
    [items, idOf],
  );
  const pick = useCallback((more: readonly Item[]) => setIds((before) => new Set([...before, ...more.map(idOf)])), [idOf]);
  const pickAll = useCallback(() => pick(items), [items, pick]);
  const clear = useCallback(() => setIds(new Set()), []);
  return useMemo(
    () => ({
      items: ids.size === 0 ? [] : items.filter((item) => ids.has(idOf(item))),
      has: (item) => ids.has(idOf(item)),
      toggle,
      pick,
      pickAll,
      clear,
    }),
    [ids, items, idOf, toggle, pick, pickAll, clear],
  );
}
