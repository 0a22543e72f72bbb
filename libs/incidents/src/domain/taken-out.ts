interface Worded {
  readonly title: string;
  readonly description: string;
}

/** Stands where a report or the title of a case said what it should not have: desks and papers of both countries show it, so it is in both languages. */
export const TAKEN_OUT = 'Taken out / Suprimido';

/** The same facts, without what was said of them in words, in whatever language. */
export const withoutWords = <Content extends { readonly translation?: unknown }>({
  translation: _,
  ...content
}: Content): Omit<Content, 'translation'> & Worded => ({
  ...content,
  title: TAKEN_OUT,
  description: TAKEN_OUT,
});
