import type { DeskId, Instant } from '#kernel';
import type { BounceLimitReached } from './handoff.events.js';
import { partiesOf, type Parties } from './offer-terms.js';

/** A case that came back this often no longer finds its desk by itself. */
export const BOUNCE_LIMIT = 3;

/** The event that calls both supervisors in, from the third bounce on; each further bounce calls them again. */
export const pullBrake = (parties: Parties, bounces: number, at: Instant): BounceLimitReached[] =>
  bounces < BOUNCE_LIMIT ? [] : [{ type: 'handoff.bounce-limit-reached', v: 1, at, data: { ...partiesOf(parties), bounces } }];

/** What is known of a case that has just come back. */
export interface Returned {
  readonly leadDeskId: DeskId;
  /** Desks that the routing rule holds competent beside the one it chose. */
  readonly competent: readonly DeskId[];
  readonly declined: readonly DeskId[];
  readonly bounces: number;
}

/**
 * The desks of a negative conflict: every other competent desk declined, or, where the rule knows no other, the brake is pulled.
 * Null while a competent desk is left to ask. The leading desk is one of them: it offers because it does not hold itself competent.
 */
export const negativeConflict = ({ leadDeskId, competent, declined, bounces }: Returned): readonly DeskId[] | null => {
  const others = competent.filter((desk) => desk !== leadDeskId);
  if (others.some((desk) => !declined.includes(desk))) return null;
  if (others.length === 0 && bounces < BOUNCE_LIMIT) return null;
  return [...new Set([leadDeskId, ...others, ...declined])];
};
