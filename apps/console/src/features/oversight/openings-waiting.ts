import type { BreakGlassResponse } from '../../shared/api/client';

/** What waits for a review: for whoever reviews, what they may; for an auditor, everything of the country. */
export const openingsWaiting = (
  items: readonly BreakGlassResponse[],
  reviews: boolean,
  nowMillis: number,
): { readonly waiting: number; readonly late: number } => {
  const open = items.filter(({ state, may }) => (reviews ? may.review : state !== 'reviewed'));
  return { waiting: open.length, late: open.filter(({ reviewBy }) => Date.parse(reviewBy) < nowMillis).length };
};
