import type { Instant } from '#kernel';
import { type Activation, activationAggregate } from './activation.js';
import { type ActivationEvent, made, type Review } from './activation.events.js';
import type { Signature } from './activation-parts.js';
import { refuse } from './activation.errors.js';
import { mustBeLive, seatedDesks } from './command-desks.js';
import { askFor, type KeyFacts, levelOf, otherOf, settle } from './keys.js';
import { liftNow } from './orders.js';
import { inTurn } from './raise-activation.js';

export interface EndActivation {
  readonly by: Signature;
  readonly reason: string;
}

/** Steps about life that nobody has done, skipped or set aside. */
export const openLifeSteps = ({ steps }: Activation): number =>
  steps.filter(({ lifeSafety, state }) => lifeSafety && (state === 'open' || state === 'in-progress')).length;

/** It ends on both sides: what was ordered and has not come is lifted, and each country that took part owes a review. @throws DomainError activation-life-steps-open */
export const endNow = (state: Activation, { by, reason }: EndActivation, { text, newId, now }: KeyFacts): ActivationEvent[] => {
  const count = openLifeSteps(state);
  if (count > 0) throw refuse('activation-life-steps-open', { count });
  const reviews: Review[] = state.keyDesks
    .filter(({ country }) => levelOf(state, country) !== null)
    .map(({ country, deskId }) => ({ id: newId(), country, deskId, withinDays: text.afterAction.withinDays, done: null }));
  const coming = state.orders.filter(({ lifted, from }) => lifted === null && from > now);
  const lifting = coming.reduce<ActivationEvent[]>((events, order) => {
    const here = events.reduce((before, event) => activationAggregate.evolve(before, event), state);
    return [...events, ...liftNow(here, order, { by, reason }, now)];
  }, []);
  return [...lifting, made('activation.ended', now, { by, reason, reviews, deskIds: seatedDesks(state) })];
};

/**
 * One country wants to end it. What one country alone ever raised, it ends alone; else the other's key is asked for.
 * @throws DomainError activation-ended, activation-ask-open, activation-life-steps-open
 */
export const endActivation = (state: Activation, command: EndActivation, facts: KeyFacts): ActivationEvent[] => {
  mustBeLive(state);
  const { by, reason } = command;
  const { ask } = state;
  const alone = levelOf(state, otherOf(state, by.country)) === null;
  const theirs = ask !== null && ask.by.country !== by.country;
  if (theirs && ask.want === 'end')
    return inTurn(
      state,
      (here) => settle(here, 'confirmed', { by, answer: null, now: facts.now }),
      (here) => endNow(here, command, facts),
    );
  if (theirs || (ask && !alone)) throw refuse('activation-ask-open');
  if (!alone) {
    const count = openLifeSteps(state);
    if (count > 0) throw refuse('activation-life-steps-open', { count });
    return [askFor(state, 'end', { by, emergency: false, reason }, facts.now)];
  }
  return inTurn(
    state,
    (here) => settle(here, 'withdrawn', { by, answer: null, now: facts.now }),
    (here) => endNow(here, command, facts),
  );
};

/** A country's review is handed in. @throws DomainError activation-review-unknown, activation-command-only */
export const handInReview = (
  state: Activation,
  { by, text }: { readonly by: Signature; readonly text: string },
  now: Instant,
): ActivationEvent[] => {
  const review = state.reviews.find(({ country, done }) => country === by.country && done === null);
  if (!review) throw refuse('activation-review-unknown');
  return [made('activation.reviewed', now, { reviewId: review.id, by, text, deskIds: seatedDesks(state) })];
};
