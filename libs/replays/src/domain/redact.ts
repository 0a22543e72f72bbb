import type { Bilingual } from '#kernel';

/** What stands in the place of what could tell who somebody was. */
const CLASSES = {
  person: { en: 'Person', es: 'Persona' },
  contact: { en: 'contact', es: 'contacto' },
  number: { en: 'number', es: 'número' },
} as const satisfies Readonly<Record<string, Bilingual>>;
type Class = keyof typeof CLASSES;

const CONTACT = /[\w.+-]+@[\w-]+\.[\w.-]+|https?:\/\/\S+|www\.\S+|(?<!\w)@\w+/giu;
/** Phones, dates, coordinates: digits with what people write between them. */
const DIGITS = /(?<![\p{L}\p{N}./-])[+(]*\d[\d\s().,/-]{5,}\d(?![\p{L}\p{N}]|[./-][\p{L}\p{N}])/gu;
/** Plates, licences, numbers of papers and of cases: letters and digits in one, or five digits and more. */
const CODE = /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}./-]*\d)[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*(?![\p{L}\p{N}])/gu;
const LEAST_CODE = 5;
const NAME_WORD = `\\p{Lu}[\\p{L}\\p{M}'’-]*`;
const PARTICLE = '(?:de|del|la|las|los|y|e|van|von|da|do|dos|of|the|and)';
/** Words that begin sentences and are no names: without them what follows is a name of its own. */
const OPENERS =
  '(?:(?:The|Then|When|After|At|In|On|By|He|She|They|It|An?|El|La|Los|Las|Una?|Se|En|Al|Por|Cuando|Luego|Después|Él|Ella)\\s+)?';
const NAMES = new RegExp(
  `(?<=(?:^|[^\\p{L}\\p{N}])${OPENERS})(?!${OPENERS.slice(0, -1)}(?=\\p{Lu}))${NAME_WORD}(?:\\s+(?:${PARTICLE}\\s+)*${NAME_WORD})*`,
  'gu',
);

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isCode = (token: string): boolean => {
  const bare = token.replace(/[^\p{L}\p{N}]/gu, '');
  const digits = bare.replace(/\D/g, '').length;
  return bare.length >= LEAST_CODE && digits >= 2;
};

/** Whether a sentence begins here: a single word with a capital says nothing there. */
const beginsSentence = (text: string, at: number): boolean => /(^|[.!?:¿¡\n"«“(]\s*)$/u.test(text.slice(0, at));

/** Whole words of names that the directory gives to desks, agencies, crossings and places; they name nobody. */
export type Vocabulary = readonly string[];

/**
 * Replaces names, contacts, phones, plates, licences and other numbers, the same one by the same word throughout. It errs towards replacing:
 * who reads the text puts back what was no name. What it cannot know, such as a name in small letters, is why somebody has to read it.
 */
export class Redactor {
  private readonly known: readonly string[];
  private readonly given = new Map<string, { readonly of: Class; readonly nth: number }>();
  private readonly counts = new Map<Class, number>();
  private readonly names = new Set<string>();

  /** @param texts all that will be asked of it: a name that stands within a sentence of one is known at the beginning of another's */
  constructor(vocabulary: Vocabulary, texts: readonly string[]) {
    this.known = vocabulary.map((name) => ` ${plain(name)} `);
    for (const text of texts)
      this.learn(
        text
          .replace(CONTACT, '#')
          .replace(DIGITS, '#')
          .replace(CODE, (found) => (isCode(found) ? '#' : found)),
      );
  }

  private learn(text: string): void {
    for (const { 0: found, index } of text.matchAll(NAMES))
      if (!this.isKnown(found) && (/\s/u.test(found) || !beginsSentence(text, index)))
        for (const word of found.split(/\s+/u)) this.names.add(plain(word));
  }

  /** In both languages: the words in between are those of the writer. */
  of(text: string): Bilingual {
    return { en: this.said(text, 'en'), es: this.said(text, 'es') };
  }

  private said(text: string, locale: 'en' | 'es'): string {
    return text
      .replace(CONTACT, (found) => this.word('contact', found, locale))
      .replace(DIGITS, (found) => this.word('number', found, locale))
      .replace(CODE, (found) => (isCode(found) ? this.word('number', found, locale) : found))
      .replace(NAMES, (found, at: number, whole: string) =>
        this.isName(found, at, whole) ? this.word('person', found, locale) : found,
      );
  }

  private isName(found: string, at: number, whole: string): boolean {
    if (this.isOwn(found) || this.isKnown(found)) return false;
    const isOneWord = !/\s/u.test(found);
    return !isOneWord || !beginsSentence(whole, at) || this.names.has(plain(found));
  }

  /** A word that was put there by this. */
  private isOwn(found: string): boolean {
    return Object.values(CLASSES.person).includes(found as never);
  }

  private isKnown(found: string): boolean {
    const words = ` ${plain(found)} `;
    return this.known.some((name) => name.includes(words));
  }

  private word(of: Class, found: string, locale: 'en' | 'es'): string {
    const key = `${of} ${plain(found)}`;
    const before = this.given.get(key);
    const nth = before?.nth ?? (this.counts.get(of) ?? 0) + 1;
    if (!before) {
      this.given.set(key, { of, nth });
      this.counts.set(of, nth);
    }
    return `${CLASSES[of][locale]} ${nth}`;
  }

  /** How many of each it has replaced. */
  get replaced(): Readonly<Record<Class, number>> {
    const of = (name: Class): number => this.counts.get(name) ?? 0;
    return { person: of('person'), contact: of('contact'), number: of('number') };
  }
}
