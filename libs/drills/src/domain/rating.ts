import type { Bilingual } from '#kernel';

/**
 * HSEEP's four: P without challenges, S with some, M with major ones (the objective was achieved, but at the cost of other activities, with added
 * risk, or not in line with plans and law), U unable.
 */
export const RATINGS = ['P', 'S', 'M', 'U'] as const;
export type RatingLetter = (typeof RATINGS)[number];

/** What somebody wrote, in the languages that they wrote it in; at least one of them. */
export type Written = { readonly [Language in keyof Bilingual]: string | null };

/** An objective as it was rated last. The ledger has those before. */
export interface Rating {
  readonly objectiveId: string;
  readonly rating: RatingLetter;
  readonly reason: Written;
}
