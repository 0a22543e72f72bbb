import type { Instant } from '#kernel';
import { stepAfter, stepTime, type Cursor, type LadderAction, type Progress } from './ladder.js';
import { dueTime, progressOf, type Obligation } from './obligation.js';

/** What will happen if nobody acts. */
export type Foreseen =
  | { readonly what: 'breach'; readonly at: Instant }
  | (Cursor & { readonly what: 'step'; readonly action: LadderAction; readonly at: Instant });

const firesAt = (scheduledFor: Instant, { silencedUntil }: Progress): Instant =>
  silencedUntil !== null && silencedUntil > scheduledFor ? silencedUntil : scheduledFor;

/** The breach and the rungs still to come, in order of time, `most` at most. Empty while a pause holds the clock, and when settled. */
export const foresee = (obligation: Obligation, most: number): Foreseen[] => {
  if (obligation.state !== 'open') return [];
  const progress = progressOf(obligation);
  const coming: Foreseen[] = [];
  for (let cursor = progress.cursor; cursor !== null && coming.length < most; cursor = stepAfter(obligation.ladder, cursor)) {
    const scheduledFor = stepTime(obligation.ladder, progress, cursor);
    const action = obligation.ladder.steps[cursor.step]?.action;
    if (scheduledFor === null || !action) break;
    coming.push({ what: 'step', ...cursor, action, at: firesAt(scheduledFor, progress) });
  }
  const due = obligation.breachedAt === null ? dueTime(obligation) : null;
  if (due !== null) coming.push({ what: 'breach', at: due });
  const isBreach = ({ what }: Foreseen): number => (what === 'breach' ? 0 : 1);
  return coming
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : isBreach(one) - isBreach(other)))
    .slice(0, most);
};
