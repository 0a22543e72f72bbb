import type { Instant } from '#kernel';
import { nextStep } from './ladder.js';
import { debtOf } from './debt.js';
import { dueTime, obligationAggregate, progressOf, type Obligation, type ObligationEvent } from './obligation.js';
import { targetOf, type EscalationDesks } from './targets.js';

const breachOf = (obligation: Obligation, now: Instant): ObligationEvent[] => {
  const due = dueTime(obligation);
  if (obligation.breachedAt !== null || due === null || due > now) return [];
  return [{ type: 'obligation.breached', v: 1, at: now, data: { ...debtOf(obligation), dueAt: due } }];
};

/** The fact that it is overdue, when nobody has stated it yet. */
export const findOverdue = (obligation: Obligation, now: Instant): ObligationEvent[] =>
  obligation.state === 'open' ? breachOf(obligation, now) : [];

/**
 * What time brings: the breach and every rung that is due and not yet reached, in order of their times. After a standstill of the
 * engine or a jump of a drill's clock that may be several at once; each tells when it was due. Empty when nothing is due.
 */
export const advanceObligation = (obligation: Obligation, desks: EscalationDesks, now: Instant): ObligationEvent[] => {
  const events: ObligationEvent[] = [];
  let state = obligation;
  const take = (event: ObligationEvent): void => {
    events.push(event);
    state = obligationAggregate.evolve(state, event);
  };
  while (state.state === 'open') {
    const dueAt = dueTime(state);
    const step = nextStep(state.ladder, progressOf(state), now);
    const [breach] = breachOf(state, now);
    if (breach && (!step?.due || step.scheduledFor >= (dueAt as Instant))) {
      take(breach);
      continue;
    }
    if (!step?.due) break;
    const { action, scheduledFor } = step;
    take({
      type: 'obligation.step-reached',
      v: 1,
      at: now,
      data: {
        ...debtOf(state),
        step: step.step,
        loop: step.loop,
        action,
        ...targetOf(action, state, desks),
        scheduledFor,
        dueAt,
      },
    });
  }
  return events;
};
