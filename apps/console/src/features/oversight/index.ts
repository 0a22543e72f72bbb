import { onDemand } from '../../shared/ui/on-demand';

/** For the own page, of few and seldom anything to say: its code comes after what is read first. */
export const OpeningsToReview = onDemand(async () => (await import('./openings-to-review')).OpeningsToReview);
