import type { Priority } from '#kernel';
import { refuseHandoff } from './handoff.errors.js';

export const URGENCIES = ['life-safety', 'urgent', 'routine'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Minutes that the target has to decide. Defaults of this product, not of a treaty: an agreement between agencies may set others. */
export const DECISION_MINUTES: Readonly<Record<Urgency, number>> = {
  'life-safety': 60,
  urgent: 8 * 60,
  routine: 3 * 24 * 60,
};

export interface ResponseLimit {
  readonly urgency: Urgency;
  readonly limitMinutes: number;
}

const urgencyOf = (lifeSafety: boolean, priority: Priority): Urgency => {
  if (lifeSafety) return 'life-safety';
  return priority === 'P1' || priority === 'P2' ? 'urgent' : 'routine';
};

/**
 * How long the target has to decide. The offerer may ask for less than the class gives, never grant more: a long limit would hold
 * the case's only place for an offer.
 * @param respondWithin minutes, or null for the limit of the class.
 * @throws DomainError `handoff-respond-within-out-of-range`
 */
export const responseLimit = (lifeSafety: boolean, priority: Priority, respondWithin: number | null): ResponseLimit => {
  const urgency = urgencyOf(lifeSafety, priority);
  const most = DECISION_MINUTES[urgency];
  if (respondWithin === null) return { urgency, limitMinutes: most };
  if (!Number.isInteger(respondWithin) || respondWithin < 1 || respondWithin > most)
    throw refuseHandoff('handoff-respond-within-out-of-range', { least: 1, most }, '/respondWithin');
  return { urgency, limitMinutes: respondWithin };
};
