import type { Drafted } from '../../../shared/drafts/draft-store';
import { type KeptDraft, useKeptDraft } from '../../../shared/drafts/use-kept-draft';

/** A draft knows which text it was begun over: when that was handed in; null or absent when there was none. */
export interface BegunOver extends Drafted {
  readonly over?: string | null;
}

export interface Writing<Draft> extends KeptDraft<Draft> {
  readonly change: (part: Partial<Draft>) => void;
  /** Somebody handed in another text since this one was begun: nothing is sent before its writer says which of the two holds. */
  readonly isOverAnother: boolean;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

interface Place {
  readonly name: string;
  readonly form: number;
  /** When the text that waits now was handed in. */
  readonly over: string | null;
}

/** What is written for a second person, kept with every key and never sent unseen in the place of what a colleague handed in meanwhile. */
export const useWriting = <Draft extends BegunOver>({ over, ...place }: Place, begin: () => Draft): Writing<Draft> => {
  const inHand = useKeptDraft<Draft>(place, { begin: () => ({ ...begin(), over }) });
  const { draft, write, clear } = inHand;
  return {
    ...inHand,
    change: (part) => write((before) => ({ ...before, ...part, savedAt: new Date().toISOString() })),
    isOverAnother: (draft.over ?? null) !== over,
    keepMine: () => write((before) => ({ ...before, over })),
    takeTheirs: clear,
  };
};
