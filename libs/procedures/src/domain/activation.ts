import {
  type Aggregate,
  type CaseId,
  type CorridorId,
  type CountryCode,
  type CrossingId,
  type DeskId,
  nextState,
  type OnPaper,
} from '#kernel';
import type { ActivationEvent, ActivationEventOf, Review } from './activation.events.js';
import { agencyMachine, type ActivationState, stepMachine, type StepAct } from './activation.machine.js';
import type {
  AgencyPlace,
  Ask,
  CountrySide,
  LevelEntry,
  Objective,
  Order,
  OrderConflict,
  Period,
  Post,
  ReportSeries,
  SeatTaken,
  SettledAsk,
  Signature,
  Significant,
  Step,
  Told,
} from './activation-parts.js';

/** A run of a procedure: two keys, one checklist for each side, and what happened. */
export interface Activation {
  readonly state: ActivationState;
  readonly procedure: { readonly id: string; readonly version: number; readonly hash: string };
  readonly corridorId: CorridorId;
  readonly crossingIds: readonly CrossingId[];
  readonly countries: readonly CountryCode[];
  readonly keyDesks: readonly { readonly country: CountryCode; readonly deskId: DeskId }[];
  readonly seats: readonly SeatTaken[];
  readonly reason: string;
  readonly raised: Signature;
  readonly sides: Readonly<Record<CountryCode, CountrySide>>;
  /** Every level that a side entered, in order. */
  readonly levels: readonly LevelEntry[];
  readonly ask: Ask | null;
  readonly settledAsks: readonly SettledAsk[];
  readonly answers: Readonly<Record<string, boolean>>;
  readonly steps: readonly Step[];
  readonly told: readonly Told[];
  readonly orders: readonly Order[];
  readonly conflicts: readonly OrderConflict[];
  readonly posts: readonly Post[];
  readonly objectives: readonly Objective[];
  readonly periods: readonly Period[];
  readonly agencies: readonly AgencyPlace[];
  readonly caseIds: readonly CaseId[];
  /** With the log that a note was written on, where it was entered later. */
  readonly notes: readonly (Signature & { readonly text: string; readonly paper?: OnPaper })[];
  readonly significant: readonly Significant[];
  readonly reportSeries: readonly ReportSeries[];
  readonly ended: (Signature & { readonly reason: string }) | null;
  readonly reviews: readonly Review[];
}

const NO_SIDE: CountrySide = { level: null, since: null };

const raised = ({ data }: ActivationEventOf<'activation.raised'>): Activation => ({
  state: 'awaiting',
  procedure: data.procedure,
  corridorId: data.corridorId,
  crossingIds: data.crossingIds,
  countries: data.countries,
  keyDesks: data.keyDesks,
  seats: data.seats,
  reason: data.reason,
  raised: data.by,
  sides: Object.fromEntries(data.countries.map((country) => [country, NO_SIDE])),
  levels: [],
  ask: null,
  settledAsks: [],
  answers: data.answers,
  steps: [],
  told: [],
  orders: [],
  conflicts: [],
  posts: [],
  objectives: [],
  periods: [],
  agencies: [],
  caseIds: [],
  notes: [],
  significant: [],
  reportSeries: [],
  ended: null,
  reviews: [],
});

export const isTogether = ({ countries, sides }: Pick<Activation, 'countries' | 'sides'>): boolean => {
  const levels = new Set(countries.map((country) => sides[country]?.level ?? null));
  return levels.size === 1 && !levels.has(null);
};

const standing = (state: Activation): ActivationState => {
  if (state.ended) return 'ended';
  if (state.ask) return 'awaiting';
  return isTogether(state) ? 'joint' : 'unilateral';
};

/** @throws TypeError for a move that the machine does not know: events are only made where it allows them */
const moveStep = (step: Step, act: StepAct, changes: Partial<Step> = {}): Step => {
  const state = nextState(stepMachine, step.state, act);
  if (!state) throw new TypeError(`a step that is ${step.state} cannot ${act}`);
  return { ...step, ...changes, state };
};

