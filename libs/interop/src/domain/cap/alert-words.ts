import type { Bilingual, Locale } from '#kernel';
import { sayTerm } from '#phrases';
import type { AlertLevel, AlertSide, AlertSubject } from './alert-subject.js';

const RANK: Readonly<Record<AlertLevel, number>> = { watch: 1, recovery: 2, elevated: 3, crisis: 4 };

/** The gravest at which a side stands; null while no key was turned. */
export const gravestLevel = ({ sides }: Pick<AlertSubject, 'sides'>): AlertLevel | null =>
  sides.reduce<AlertLevel | null>(
    (gravest, { level }) => (level !== null && (gravest === null || RANK[level] > RANK[gravest]) ? level : gravest),
    null,
  );

const bilingual = (say: (locale: Locale) => string): Bilingual => ({ en: say('en'), es: say('es') });

/** Names that are the same on both sides are said once. */
const placesOf = ({ places }: AlertSubject, locale: Locale): string =>
  [...new Set(places.map(({ name }) => name[locale]))].join(', ');

const ended = ({ keys }: AlertSubject): boolean => keys === 'ended';

export const headlineOf = (subject: AlertSubject): Bilingual => {
  const level = gravestLevel(subject);
  return bilingual((locale) => {
    const said = { event: subject.event, places: placesOf(subject, locale) };
    if (ended(subject) || level === null) return sayTerm('issued-alert.headline-ended', locale, said);
    return sayTerm('issued-alert.headline', locale, { ...said, level: sayTerm(`level.${level}`, locale) });
  });
};

const sideOf = ({ name, level }: AlertSide, locale: Locale): string =>
  level === null
    ? sayTerm('issued-alert.side-without-key', locale, { country: name })
    : sayTerm('issued-alert.side', locale, { country: name, level: sayTerm(`level.${level}`, locale) });

/** How both sides stand, and what that means: one side's level is never told as the other's. */
export const standingOf = (subject: AlertSubject): Bilingual =>
  bilingual((locale) => {
    const keys = sayTerm(`issued-alert.keys-${subject.keys}`, locale);
    return ended(subject) ? keys : [...subject.sides.map((side) => sideOf(side, locale)), keys].join(' ');
  });

/** Whose word it is: the desks that hold the keys that were turned. */
export const sendersOf = ({ sides }: AlertSubject): Bilingual => {
  const turned = sides.filter(({ level }) => level !== null);
  // A desk that bears the name of its country need not be told twice of which it is.
  const named = ({ desk, name }: AlertSide, locale: Locale): string =>
    desk[locale].includes(name[locale]) ? desk[locale] : `${desk[locale]} (${name[locale]})`;
  return bilingual((locale) => turned.map((side) => named(side, locale)).join(' / '));
};

export const withdrawn = (text: Bilingual): Bilingual =>
  bilingual((locale) => sayTerm('issued-alert.withdrawn', locale, { headline: text }));

/** Texts of a drill say so in front: many systems show a headline and nothing else. */
export const marked = (text: Bilingual, exercise: boolean): Bilingual =>
  exercise ? bilingual((locale) => `${sayTerm('issued-alert.exercise', locale)}: ${text[locale]}`) : text;

/** The standard gives these no language of their own: they bear both. */
export const inBoth = (term: 'issued-alert.restriction' | 'issued-alert.exercise-note'): string =>
  `${sayTerm(term, 'en')} / ${sayTerm(term, 'es')}`;
