import { fill, type TextCatalogue } from '#phrases';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { vocabulary, wholeVocabulary } from './vocabulary';

export type Bilingual = TextCatalogue[string];
export type Locale = keyof Bilingual;

/** A text that depends on a number. */
export interface Counted {
  readonly one: Bilingual;
  readonly other: Bilingual;
}

type Params = Parameters<typeof fill>[1];

export interface Speech {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
  /** A text in the reader's language, its `{name}` places filled. */
  readonly say: (text: Bilingual, params?: Params) => string;
  /** The form that fits the number; `{count}` is the number itself. */
  readonly count: (forms: Counted, count: number, params?: Params) => string;
  readonly number: (value: number) => string;
  /** The words of a value of the domain, such as `case.in_progress`; the value itself when there are none. */
  readonly term: (noun: string, value: string) => string;
}

/** What Intl calls the two languages. */
export const INTL: Record<Locale, string> = { en: 'en-US', es: 'es-MX' };

const KEPT = 'enlace.locale';

const firstLocale = (): Locale => {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'en' || kept === 'es') return kept;
  return navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en';
};

/** For what is not drawn by React: the language of requests. */
let spoken: Locale = firstLocale();
export const spokenLocale = (): Locale => spoken;
const speak = (locale: Locale): void => {
  spoken = locale;
  localStorage.setItem(KEPT, locale);
};

/** Where words or a name are still on their way: a reader is shown no code meanwhile. */
export const COMING = '…';

/** A name out of a list that may still be on its way; what the list does not have stands for itself. */
export const nameAmong = (names: ReadonlyMap<string, string> | undefined, key: string): string =>
  names ? (names.get(key) ?? key) : COMING;

/** The words of a value; where they have not come yet they are asked for, and whoever speaks is told when they are there. */
const sayTerm = (terms: TextCatalogue, key: string, locale: Locale): string | undefined => {
  const text = terms[key];
  if (text) return fill(text, {}, locale);
  if (vocabulary.isWhole()) return undefined;
  // What did not come is asked for again by the next who says a word of it.
  wholeVocabulary().catch(() => undefined);
  return COMING;
};

const speechOf = (terms: TextCatalogue, locale: Locale, setLocale: (locale: Locale) => void): Speech => {
  const rules = new Intl.PluralRules(INTL[locale]);
  const numbers = new Intl.NumberFormat(INTL[locale]);
  return {
    locale,
    setLocale,
    say: (text, params = {}) => fill(text, params, locale),
    count: (forms, count, params = {}) =>
      fill(rules.select(count) === 'one' ? forms.one : forms.other, { count: numbers.format(count), ...params }, locale),
    number: (value) => numbers.format(value),
    term: (noun, value) => sayTerm(terms, `${noun}.${value}`, locale) ?? value,
  };
};

const SpeechContext = createContext<Speech | null>(null);

export function SpeechProvider({ children, locale: given }: { readonly children: ReactNode; readonly locale?: Locale }) {
  const [locale, setLocale] = useState<Locale>(given ?? spoken);
  const terms = useSyncExternalStore(vocabulary.subscribe, vocabulary.look);
  const speech = useMemo(
    () =>
      speechOf(terms, locale, (next) => {
        speak(next);
        setLocale(next);
      }),
    [terms, locale],
  );
  useEffect(() => {
    document.documentElement.lang = INTL[locale];
  }, [locale]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('no SpeechProvider above');
  return speech;
}