const onStep = (state: Activation, id: string, act: StepAct, changes: Partial<Step>): Activation => ({
  ...state,
  steps: state.steps.map((step) => (step.id === id ? moveStep(step, act, changes) : step)),
});

const settleAsk = (state: Activation, { at, data }: ActivationEventOf<'activation.ask-settled'>): Activation =>
  state.ask
    ? {
        ...state,
        ask: null,
        settledAsks: [
          ...state.settledAsks,
          { ...state.ask, how: data.how, settledAt: at, settledBy: data.by, answer: data.answer },
        ],
      }
    : state;

const changeSteps = (state: Activation, { at, data }: ActivationEventOf<'activation.steps-changed'>): Activation => ({
  ...state,
  steps: state.steps.map((step) => {
    if (data.opened.includes(step.id)) return moveStep(step, 'bring-back', { clockFrom: at });
    return data.setAside.includes(step.id) ? moveStep(step, 'set-aside', { clockFrom: null, startedAt: null }) : step;
  }),
});

const isLive = ({ state }: Step): boolean => Object.keys(stepMachine.table[state]).length > 0;

const end = (state: Activation, { at, data }: ActivationEventOf<'activation.ended'>): Activation => ({
  ...state,
  ask: null,
  ended: { ...data.by, reason: data.reason },
  reviews: data.reviews,
  steps: state.steps.map((step) => (isLive(step) ? moveStep(step, 'stand-down') : step)),
  agencies: state.agencies.map((place) =>
    place.state === 'deactivated' ? place : { ...place, state: 'deactivated', since: at },
  ),
  posts: state.posts.map((post) => (post.to === null ? { ...post, to: at } : post)),
});

const enterLevel = (state: Activation, { at, data }: ActivationEventOf<'activation.level-entered'>): Activation => ({
  ...state,
  sides: { ...state.sides, [data.country]: { level: data.level, since: at } },
  levels: [...state.levels, { country: data.country, level: data.level, by: data.by }],
  steps: [...state.steps, ...data.steps],
  agencies: [...state.agencies, ...data.alerted],
  reportSeries: [...state.reportSeries.filter(({ country }) => country !== data.country), ...data.reports],
});

const takePost = (state: Activation, { at, data: { post } }: ActivationEventOf<'activation.post-taken'>): Activation => ({
  ...state,
  posts: [...state.posts.map((held) => (held.role === post.role && held.to === null ? { ...held, to: at } : held)), post],
});

const answerAlert = (state: Activation, { at, data }: ActivationEventOf<'activation.agency-answered'>): Activation => ({
  ...state,
  agencies: state.agencies.map((place) =>
    place.deskId === data.deskId
      ? { ...place, state: nextState(agencyMachine, place.state, data.act) ?? place.state, since: at, note: data.note }
      : place,
  ),
});

/** Changes of the checklist and of what was told. */
const evolveWork = (state: Activation, event: ActivationEvent): Activation | null => {
  switch (event.type) {
    case 'activation.answered':
      return { ...state, answers: { ...state.answers, [event.data.question]: event.data.is } };
    case 'activation.steps-changed':
      return changeSteps(state, event);
    case 'activation.step-started':
      return onStep(state, event.data.stepId, 'start', { startedAt: event.at });
    case 'activation.step-done':
      return onStep(state, event.data.stepId, 'complete', { settled: { ...event.data.by, text: event.data.evidence } });
    case 'activation.step-skipped':
      return onStep(state, event.data.stepId, 'skip', { settled: { ...event.data.by, text: event.data.reason } });
    case 'activation.told': {
      const { roles, by, how } = event.data;
      return { ...state, told: [...state.told, ...roles.map((role) => ({ role, at: event.at, by, how }))] };
    }
    case 'activation.agency-answered':
      return answerAlert(state, event);
    default:
      return null;
  }
};

