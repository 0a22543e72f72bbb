import type { DeskId, Instant, Priority } from '#kernel';
import { refuseCase } from './case.errors.js';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustLead, mustNotBeClosed } from './case.rules.js';
import { isHigher, priorityOf } from './priority.js';

const changed = (
  state: Case,
  data: { readonly deskId: DeskId | null; readonly to: Priority; readonly reason: string | null; readonly lifeSafety?: boolean },
  now: Instant,
): readonly CaseEvent[] => [
  caseEvent('case.priority-changed', now, { lifeSafety: state.lifeSafety, ...data, from: state.priority }),
];

/**
 * Raising is free to every desk that sees the case; lowering is for the lead and needs a reason. If in doubt, the higher.
 * @throws DomainError case-closed, case-priority-unchanged, case-lead-moved, case-lead-only, case-priority-reason-missing
 */
export const changePriority = (
  state: Case,
  command: { readonly by: ActingDesk; readonly to: Priority; readonly reason: string | null },
  now: Instant,
): readonly CaseEvent[] => {
  mustNotBeClosed(state);
  const { by, to, reason } = command;
  if (to === state.priority) throw refuseCase('case-priority-unchanged', { priority: to });
  if (!isHigher(to, state.priority)) {
    mustLead(state, by);
    if (!reason) throw refuseCase('case-priority-reason-missing', { from: state.priority, to }, '/reason');
  }
  return changed(state, { deskId: by.deskId, to, reason }, now);
};

/** A step of a ladder asks for more urgency: one level up; nothing at P1 and on a closed case, because the clock cannot argue. */
export const raisePriorityByLadder = (state: Case, now: Instant): readonly CaseEvent[] => {
  const higher = ({ P1: null, P2: 'P1', P3: 'P2', P4: 'P3' } as const)[state.priority];
  if (!higher || state.progress.state === 'closed') return [];
  return changed(state, { deskId: null, to: higher, reason: null }, now);
};

/** New facts may only raise: what they give for priority is taken when it is higher than what people have set. */
export const raiseToFacts = (
  state: Case,
  facts: { readonly by: DeskId | null; readonly lifeSafety: boolean },
  now: Instant,
): readonly CaseEvent[] => {
  const lifeSafety = state.lifeSafety || facts.lifeSafety;
  const due = priorityOf({ lifeSafety, impact: state.impact });
  const to = isHigher(due, state.priority) ? due : state.priority;
  if (to === state.priority && lifeSafety === state.lifeSafety) return [];
  return changed(state, { deskId: facts.by, to, reason: null, lifeSafety }, now);
};
