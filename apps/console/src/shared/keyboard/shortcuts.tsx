import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Bilingual } from '../i18n/speech';

/** A key or a short sequence of keys, such as `?` or `g d`, and what it does. */
export interface Shortcut {
  readonly keys: string;
  readonly says: Bilingual;
  /** Under which heading the list of shortcuts shows it. */
  readonly group: 'go' | 'act' | 'list';
  readonly run: () => void;
}

interface Board {
  readonly shortcuts: readonly Shortcut[];
  readonly add: (shortcut: Shortcut) => () => void;
}

const BoardContext = createContext<Board | null>(null);
const SEQUENCE_MILLIS = 1_200;

/** Keys that a field or an open dialog needs for itself. */
const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.closest('[role="dialog"]') !== null);

/** Holds what the present screen can do by keyboard, and listens for it. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const typed = useRef({ keys: '', at: 0 });
  const add = useCallback((shortcut: Shortcut) => {
    setShortcuts((all) => [...all, shortcut]);
    return () => setShortcuts((all) => all.filter((one) => one !== shortcut));
  }, []);
  const hear = useEffectEvent((event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Shift' || isTyping(event)) return;
    const { keys: before, at } = typed.current;
    const keys = before !== '' && event.timeStamp - at < SEQUENCE_MILLIS ? `${before} ${event.key}` : event.key;
    // The newest wins: a part of the screen may take over a key of the frame.
    const found =
      shortcuts.toReversed().find((one) => one.keys === keys) ?? shortcuts.toReversed().find((one) => one.keys === event.key);
    const begins = shortcuts.some((one) => one.keys.startsWith(`${keys} `));
    typed.current = { keys: begins ? keys : '', at: event.timeStamp };
    if (!found || (begins && found.keys !== keys)) return;
    event.preventDefault();
    found.run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => hear(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const board = useMemo(() => ({ shortcuts, add }), [shortcuts, add]);
  return <BoardContext.Provider value={board}>{children}</BoardContext.Provider>;
}

export function useShortcuts(): readonly Shortcut[] {
  return useContext(BoardContext)?.shortcuts ?? [];
}

/** Makes a key do something for as long as the caller is on the screen; `null` does nothing. */
export function useShortcut(shortcut: Shortcut | null): void {
  const add = useContext(BoardContext)?.add;
  const run = useEffectEvent(() => shortcut?.run());
  const keys = shortcut?.keys;
  const says = shortcut?.says;
  const group = shortcut?.group;
  useEffect(() => {
    if (!add || keys === undefined || says === undefined || group === undefined) return;
    return add({ keys, says, group, run: () => run() });
  }, [add, keys, says, group]);
}

const heardElsewhere = (): void => undefined;

/** Tells of a key that a form or a field hears by itself, such as `Ctrl+Enter`, so that the list of shortcuts is whole. */
export const useToldKey = (keys: string, says: Bilingual): void => useShortcut({ keys, says, group: 'act', run: heardElsewhere });