const evolveOrders = (state: Activation, event: ActivationEvent): Activation | null => {
  const onConflict = (id: string, change: (conflict: OrderConflict) => OrderConflict): Activation => ({
    ...state,
    conflicts: state.conflicts.map((conflict) => (conflict.id === id ? change(conflict) : conflict)),
  });
  switch (event.type) {
    case 'activation.ordered':
      return { ...state, orders: [...state.orders, event.data.order] };
    case 'activation.order-lifted': {
      const { orderId, by, reason } = event.data;
      const orders = state.orders.map((order) => (order.id === orderId ? { ...order, lifted: { ...by, reason } } : order));
      return { ...state, orders };
    }
    case 'activation.orders-conflict':
      return { ...state, conflicts: [...state.conflicts, event.data.conflict] };
    case 'activation.conflict-agreed': {
      const { by, text, settled, conflictId } = event.data;
      return onConflict(conflictId, (conflict) => ({
        ...conflict,
        agreed: [...conflict.agreed, { ...by, text }],
        settledAt: settled ? event.at : null,
      }));
    }
    case 'activation.conflict-gone':
      return onConflict(event.data.conflictId, (conflict) => ({ ...conflict, settledAt: event.at }));
    default:
      return null;
  }
};

const evolveCommand = (state: Activation, event: ActivationEvent): Activation => {
  switch (event.type) {
    case 'activation.post-taken':
      return takePost(state, event);
    case 'activation.objective-set':
      return { ...state, objectives: [...state.objectives, event.data.objective] };
    case 'activation.objective-closed': {
      const { objectiveId, how } = event.data;
      const close = (one: Objective): Objective => (one.id === objectiveId ? { ...one, state: how, closedAt: event.at } : one);
      return { ...state, objectives: state.objectives.map(close) };
    }
    case 'activation.period-opened':
      return { ...state, periods: [...state.periods, event.data.period] };
    case 'activation.case-linked':
      return { ...state, caseIds: [...state.caseIds, event.data.caseId] };
    case 'activation.noted': {
      const { by, text, paper } = event.data;
      return { ...state, notes: [...state.notes, { ...by, text, ...(paper && { paper }) }] };
    }
    case 'activation.promoted':
      return { ...state, significant: [...state.significant, event.data.significant] };
    case 'activation.significant-translated': {
      const { significantId, locale, text } = event.data;
      const say = (one: Significant): Significant =>
        one.id === significantId ? { ...one, text: { ...one.text, [locale]: text } } : one;
      return { ...state, significant: state.significant.map(say) };
    }
    case 'activation.reviewed': {
      const { reviewId, by, text } = event.data;
      return { ...state, reviews: state.reviews.map((one) => (one.id === reviewId ? { ...one, done: { ...by, text } } : one)) };
    }
    default:
      return state;
  }
};

const evolveKeys = (state: Activation, event: ActivationEvent): Activation | null => {
  switch (event.type) {
    case 'activation.level-entered':
      return enterLevel(state, event);
    case 'activation.asked':
      return { ...state, ask: event.data.ask };
    case 'activation.ask-settled':
      return settleAsk(state, event);
    case 'activation.ended':
      return end(state, event);
    default:
      return null;
  }
};

const evolve = (state: Activation | null, event: ActivationEvent): Activation => {
  if (event.type === 'activation.raised') return raised(event);
  if (!state) throw new TypeError(`${event.type} before a raising`);
  const next = evolveKeys(state, event) ?? evolveWork(state, event) ?? evolveOrders(state, event) ?? evolveCommand(state, event);
  return { ...next, state: standing(next) };
};

/** Of no case: cases are linked to it. A crisis on either side goes before routine. */
export const activationAggregate: Aggregate<Activation, ActivationEvent> = {
  name: 'activation',
  evolve,
  caseOf: () => null,
  // Each reader sees those of the linked cases that the desk sees.
  tells: (_activation, type) => type !== 'activation.case-linked',
  isUrgent: ({ sides, ask }) => (ask?.emergency ?? false) || Object.values(sides).some(({ level }) => level === 'crisis'),
};
