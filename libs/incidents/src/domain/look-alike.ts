import { type IncidentKind, type Instant, minutesBetween, type Place } from '#kernel';

/** What two reports are compared by. */
export interface Sketch {
  readonly kind: IncidentKind;
  readonly place: Place;
  readonly occurredAt: Instant;
  readonly text: string;
}

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

const trigrams = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const word of fold(text).split(' ').filter(Boolean)) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
};

/** Share of trigrams that two texts have in common (Dice), 0 to 1; accents and case do not count. */
export const textLikeness = (one: string, other: string): number => overlap(trigrams(one), trigrams(other));

const overlap = (first: ReadonlySet<string>, second: ReadonlySet<string>): number => {
  if (first.size === 0 || second.size === 0) return 0;
  let common = 0;
  for (const trigram of first) if (second.has(trigram)) common += 1;
  return (2 * common) / (first.size + second.size);
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
export const likeness = (one: Sketch, other: Sketch): number => likenessTo(one, trigrams(one.text), other);

const likenessTo = (one: Sketch, words: ReadonlySet<string>, other: Sketch): number => {
  if (Math.abs(minutesBetween(one.occurredAt, other.occurredAt)) > LOOK_ALIKE_WINDOW_MINUTES) return 0;
  const kind = one.kind === other.kind ? 1 : 0;
  const place = placeLikeness(one.place, other.place);
  if (kind === 0 && place === 0) return 0;
  const known = WEIGHT.kind * kind + WEIGHT.place * place;
  // Words cannot lift it to where it is suggested: they need not be compared.
  if (known + WEIGHT.text < LOOK_ALIKE_FROM) return known;
  return known + WEIGHT.text * overlap(words, trigrams(other.text));
};

/** Those of `candidates` that are worth a look, most alike first. */
export const lookAlikes = <Candidate extends Sketch>(
  draft: Sketch,
  candidates: readonly Candidate[],
): { readonly candidate: Candidate; readonly likeness: number }[] => {
  const words = trigrams(draft.text);
  return candidates
    .map((candidate) => ({ candidate, likeness: likenessTo(draft, words, candidate) }))
    .filter((pair) => pair.likeness >= LOOK_ALIKE_FROM)
    .sort((one, other) => other.likeness - one.likeness);
};
