import { type FocusEvent, type KeyboardEvent, type MouseEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Bilingual } from '../i18n/speech';
import { useShortcut } from './shortcuts';

interface ListKeysOf<Item> {
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** Brings a row on the page that is not drawn yet; for lists that draw only what is in view. */
  readonly reveal?: (index: number) => void;
  /** A list that is not in use leaves the keys to others. */
  readonly active?: boolean;
}

export interface ListKeys<Item> {
  /** The row that was reached by keyboard or pointer; act shortcuts work on it. Undefined until the reader has chosen one. */
  readonly selected: Item | undefined;
  /** For the element around all rows: arrows, Home and End. */
  readonly list: { readonly onKeyDown: (event: KeyboardEvent) => void };
  /** For the element of a row. */
  readonly row: (item: Item) => {
    readonly ref: (element: HTMLElement | null) => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onClick: (event: MouseEvent) => void;
    readonly 'data-selected': true | undefined;
  };
  /** For what takes the focus in a row: its link or button, which a screen reader reads and Enter opens. */
  readonly rover: (item: Item) => { readonly tabIndex: 0 | -1; readonly 'data-rover': true };
  /** For whatever else in a row can have the focus: only the present row is in the tab order. */
  readonly within: (item: Item) => 0 | -1;
}

const NEXT = { en: 'Next in the list', es: 'Siguiente de la lista' } as const satisfies Bilingual;
const PREVIOUS = { en: 'Previous in the list', es: 'Anterior de la lista' } as const satisfies Bilingual;

const OWN_KEYS = 'input:not([type="checkbox"]), textarea, select, [role="dialog"], [role="menu"], [role="listbox"]';
const OWN_CLICKS = 'a, button, input, label, select, textarea';

const targetOf = (key: string, index: number, last: number): number | null => {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, last);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
};

/** The elements of the rows that are drawn, and the focus on them: a row that goes away with the focus gives it to the present one. */
const useRowElements = (isThere: (id: string) => boolean, presentId: string | null) => {
  const elements = useRef(new Map<string, HTMLElement>());
  const awaited = useRef<string | null>(null);
  const lostBy = useRef<string | null>(null);
  const focus = useCallback((id: string): void => {
    const rover = elements.current.get(id)?.querySelector<HTMLElement>('[data-rover]');
    awaited.current = rover ? null : id;
    // What sticks to the top of the page would hide a row that the browser scrolls to by itself: see [data-rover] in tokens.css.
    rover?.focus({ preventScroll: true });
    rover?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const register = useCallback(
    (id: string, element: HTMLElement | null): void => {
      if (element) {
        elements.current.set(id, element);
        if (awaited.current === id) focus(id);
        return;
      }
      if (elements.current.get(id)?.contains(document.activeElement)) lostBy.current = id;
      elements.current.delete(id);
    },
    [focus],
  );
  useLayoutEffect(() => {
    const lost = lostBy.current;
    lostBy.current = null;
    if (lost !== null && presentId !== null && !isThere(lost)) focus(presentId);
  });
  return { focus, register };
};

/**
 * A list under the keyboard: `j`/`k` from anywhere on the screen, arrows, Home and End inside it, one stop in the tab order. When the row that has the
 * focus goes away, because it was dealt with, the focus is on the one that took its place.
 */
export function useListKeys<Item>({ items, idOf, reveal, active = true }: ListKeysOf<Item>): ListKeys<Item> {
  const [at, setAt] = useState<{ readonly id: string; readonly index: number } | null>(null);
  const last = items.length - 1;
  const found = at ? items.findIndex((item) => idOf(item) === at.id) : -1;
  const index = found >= 0 ? found : at ? Math.min(at.index, last) : -1;
  const selected = items[index];
  const selectedId = selected === undefined ? null : idOf(selected);
  const stopId = selectedId ?? (items[0] === undefined ? null : idOf(items[0]));

  const { focus, register } = useRowElements((id) => items.some((item) => idOf(item) === id), selectedId);

  const go = (to: number): void => {
    const item = items[to];
    if (item === undefined) return;
    setAt({ id: idOf(item), index: to });
    reveal?.(to);
    focus(idOf(item));
  };
  useShortcut(active ? { keys: 'j', says: NEXT, group: 'list', run: () => go(Math.min(index + 1, last)) } : null);
  useShortcut(active ? { keys: 'k', says: PREVIOUS, group: 'list', run: () => go(Math.max(index - 1, 0)) } : null);

  const choose = (item: Item): void => setAt({ id: idOf(item), index: items.indexOf(item) });
  return {
    selected,
    list: {
      onKeyDown: (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest(OWN_KEYS)) return;
        const to = targetOf(event.key, index, last);
        if (to === null) return;
        event.preventDefault();
        go(to);
      },
    },
    row: (item) => ({
      ref: (element) => register(idOf(item), element),
      onFocus: () => choose(item),
      onClick: (event) => {
        choose(item);
        if (!(event.target as Element).closest(OWN_CLICKS)) focus(idOf(item));
      },
      'data-selected': selectedId === idOf(item) || undefined,
    }),
    rover: (item) => ({ tabIndex: idOf(item) === stopId ? 0 : -1, 'data-rover': true }),
    within: (item) => (idOf(item) === stopId ? 0 : -1),
  };
}
