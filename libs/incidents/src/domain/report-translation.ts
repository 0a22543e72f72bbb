import type { DeskId } from '#kernel';
import { refuseReport } from './report.errors.js';

/** Title and description once more in another language, beside the original and never instead of it. */
export interface WrittenTranslation {
  /** BCP 47 tag of another language than the original's. */
  readonly language: string;
  readonly title: string;
  readonly description: string;
}

/** The desk whose person put it into that language answers for the words. */
export interface ReportTranslation extends WrittenTranslation {
  readonly deskId: DeskId;
}

/** A report, or what changes in one, as it came: nobody has answered for its translation yet. */
export type AsWritten<Content> = Omit<Content, 'translation'> & { readonly translation?: WrittenTranslation };

interface Translated {
  readonly translation?: ReportTranslation;
}

/** The desk that files or amends answers for the translation that it brings. */
export const answeredBy = <Content extends { readonly translation?: WrittenTranslation }>(
  { translation, ...content }: Content,
  deskId: DeskId,
): Omit<Content, 'translation'> & Translated => ({
  ...content,
  ...(translation && { translation: { ...translation, deskId } }),
});

const primary = (tag: string): string => tag.split('-')[0]!;

/** @throws DomainError report-translation-same */
export const checkTranslation = ({ language, translation }: Translated & { readonly language: string }): void => {
  if (translation && primary(translation.language) === primary(language))
    throw refuseReport('report-translation-same', {}, '/translation/language');
};

/** What a changed text said in the other language is not said any more, unless the change says it anew. */
export const withChanges = <Content extends Translated & { readonly title: string; readonly description: string }>(
  before: Content,
  changes: Partial<Content>,
): Content => {
  const after = { ...before, ...changes };
  if (changes.translation || (after.title === before.title && after.description === before.description)) return after;
  const { translation: _, ...alone } = after;
  return alone as Content;
};
