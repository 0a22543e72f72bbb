import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
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
  /** Also heard in a dialog that stands over the page. */
  readonly inDialogs?: boolean;
}

/** Where the list of shortcuts stands: over the page, over a dialog of it, or nowhere. */
export type ListShown = 'page' | 'dialog' | null;

interface Board {
  readonly shortcuts: readonly Shortcut[];
  /** From now on it is heard; told anew, it is in the list too. */
  readonly add: (shortcut: Shortcut) => () => void;
  readonly tellAnew: () => void;
  readonly listShown: ListShown;
  readonly showList: (where: ListShown) => void;
}

const BoardContext = createContext<Board | null>(null);
const SEQUENCE_MILLIS = 1_200;
const heardElsewhere = (): void => undefined;

/** Whether a key is a field's own: it is typed there. */
const isTyped = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const isInDialog = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.closest('[role="dialog"]') !== null;

/** Holds what the present screen can do by keyboard, and listens for it. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [listShown, showList] = useState<ListShown>(null);
  const typed = useRef({ keys: '', at: 0 });
  const heard = useRef<readonly Shortcut[]>([]);
  const add = useCallback((shortcut: Shortcut) => {
    heard.current = [...heard.current, shortcut];
    return () => {
      heard.current = heard.current.filter((one) => one !== shortcut);
    };
  }, []);
  const tellAnew = useCallback(() => setShortcuts(heard.current), []);
  const hear = useEffectEvent((event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Shift' || isTyped(event)) return;
    if (isInDialog(event)) {
      if (event.key === '?' && listShown === null) showList('dialog');
      return;
    }
    const { keys: before, at } = typed.current;
    const keys = before !== '' && event.timeStamp - at < SEQUENCE_MILLIS ? `${before} ${event.key}` : event.key;
    // The newest wins: a part of the screen may take over a key of the frame.
    const newest = heard.current.toReversed();
    const found = newest.find((one) => one.keys === keys) ?? newest.find((one) => one.keys === event.key);
    const begins = newest.some((one) => one.keys.startsWith(`${keys} `));
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
  const board = useMemo(() => ({ shortcuts, add, tellAnew, listShown, showList }), [shortcuts, add, tellAnew, listShown]);
  return <BoardContext.Provider value={board}>{children}</BoardContext.Provider>;
}

export function useShortcuts(): readonly Shortcut[] {
  return useContext(BoardContext)?.shortcuts ?? [];
}

/** Where the list of shortcuts stands, and how to show or close it. */
export function useShortcutList(): readonly [shown: ListShown, show: (where: ListShown) => void] {
  const board = useContext(BoardContext);
  return [board?.listShown ?? null, board?.showList ?? heardElsewhere];
}

/** Makes a key do something for as long as the caller is on the screen; `null` does nothing. */
export function useShortcut(shortcut: Shortcut | null): void {
  const { add, tellAnew } = useContext(BoardContext) ?? {};
  const run = useEffectEvent(() => shortcut?.run());
  const keys = shortcut?.keys;
  // By its words and not by the object that holds them: one made anew at each drawing would be a key made anew, and draw again for ever.
  const { en, es } = shortcut?.says ?? {};
  const group = shortcut?.group;
  const inDialogs = shortcut?.inDialogs ?? false;
  // Heard as soon as it is painted: whoever sees the button presses its key. The list of them may come later.
  useLayoutEffect(() => {
    if (!add || keys === undefined || en === undefined || es === undefined || group === undefined) return;
    return add({ keys, says: { en, es }, group, inDialogs, run: () => run() });
  }, [add, keys, en, es, group, inDialogs]);
  useEffect(() => {
    tellAnew?.();
    return tellAnew;
  }, [tellAnew, keys, en, es, group, inDialogs]);
}

/** Tells of a key that a form or a field hears by itself, such as `Ctrl+Enter`, so that the list of shortcuts is whole. */
export const useToldKey = (keys: string, says: Bilingual): void =>
  useShortcut({ keys, says, group: 'act', run: heardElsewhere, inDialogs: true });
