import type { DeskId, Instant } from '#kernel';
import { type Debt, debtOf } from './debt.js';
import { type Cursor, type LadderAction, stepAfter } from './ladder.js';
import { dueTime, type Obligation, type ObligationEvent } from './obligation.js';
import { type EscalationDesks, type Target, targetOf } from './targets.js';

/** A rung that was reached, and the desks at which nobody was. */
export interface Nobody extends Cursor {
  readonly tried: readonly DeskId[];
}

/** Rungs that only call again on who was not there, or call on nobody. */
const CALLS_AGAIN: ReadonlySet<LadderAction> = new Set<LadderAction>(['notify-desk', 'raise-priority', 'repeat-request']);

const leftOf = (target: Target, tried: readonly DeskId[]): Target => ({
  ...target,
  deskIds: target.deskIds.filter((desk) => !tried.includes(desk)),
});

/**
 * Whom to tell now: the next rung that calls on a desk which was not tried; with no such rung, the joint desks, or for what belongs to no
 * case the supervisors of its two desks.
 */
const nextAudience = (obligation: Obligation, { step, loop, tried }: Nobody, desks: EscalationDesks): Target => {
  const { ladder } = obligation;
  const debt: Debt = obligation;
  for (let at = stepAfter(ladder, { step, loop }); at !== null && at.loop === loop; at = stepAfter(ladder, at)) {
    const action = ladder.steps[at.step]?.action;
    if (!action || CALLS_AGAIN.has(action)) continue;
    const target = leftOf(targetOf(action, debt, desks), tried);
    if (target.deskIds.length > 0) return target;
  }
  const last = targetOf(obligation.caseId === null ? 'notify-both-supervisors' : 'notify-joint-desk', debt, desks);
  const left = leftOf(last, tried);
  // Nobody is left to try: the fact still goes to somebody's inbox, where it waits for whoever comes first.
  return left.deskIds.length > 0 ? left : last;
};

/**
 * No one was reached by a rung: that is a fact of the obligation, and is told to whoever comes next at once. No rung is taken from the
 * ladder for it. Nothing when it is settled, or known already.
 */
export const findNobody = (obligation: Obligation, nobody: Nobody, desks: EscalationDesks, now: Instant): ObligationEvent[] => {
  const { step, loop, tried } = nobody;
  const action = obligation.ladder.steps[step]?.action;
  const isKnown = obligation.unreached.some((one) => one.step === step && one.loop === loop);
  if (obligation.state !== 'open' || !action || isKnown) return [];
  const { target, deskIds } = nextAudience(obligation, nobody, desks);
  const data = { ...debtOf(obligation), step, loop, tried, action, target, deskIds, dueAt: dueTime(obligation) };
  return [{ type: 'obligation.nobody-reached', v: 1, at: now, data }];
};
