import type { Impact } from '../../../shared/api/client';

export const MEASURES = ['security', 'flow'] as const;
export type Measure = (typeof MEASURES)[number];

/** By how much the countries differ on each measure; a measure that one of them has not judged is no disagreement. */
export const disagreement = (
  one: Impact | undefined,
  other: Impact | undefined,
): readonly { readonly measure: Measure; readonly by: number }[] =>
  one && other
    ? MEASURES.map((measure) => ({ measure, by: Math.abs(one[measure] - other[measure]) })).filter(({ by }) => by > 0)
    : [];
