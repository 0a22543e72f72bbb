import { fill, type TextCatalogue } from '#phrases';
import type { Language } from './visitor.js';

type Text = TextCatalogue[string];

/** Says a text of a screen as its reader sees it: a test finds what stands there by the screen's own words, in either language. */
export const wordsIn =
  (language: Language) =>
  (text: Text, params: Readonly<Record<string, string | number>> = {}): string =>
    fill(text, params, language);
