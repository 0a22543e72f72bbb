import { useKeptDraft } from './use-kept-draft';

export interface TypedDraft<Typed> {
  readonly typed: Typed;
  readonly type: (part: Partial<Typed>) => void;
  /** When what was found here was typed; null when this was begun now. */
  readonly restoredFrom: string | null;
  /** It was sent, or is not wanted: the form begins anew. */
  readonly forget: () => void;
}

/**
 * What is typed into a form, as `useState` holds it, but kept in the browser for whoever types: a reload and an ended session lose nothing.
 * @param name which form it is, and of what; where it changes something, of which version of it
 */
export function useTyped<Typed extends object>(name: string, begin: () => Typed): TypedDraft<Typed> {
  const { draft, write, clear, restoredFrom } = useKeptDraft<{ readonly typed: Typed; readonly savedAt: string | null }>(
    { name: `typed.${name}`, form: 1 },
    {
      begin: () => ({ typed: begin(), savedAt: null }),
      // A field that a later edition added begins as it does there.
      asFound: ({ typed, savedAt }) => ({ typed: { ...begin(), ...typed }, savedAt }),
    },
  );
  return {
    typed: draft.typed,
    type: (part) => write(({ typed }) => ({ typed: { ...typed, ...part }, savedAt: new Date().toISOString() })),
    restoredFrom,
    forget: clear,
  };
}
