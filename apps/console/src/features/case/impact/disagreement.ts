import type { Impact } from '../../../shared/api/client';

export const MEASURES = ['security', 'flow'] as const;
export type Measure = (typeof MEASURES)[number];

/** How far the judgements of the countries lie apart on each measure; a single judgement is no disagreement. */
export const disagreement = (judged: readonly Impact[]): readonly { readonly measure: Measure; readonly by: number }[] =>
  judged.length < 2
    ? []
    : MEASURES.map((measure) => {
        const levels = judged.map((impact) => impact[measure]);
        return { measure, by: Math.max(...levels) - Math.min(...levels) };
      }).filter(({ by }) => by > 0);
