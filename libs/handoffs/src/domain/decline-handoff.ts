import type { DeclineGround, DeskId, Instant } from '#kernel';
import { pullBrake } from './bounce-brake.js';
import { refuseHandoff } from './handoff.errors.js';
import type { BounceLimitReached, HandoffDeclined } from './handoff.events.js';
import { mustAllow, type Handoff } from './handoff.js';
import { partiesOf, type Officer } from './offer-terms.js';
import { mustBeAnswering } from './parties.js';

export interface DeclineHandoff {
  readonly ground: DeclineGround;
  readonly text: string | null;
  /** The desk that the declining one holds competent, if it knows one. */
  readonly betterDeskId: DeskId | null;
}

export interface DeclineFacts {
  readonly officer: Officer;
  readonly betterDeskExists: boolean;
  /** How often the case came back from an offer, this time included. */
  readonly bounces: number;
}

/**
 * The target says no, on a ground of the closed list. The lead never moved.
 * @throws DomainError when another desk answers, `other` has no text, or the better desk is unknown or one of the two.
 */
export const declineHandoff = (
  handoff: Handoff,
  command: DeclineHandoff,
  facts: DeclineFacts,
  now: Instant,
): (HandoffDeclined | BounceLimitReached)[] => {
  const { offer } = mustAllow(handoff, 'decline');
  mustBeAnswering(offer, facts.officer);
  if (command.ground === 'other' && command.text === null) throw refuseHandoff('handoff-ground-needs-text', {}, '/reason');
  const { betterDeskId } = command;
  if (betterDeskId !== null && (!facts.betterDeskExists || betterDeskId === offer.toDeskId || betterDeskId === offer.fromDeskId))
    throw refuseHandoff('handoff-better-desk-unsuitable', {}, '/betterDeskId');
  const data = { ...partiesOf(offer), ...command, by: facts.officer.userId, bounces: facts.bounces };
  return [{ type: 'handoff.declined', v: 1, at: now, data }, ...pullBrake(offer, facts.bounces, now)];
};
