import { addMinutes, nextState, type ClosureId, type Instant } from '#kernel';
import { refuseBorder } from './border.errors.js';
import { closureMachine, type ClosureAct } from './closure.machine.js';
import type { AnnouncedClosure, CrossingSideEvent, Officer, Reason } from './crossing-side.events.js';
import type { Closure, CrossingSide } from './crossing-side.js';
import { mustHaveLanes, saysSomething, type SideFacts } from './set-status.js';

const LONGEST_MINUTES = 366 * 24 * 60;
/** Closures of one side that wait for their time. */
const MOST_WAITING = 50;

/**
 * A closure is announced with its window, so that the other side and trade can plan.
 * @throws DomainError border-lane-not-there, border-reason-missing, border-window-*
 */
export const announceClosure = (
  side: CrossingSide,
  { closureId, ...said }: AnnouncedClosure & { readonly closureId: ClosureId },
  facts: SideFacts,
  { deskId, userId }: Officer,
  now: Instant,
): CrossingSideEvent[] => {
  mustHaveLanes(facts, said.lanes);
  if (!saysSomething(said.reason)) throw refuseBorder('border-reason-missing', {}, '/reason');
  if (said.to !== null && said.to <= said.from) throw refuseBorder('border-window-backwards', {}, '/to');
  if (said.from <= now) throw refuseBorder('border-window-begun', {}, '/from');
  if ((said.to ?? said.from) > addMinutes(now, LONGEST_MINUTES)) throw refuseBorder('border-until-too-far', {}, '/to');
  if (side.closures.filter(({ state }) => state === 'announced').length >= MOST_WAITING)
    throw refuseBorder('border-closures-too-many', { most: MOST_WAITING });
  const { crossingId, country } = side;
  const data = { crossingId, country, deskIds: facts.deskIds, ...said, closureId, byDeskId: deskId, by: userId };
  return [{ type: 'crossing-side.closure-announced', v: 1, at: now, data: { ...data, lanes: [...new Set(said.lanes)] } }];
};

/** @throws DomainError not-found-like border-closure-unknown, border-closure-over */
const mustAllow = (side: CrossingSide, id: ClosureId, act: ClosureAct): Closure => {
  const closure = side.closures.find((one) => one.id === id);
  if (!closure) throw refuseBorder('border-closure-unknown');
  if (nextState(closureMachine, closure.state, act) === undefined)
    throw refuseBorder(closure.state === 'begun' ? 'border-closure-begun' : 'border-closure-over');
  return closure;
};

/** What was announced does not come. @throws DomainError border-closure-* */
export const withdrawClosure = (
  side: CrossingSide,
  { closureId, reason }: { readonly closureId: ClosureId; readonly reason: Reason | null },
  facts: SideFacts,
  { userId }: Officer,
  now: Instant,
): CrossingSideEvent[] => {
  mustAllow(side, closureId, 'withdraw');
  const { crossingId, country } = side;
  const data = { crossingId, country, deskIds: facts.deskIds, closureId, by: userId, reason };
  return [{ type: 'crossing-side.closure-withdrawn', v: 1, at: now, data }];
};
