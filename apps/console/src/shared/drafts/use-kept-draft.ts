import { useRef, useState } from 'react';
import { useSession } from '../session/session';
import { type Drafted, type DraftPlace, forgetDraft, keepDraft, keptDraft } from './draft-store';

export interface KeptDraft<Draft> {
  readonly draft: Draft;
  /** When the draft that was found here was last typed in; null when this one was begun now. */
  readonly restoredFrom: string | null;
  /** Whether this browser keeps it. */
  readonly kept: boolean;
  /** Kept before it is drawn, and so before it is sent. */
  readonly write: (next: (before: Draft) => Draft) => void;
  /** Forgets it and begins anew. */
  readonly clear: () => void;
  /** Forgets it and goes on with what it became, which is not kept before it is typed in. */
  readonly settle: (became: Draft) => void;
}

interface Beginning<Draft> {
  readonly begin: () => Draft;
  /** What of a draft does not outlive the page that it was written on. */
  readonly asFound?: (draft: Draft) => Draft;
}

/** What the person at the desk is writing, kept with every key, so that a reload loses nothing. */
export function useKeptDraft<Draft extends Drafted>(
  place: Omit<DraftPlace, 'userId'>,
  { begin, asFound = (draft) => draft }: Beginning<Draft>,
): KeptDraft<Draft> {
  const { me } = useSession();
  const at: DraftPlace = { ...place, userId: me.user.id };
  const [found] = useState(() => keptDraft<Draft>(at));
  const [draft, setDraft] = useState<Draft>(() => (found ? asFound(found) : begin()));
  const [restoredFrom, setRestoredFrom] = useState(found?.savedAt ?? null);
  const [kept, setKept] = useState(true);
  // Several writes between two drawings build on each other.
  const latest = useRef(draft);
  const settle = (became: Draft): void => {
    forgetDraft(at);
    latest.current = became;
    setDraft(became);
    setRestoredFrom(null);
  };
  return {
    draft,
    restoredFrom,
    kept,
    write: (next) => {
      latest.current = next(latest.current);
      setKept(keepDraft(at, latest.current));
      setDraft(latest.current);
    },
    clear: () => settle(begin()),
    settle,
  };
}
