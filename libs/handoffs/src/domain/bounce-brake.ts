import type { DeskId } from '#kernel';
import type { BounceLimitReached } from './handoff.events.js';
import { partiesOf, type Parties } from './handoff.js';
import type { Instant } from '#kernel';

/** A case that came back this often no longer finds its desk by itself. */
export const BOUNCE_LIMIT = 3;

/** The event that calls both supervisors in, from the third bounce on; each further bounce calls them again. */
export const pullBrake = (parties: Parties, bounces: number, at: Instant): BounceLimitReached[] =>
  bounces < BOUNCE_LIMIT ? [] : [{ type: 'handoff.bounce-limit-reached', v: 1, at, data: { ...partiesOf(parties), bounces } }];

/** The competent desks that said no, if no other competent desk is left to ask; else null. The leading desk counts as asked: it offers. */
export const negativeConflict = (
  competent: readonly DeskId[],
  leadDeskId: DeskId,
  declined: ReadonlySet<DeskId>,
): readonly DeskId[] | null => {
  const others = [...new Set(competent)].filter((desk) => desk !== leadDeskId);
  return others.length > 0 && others.every((desk) => declined.has(desk)) ? [leadDeskId, ...others] : null;
};
