import { type KeptDraft, useKeptDraft } from '../../shared/drafts/use-kept-draft';
import { useSpeech } from '../../shared/i18n/speech';
import { type Draft, type Fields, newDraft } from './draft';

export interface DraftInHand extends Omit<KeptDraft<Draft>, 'write'> {
  readonly change: (part: Partial<Fields>) => void;
  readonly replace: (draft: Draft) => void;
  /** The api has it now; what was typed meanwhile stays. */
  readonly keepAs: (kept: NonNullable<Draft['kept']>) => void;
}

/** The request that is being written. */
export function useDraft(): DraftInHand {
  const { locale } = useSpeech();
  const { write, ...inHand } = useKeptDraft<Draft>({ name: 'request-draft', form: 2 }, { begin: () => newDraft(locale) });
  return {
    ...inHand,
    change: (part) =>
      write((before) => ({ ...before, fields: { ...before.fields, ...part }, savedAt: new Date().toISOString() })),
    replace: (draft) => write(() => draft),
    keepAs: (kept) => write((before) => ({ ...before, kept })),
  };
}
