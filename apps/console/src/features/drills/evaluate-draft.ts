/** What is being typed, in both languages. */
export interface Typed {
  readonly en: string;
  readonly es: string;
}

const NOTHING = '';
export const EMPTY: Typed = { en: NOTHING, es: NOTHING };

/** Something was written, in one language at least. */
export const isWritten = ({ en, es }: Typed): boolean => en.trim() !== '' || es.trim() !== '';

/** What was written, without what was not. */
export const bothWritten = ({ en, es }: Typed): { readonly en?: string; readonly es?: string } => ({
  ...(en.trim() !== '' && { en: en.trim() }),
  ...(es.trim() !== '' && { es: es.trim() }),
});
