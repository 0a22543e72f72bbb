import { type Aggregate, assertNever, type DomainEvent, type Instant } from '#kernel';
import type { PlannedImprovement } from './improvement.js';
import type { Observation, Writer } from './observation.js';
import type { Rating } from './rating.js';

/** What those who look on make of a drill: one for each, under its id. It can be written until the report is final. */
export interface Evaluation {
  readonly observations: readonly Observation[];
  readonly ratings: readonly (Rating & { readonly by: Writer })[];
  readonly improvements: readonly PlannedImprovement[];
}

export const NOTHING_SEEN: Evaluation = { observations: [], ratings: [], improvements: [] };

interface Said {
  readonly by: Writer;
}

export type EvaluationEvent =
  | DomainEvent<'drill-evaluation.observed', Said & { readonly observation: Omit<Observation, 'by'> }>
  | DomainEvent<'drill-evaluation.observation-withdrawn', Said & { readonly observationId: string }>
  | DomainEvent<'drill-evaluation.rated', Said & Rating>
  | DomainEvent<'drill-evaluation.improvement-planned', Said & { readonly improvement: PlannedImprovement }>
  | DomainEvent<'drill-evaluation.improvement-struck', Said & { readonly improvementId: string }>;

type Of<Type extends EvaluationEvent['type']> = Extract<EvaluationEvent, { readonly type: Type }>;

export const evaluated = <Type extends EvaluationEvent['type']>(type: Type, at: Instant, data: Of<Type>['data']): Of<Type> =>
  ({ type, v: 1, at, data }) as Of<Type>;

const evolve = (before: Evaluation | null, event: EvaluationEvent): Evaluation => {
  const state = before ?? NOTHING_SEEN;
  const { observations, ratings, improvements } = state;
  switch (event.type) {
    case 'drill-evaluation.observed':
      return { ...state, observations: [...observations, { ...event.data.observation, by: event.data.by }] };
    case 'drill-evaluation.observation-withdrawn':
      return { ...state, observations: observations.filter(({ id }) => id !== event.data.observationId) };
    case 'drill-evaluation.rated':
      return {
        ...state,
        ratings: [...ratings.filter(({ objectiveId }) => objectiveId !== event.data.objectiveId), event.data],
      };
    case 'drill-evaluation.improvement-planned':
      return { ...state, improvements: [...improvements, event.data.improvement] };
    case 'drill-evaluation.improvement-struck':
      return { ...state, improvements: improvements.filter(({ id }) => id !== event.data.improvementId) };
    default:
      return assertNever(event);
  }
};

export const evaluationAggregate: Aggregate<Evaluation, EvaluationEvent> = {
  name: 'drill-evaluation',
  evolve,
  caseOf: () => null,
  tells: () => true,
};
