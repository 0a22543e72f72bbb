import type { Bilingual, ErrorParams, Locale } from '#kernel';

/** What kind of refusal a code is; platform/http maps it to a status, nothing else does. */
export type RefusalKind =
  | 'malformed'
  | 'unauthenticated'
  | 'not-permitted'
  | 'not-visible'
  | 'illegal-state'
  | 'stale'
  | 'precondition-missing'
  | 'too-large'
  | 'unsupported-media'
  | 'unacceptable'
  | 'too-many'
  | 'unavailable'
  | 'failed';

/** A refusal in words. `detail` may name parameters of the DomainError as `{name}`. */
export interface ErrorPhrase {
  readonly kind: RefusalKind;
  readonly title: Bilingual;
  readonly detail: Bilingual;
}

export type ErrorCatalogue = Readonly<Record<string, ErrorPhrase>>;
export type TextCatalogue = Readonly<Record<string, Bilingual>>;

/** Fills `{name}` places of a text; a parameter that is itself bilingual is said in the same language. */
export const fill = (text: Bilingual, params: ErrorParams, locale: Locale): string =>
  text[locale].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    if (value === undefined) return place;
    return typeof value === 'object' ? value[locale] : String(value);
  });
