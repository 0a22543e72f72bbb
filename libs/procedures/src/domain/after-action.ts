import { type Aggregate, type CountryCode, type DeskId, type DomainEvent, type Instant, nextState } from '#kernel';
import type { Signature } from './activation-parts.js';
import {
  type AfterActionState,
  type ImprovementState,
  improvementMachine,
  type ReviewSideState,
  reviewSideMachine,
} from './after-action.machine.js';

export const OBSERVATION_KINDS = ['went-well', 'to-improve'] as const;
export type ObservationKind = (typeof OBSERVATION_KINDS)[number];
export const OBSERVED_THINGS = ['whole', 'moment', 'step', 'role', 'order', 'key'] as const;
export type ObservedThing = (typeof OBSERVED_THINGS)[number];

/** What an observation is tied to: a moment of the timeline by its ref, a step or an order by its id, a role by its name, a key by its number. */
export interface Observed {
  readonly of: ObservedThing;
  readonly id: string | null;
}

export interface Observation {
  readonly id: string;
  readonly kind: ObservationKind;
  readonly about: Observed;
  readonly text: string;
  readonly by: Signature;
}

export interface Improvement {
  readonly id: string;
  readonly text: string;
  /** Of the country that undertakes it: nobody gives the other country work. */
  readonly ownerDeskId: DeskId;
  readonly dueAt: Instant;
  readonly observationId: string | null;
  /** The draft that was opened with it, where it asks for another text of the procedure. */
  readonly edition: { readonly id: string; readonly number: number } | null;
  readonly state: ImprovementState;
  readonly by: Signature;
  readonly settled: { readonly at: Instant; readonly by: Signature | null; readonly text: string } | null;
}

export interface ReviewSide {
  readonly reviewId: string;
  readonly country: CountryCode;
  readonly deskId: DeskId;
  readonly dueAt: Instant;
  readonly state: ReviewSideState;
  readonly signed: (Signature & { readonly text: string; readonly late: boolean }) | null;
}

/** What both countries make of an activation that is over. It bears the activation's id. */
export interface AfterAction {
  readonly state: AfterActionState;
  readonly procedureId: string;
  readonly sides: readonly ReviewSide[];
  readonly observations: readonly Observation[];
  readonly improvements: readonly Improvement[];
  readonly finalAt: Instant | null;
}

interface Concerns {
  readonly deskIds: readonly DeskId[];
}
type Said = Concerns & { readonly by: Signature };
type NewSide = Omit<ReviewSide, 'state' | 'signed'>;
type NewImprovement = Omit<Improvement, 'state' | 'settled' | 'by'>;

export type AfterActionEvent =
  | DomainEvent<'after-action.opened', Concerns & { readonly procedureId: string; readonly sides: readonly NewSide[] }>
  | DomainEvent<'after-action.observed', Said & { readonly observation: Omit<Observation, 'by'> }>
  | DomainEvent<'after-action.observation-withdrawn', Said & { readonly observationId: string }>
  | DomainEvent<'after-action.improvement-undertaken', Said & { readonly improvement: NewImprovement }>
  | DomainEvent<
      'after-action.improvement-done',
      Concerns & { readonly improvementId: string; readonly by: Signature | null; readonly text: string }
    >
  | DomainEvent<'after-action.improvement-dropped', Said & { readonly improvementId: string; readonly text: string }>
  | DomainEvent<'after-action.signed', Said & { readonly text: string; readonly late: boolean }>
  | DomainEvent<'after-action.ran-out', Concerns & { readonly country: CountryCode }>
  | DomainEvent<'after-action.finished', Concerns & { readonly missing: readonly CountryCode[] }>;

type Of<Type extends AfterActionEvent['type']> = Extract<AfterActionEvent, { readonly type: Type }>;

const opened = ({ data }: Of<'after-action.opened'>): AfterAction => ({
  state: 'open',
  procedureId: data.procedureId,
  sides: data.sides.map((side) => ({ ...side, state: 'writing', signed: null })),
  observations: [],
  improvements: [],
  finalAt: null,
});

/** @throws TypeError for a move that the machine does not know: events are only made where it allows them */
const moved = <State>(state: State | undefined): State => {
  if (state === undefined) throw new TypeError('a move that the machine does not know');
  return state;
};

const onSide = (state: AfterAction, country: CountryCode, change: (side: ReviewSide) => ReviewSide): AfterAction => ({
  ...state,
  sides: state.sides.map((side) => (side.country === country ? change(side) : side)),
});

const settle = (
  state: AfterAction,
  { type, at, data }: Of<'after-action.improvement-done' | 'after-action.improvement-dropped'>,
): AfterAction => ({
  ...state,
  improvements: state.improvements.map((one) =>
    one.id === data.improvementId
      ? {
          ...one,
          state: moved(nextState(improvementMachine, one.state, type === 'after-action.improvement-done' ? 'complete' : 'drop')),
          settled: { at, by: data.by, text: data.text },
        }
      : one,
  ),
});

const evolveSides = (state: AfterAction, event: AfterActionEvent): AfterAction => {
  switch (event.type) {
    case 'after-action.signed': {
      const { by, text, late } = event.data;
      return onSide(state, by.country, (side) => ({
        ...side,
        state: moved(nextState(reviewSideMachine, side.state, 'sign')),
        signed: { ...by, text, late },
      }));
    }
    case 'after-action.ran-out':
      return onSide(state, event.data.country, (side) => ({
        ...side,
        state: moved(nextState(reviewSideMachine, side.state, 'run-out')),
      }));
    case 'after-action.finished':
      return { ...state, state: 'final', finalAt: event.at };
    default:
      return state;
  }
};

export const afterActions: Aggregate<AfterAction, AfterActionEvent> = {
  name: 'after-action',
  caseOf: () => null,
  tells: () => true,
  evolve: (state, event) => {
    if (event.type === 'after-action.opened') return opened(event);
    if (!state) throw new TypeError(`${event.type} before it was opened`);
    switch (event.type) {
      case 'after-action.observed':
        return { ...state, observations: [...state.observations, { ...event.data.observation, by: event.data.by }] };
      case 'after-action.observation-withdrawn':
        return { ...state, observations: state.observations.filter(({ id }) => id !== event.data.observationId) };
      case 'after-action.improvement-undertaken': {
        const { improvement, by } = event.data;
        return { ...state, improvements: [...state.improvements, { ...improvement, by, state: 'open', settled: null }] };
      }
      case 'after-action.improvement-done':
      case 'after-action.improvement-dropped':
        return settle(state, event);
      default:
        return evolveSides(state, event);
    }
  },
};

export const madeAfter = <Type extends AfterActionEvent['type']>(type: Type, at: Instant, data: Of<Type>['data']): Of<Type> =>
  ({ type, v: 1, at, data }) as Of<Type>;
