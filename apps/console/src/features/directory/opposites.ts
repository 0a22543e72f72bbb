import type { DeskResponse } from '../../shared/api/client';

/** What a desk is for, as the directory calls it, in the order in which the two sides are set against each other. */
const AREAS = {
  joint: ['joint-coordination', 'notification-point'],
  crossings: ['ports', 'customs', 'immigration', 'bridge-operator', 'transport'],
  police: ['border-patrol', 'police'],
  prosecution: ['investigation', 'prosecution'],
  fire: ['fire', 'hazmat', 'rescue'],
  civil: ['civil-protection'],
  environment: ['environment'],
  health: ['health', 'animal-health'],
  water: ['boundary-water'],
  maritime: ['maritime'],
  consular: ['consular'],
} as const satisfies Record<string, readonly string[]>;

export type Area = keyof typeof AREAS | 'other';

const AREA_OF = new Map<string, Area>(
  Object.entries(AREAS).flatMap(([area, functions]) => functions.map((name) => [name as string, area as Area] as const)),
);

/** The functions among a desk's competences; the others are the kinds of incident that it takes. */
export const isFunction = (competence: string): boolean => AREA_OF.has(competence);

/** Where a desk stands among the others: by the first of its functions. */
export const areaOf = (desk: DeskResponse): Area => AREA_OF.get(desk.competences.find(isFunction) ?? '') ?? 'other';

export interface Facing {
  readonly area: Area;
  /** The desks of each country, by its code. */
  readonly of: Readonly<Record<string, readonly DeskResponse[]>>;
}

/** Desks of one corridor, its sides against each other by what they do; an area that no side has is left out. */
export const facing = (desks: readonly DeskResponse[], countries: readonly string[]): readonly Facing[] =>
  [...(Object.keys(AREAS) as Area[]), 'other' as const].flatMap((area) => {
    const own = desks.filter((desk) => areaOf(desk) === area);
    const of = Object.fromEntries(countries.map((code) => [code, own.filter(({ country }) => country === code)]));
    return own.length > 0 ? [{ area, of }] : [];
  });

export interface Opposite {
  readonly desk: DeskResponse;
  /** What both can do: functions first. */
  readonly shared: readonly string[];
  /** It serves the whole border, not only this corridor. */
  readonly borderWide: boolean;
}

const weight = ({ shared, borderWide }: Opposite): number =>
  shared.filter(isFunction).length * 100 + shared.length - (borderWide ? 1_000 : 0);

/**
 * Who answers for the same matters on the other side of the line: desks of the other country in the same corridor, or of the whole border, that share a
 * competence. The one that shares most functions comes first; those of the corridor before those of the border.
 */
export const oppositesOf = (desk: DeskResponse, desks: Iterable<DeskResponse>): readonly Opposite[] => {
  const meets = (other: DeskResponse): boolean =>
    other.active &&
    other.country !== desk.country &&
    (desk.corridor === null ? other.corridor === null : other.corridor === desk.corridor || other.corridor === null);
  return [...desks]
    .filter(meets)
    .map((other) => ({
      desk: other,
      shared: desk.competences
        .filter((one) => other.competences.includes(one))
        .toSorted((one, another) => Number(isFunction(another)) - Number(isFunction(one))),
      borderWide: other.corridor === null && desk.corridor !== null,
    }))
    .filter(({ shared }) => shared.length > 0)
    .toSorted((one, other) => weight(other) - weight(one));
};
