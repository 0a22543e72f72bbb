import { useEffect, useState } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { type Draft, type Fields, newDraft } from './draft';

/** The form of what is kept; a draft of another form is not read. */
const FORM = 1;
const keyOf = (userId: string): string => `enlace.request-draft.${userId}`;

const keptDraft = (userId: string): Draft | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(userId)) ?? 'null') as { form: number; draft: Draft } | null;
    return kept?.form === FORM ? kept.draft : null;
  } catch {
    return null;
  }
};

export interface DraftInHand {
  readonly draft: Draft;
  /** It was found when the page opened. */
  readonly restored: boolean;
  readonly change: (part: Partial<Fields>) => void;
  readonly replace: (draft: Draft) => void;
  readonly clear: () => void;
}

/** The request that is being written: each person's own, kept in this browser with every key, so that a reload loses nothing. */
export function useDraft(): DraftInHand {
  const { me } = useSession();
  const { locale } = useSpeech();
  const [found] = useState(() => keptDraft(me.user.id));
  const [draft, setDraft] = useState<Draft>(() => found ?? newDraft(locale));
  useEffect(() => {
    try {
      if (draft.savedAt === null) localStorage.removeItem(keyOf(me.user.id));
      else localStorage.setItem(keyOf(me.user.id), JSON.stringify({ form: FORM, draft }));
    } catch {
      // A browser that keeps nothing still holds it on the page.
    }
  }, [draft, me.user.id]);
  return {
    draft,
    restored: found !== null && draft.savedAt === found.savedAt,
    change: (part) =>
      setDraft((before) => ({ ...before, fields: { ...before.fields, ...part }, savedAt: new Date().toISOString() })),
    replace: setDraft,
    clear: () => setDraft(newDraft(locale)),
  };
}
