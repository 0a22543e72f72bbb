import { type IncidentKind, type Instant, minutesBetween, type Place } from '#kernel';

/** What happened where and when. */
export interface Happening {
  readonly kind: IncidentKind;
  readonly place: Place;
  readonly occurredAt: Instant;
}

/** What a report is compared by, as somebody tells it. */
export interface Sketch extends Happening {
  readonly text: string;
}

/** The same with its words made ready: a text is taken apart once, however often it is compared. */
export interface Compared extends Happening {
  readonly words: Trigrams;
}

/** Each trigram of a text once, as a number, in ascending order. */
export type Trigrams = Uint16Array;

/** Reports further apart in time are not suggested (default of the peers: 1 h). */
export const LOOK_ALIKE_WINDOW_MINUTES = 60;
/** From this likeness on a pair is worth a person's look. It is a suggestion; people decide. */
export const LOOK_ALIKE_FROM = 0.55;

/** Side of a place cell in degrees, some 5 km at the border's latitudes. */
const CELL_DEGREES = 0.05;
const WEIGHT = { kind: 0.35, place: 0.35, text: 0.3 } as const;

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Folded text consists of these; a trigram of them is a number below 37 to the third, which fits in 16 bits. */
const LETTERS = ' 0123456789abcdefghijklmnopqrstuvwxyz';
const PLACE_OF = new Map([...LETTERS].map((letter, place) => [letter, place]));

/** Words are padded, so that their beginnings weigh more than their ends. */
export const trigramsOf = (text: string): Trigrams => {
  const found = new Set<number>();
  for (const word of fold(text).split(' ').filter(Boolean)) {
    let number = 0;
    for (const letter of `${word} `) {
      number = ((number * LETTERS.length) % LETTERS.length ** 3) + PLACE_OF.get(letter)!;
      found.add(number);
    }
  }
  return Uint16Array.from(found).sort();
};

export const compared = ({ text, ...happening }: Sketch): Compared => ({ ...happening, words: trigramsOf(text) });

/** Share of trigrams that two texts have in common (Dice), 0 to 1; accents and case do not count. */
export const textLikeness = (one: string, other: string): number => overlap(trigramsOf(one), trigramsOf(other));

const overlap = (one: Trigrams, other: Trigrams): number => {
  if (one.length === 0 || other.length === 0) return 0;
  let common = 0;
  for (let here = 0, there = 0; here < one.length && there < other.length;) {
    const [left, right] = [one[here]!, other[there]!];
    if (left === right) common += 1;
    if (left <= right) here += 1;
    if (right <= left) there += 1;
  }
  return (2 * common) / (one.length + other.length);
};

const cellsApart = (one: number, other: number): number =>
  Math.abs(Math.floor(one / CELL_DEGREES) - Math.floor(other / CELL_DEGREES));

const placeLikeness = (one: Place, other: Place): number => {
  if (one.crossingId && one.crossingId === other.crossingId) return 1;
  if (one.point && other.point) {
    const apart = Math.max(cellsApart(one.point.lat, other.point.lat), cellsApart(one.point.lon, other.point.lon));
    if (apart <= 1) return 1 - apart * 0.2;
  }
  if (one.riverKm !== undefined && other.riverKm !== undefined && Math.abs(one.riverKm - other.riverKm) <= 5) return 0.9;
  const sameLocality =
    (one.municipality !== undefined && one.municipality === other.municipality) ||
    (one.county !== undefined && one.county === other.county);
  return sameLocality ? 0.6 : 0;
};

/**
 * How alike two reports are, 0 to 1: kind, place (crossing, cell or neighbouring cell, river, locality) and words.
 * Reports more than an hour apart, or with neither kind nor place in common, score 0.
 */
export const likeness = (one: Sketch, other: Sketch): number => likenessOf(compared(one), compared(other));

const likenessOf = (one: Compared, other: Compared): number => {
  if (Math.abs(minutesBetween(one.occurredAt, other.occurredAt)) > LOOK_ALIKE_WINDOW_MINUTES) return 0;
  const kind = one.kind === other.kind ? 1 : 0;
  const place = placeLikeness(one.place, other.place);
  if (kind === 0 && place === 0) return 0;
  const known = WEIGHT.kind * kind + WEIGHT.place * place;
  // Words cannot lift it to where it is suggested: they need not be compared.
  if (known + WEIGHT.text < LOOK_ALIKE_FROM) return known;
  return known + WEIGHT.text * overlap(one.words, other.words);
};

/** Those of `candidates` that are worth a look, most alike first. */
export const lookAlikes = <Candidate extends Compared>(
  draft: Sketch,
  candidates: readonly Candidate[],
): { readonly candidate: Candidate; readonly likeness: number }[] => alikeTo(compared(draft), candidates);

/** The same for a report whose words are ready. */
export const alikeTo = <Candidate extends Compared>(
  own: Compared,
  candidates: readonly Candidate[],
): { readonly candidate: Candidate; readonly likeness: number }[] =>
  candidates
    .map((candidate) => ({ candidate, likeness: likenessOf(own, candidate) }))
    .filter((pair) => pair.likeness >= LOOK_ALIKE_FROM)
    .sort((one, other) => other.likeness - one.likeness);
