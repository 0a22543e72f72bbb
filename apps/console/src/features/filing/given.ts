import type { CrossingResponse } from '../../shared/api/client';
import type { Locale } from '../../shared/i18n/speech';
import type { Fields, Kind } from './draft';
import { FAMILIES } from './kinds';
import { crossingPlace } from './place';

/** What a report is begun with by whoever leads here, such as an alert: a person reads it, says the rest, and files. */
export interface Given {
  readonly kind: string | null;
  readonly crossingId: string | null;
  readonly title: string;
  readonly description: string;
  readonly language: Locale;
  /** When it began or begins. */
  readonly at: string | null;
}

/** As an address has it. */
export type GivenSearch = Readonly<Record<'kind' | 'crossing' | 'title' | 'text' | 'in' | 'since', string>>;

const LONGEST = { title: 200, description: 2000 };
const KINDS: readonly Kind[] = Object.values(FAMILIES).flat();

export const searchFor = ({ kind, crossingId, title, description, language, at }: Given): GivenSearch => ({
  kind: kind ?? '',
  crossing: crossingId ?? '',
  title: title.slice(0, LONGEST.title),
  text: description.slice(0, LONGEST.description),
  in: language,
  since: at ?? '',
});

interface Around {
  readonly crossings: ReadonlyMap<string, CrossingResponse>;
  readonly locale: Locale;
  /** Milliseconds. */
  readonly now: number;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The fields that an address begins a draft with; null when it gives none. What it names and nobody knows is left out. What is yet to come has
 * not occurred: its time stays for a person to say.
 */
export const fieldsIn = (
  search: Readonly<Record<string, unknown>>,
  { crossings, locale, now }: Around,
): Partial<Fields> | null => {
  const title = text(search['title']).slice(0, LONGEST.title);
  if (title === '') return null;
  const crossing = crossings.get(text(search['crossing']));
  const since = Date.parse(text(search['since']));
  return {
    title,
    description: text(search['text']).slice(0, LONGEST.description),
    language: search['in'] === 'es' ? 'es' : 'en',
    kind: KINDS.find((kind) => kind === search['kind']) ?? null,
    ...(crossing && { place: crossingPlace(crossing), placeText: crossing.name[locale] }),
    ...(since <= now && { occurred: 'exact' as const, occurredAt: new Date(since).toISOString() }),
  };
};
