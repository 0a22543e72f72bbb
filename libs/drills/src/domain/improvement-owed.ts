import { type Aggregate, type Bilingual, type DeskId, type DomainEvent, type Instant, nextState, type UserId } from '#kernel';
import { type ImprovementState, improvementMachine } from './improvement.machine.js';
import type { PlannedImprovement } from './improvement.js';
import { refuseEvaluation } from './observation-acts.js';

/** Of which drill it came; a name and no link, since what it asks is real. */
export interface OfDrill {
  readonly drillId: string;
  readonly scenarioId: string;
  readonly title: Bilingual;
}

/** A corrective action that a desk owes, in the live realm: the drill is over, the work is not played. */
export interface OwedImprovement extends Omit<PlannedImprovement, 'observationId' | 'objectiveId'>, OfDrill {
  readonly state: ImprovementState;
  readonly settled: { readonly at: Instant; readonly by: UserId; readonly text: string } | null;
}

interface Concerns {
  readonly deskIds: readonly DeskId[];
}

export type OwedImprovementEvent =
  | DomainEvent<'drill-improvement.undertaken', Concerns & Omit<OwedImprovement, 'state' | 'settled'>>
  | DomainEvent<'drill-improvement.done', Concerns & { readonly by: UserId; readonly text: string }>
  | DomainEvent<'drill-improvement.dropped', Concerns & { readonly by: UserId; readonly text: string }>;

export const owedImprovementAggregate: Aggregate<OwedImprovement, OwedImprovementEvent> = {
  name: 'drill-improvement',
  caseOf: () => null,
  evolve: (before, event) => {
    if (event.type === 'drill-improvement.undertaken') {
      const { deskIds: _, ...improvement } = event.data;
      return { ...improvement, state: 'open', settled: null };
    }
    const act = event.type === 'drill-improvement.done' ? 'complete' : 'drop';
    const state = before && nextState(improvementMachine, before.state, act);
    if (!state) throw new TypeError(`${event.type} before it was undertaken, or after it was over`);
    return { ...before, state, settled: { at: event.at, by: event.data.by, text: event.data.text } };
  },
};

/** The report is final: a desk owes what the plan says. */
export const undertake = (
  { observationId: _o, objectiveId: _g, ...improvement }: PlannedImprovement,
  of: OfDrill,
  now: Instant,
): [OwedImprovementEvent] => [
  {
    type: 'drill-improvement.undertaken',
    v: 1,
    at: now,
    data: { ...improvement, ...of, deskIds: [improvement.ownerDeskId] },
  },
];

/** It was done, and what shows it; or it will not be, and why. By the desk that owes it. @throws DomainError improvement-foreign, -over */
export const settle = (
  state: OwedImprovement,
  how: 'done' | 'dropped',
  { deskId, userId, text }: { readonly deskId: DeskId; readonly userId: UserId; readonly text: string },
  now: Instant,
): [OwedImprovementEvent] => {
  if (deskId !== state.ownerDeskId) throw refuseEvaluation('evaluation-improvement-foreign');
  if (state.state !== 'open') throw refuseEvaluation('evaluation-improvement-over');
  return [{ type: `drill-improvement.${how}`, v: 1, at: now, data: { by: userId, text, deskIds: [state.ownerDeskId] } }];
};
