import type { EditionRead, LadderBodyRequest } from '../../../shared/api/client';

export type Body = EditionRead['body'];
export type Step = Body['steps'][number];
export type Action = Step['action'];
export type From = Step['at']['from'];

/** A rung as it is written; its id stays with it wherever it moves. */
export interface StepDraft {
  readonly id: number;
  readonly action: Action;
  readonly from: From;
  readonly minutes: number;
}

export interface LadderDraft {
  readonly name: Body['name'];
  readonly limit: Body['limit'];
  readonly steps: readonly StepDraft[];
  readonly times: number;
  /** Id of the rung from which it goes round; null while there is none. */
  readonly fromStep: number | null;
  readonly everyMinutes: number;
  readonly acknowledgementMinutes: number | null;
  readonly silenceMinutes: number;
}

export const draftOf = ({ name, limit, steps, repeat, acknowledgementMinutes, silenceMinutes }: Body): LadderDraft => ({
  name,
  limit,
  steps: steps.map(({ action, at }, id) => ({ id, action, from: at.from, minutes: 'minutes' in at ? at.minutes : 0 })),
  times: repeat.times,
  fromStep: steps.length > 0 ? Math.min(repeat.fromStep, steps.length - 1) : null,
  everyMinutes: repeat.everyMinutes,
  acknowledgementMinutes,
  silenceMinutes,
});

/** What is sent: a rung that the ladder goes round from and that is gone is the last one. */
export const bodyOf = (draft: LadderDraft): LadderBodyRequest => {
  const { name, limit, steps, times, everyMinutes, acknowledgementMinutes, silenceMinutes } = draft;
  const from = steps.findIndex(({ id }) => id === draft.fromStep);
  return {
    name,
    limit,
    steps: steps.map(({ action, from: at, minutes }) => ({
      action,
      at: at === 'warning' ? { from: at } : { from: at, minutes },
    })),
    repeat: { times, fromStep: from < 0 ? Math.max(0, steps.length - 1) : from, everyMinutes },
    ...(acknowledgementMinutes !== null && { acknowledgementMinutes }),
    silenceMinutes,
  };
};

export const changeStep = (draft: LadderDraft, id: number, change: Partial<StepDraft>): LadderDraft => ({
  ...draft,
  steps: draft.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
});

export const removeStep = (draft: LadderDraft, id: number): LadderDraft => ({
  ...draft,
  steps: draft.steps.filter((step) => step.id !== id),
});

/** A further rung after the last one, and a little later. */
export const addStep = (draft: LadderDraft, action: Action): LadderDraft => {
  const last = draft.steps.at(-1);
  const id = 1 + Math.max(-1, ...draft.steps.map((step) => step.id));
  const minutes = last?.from === 'due' ? last.minutes + 15 : 0;
  return { ...draft, steps: [...draft.steps, { id, action, from: 'due', minutes }] };
};

/** One place up or down; at the end it stays. */
export const moveStep = (draft: LadderDraft, id: number, by: 1 | -1): LadderDraft => {
  const at = draft.steps.findIndex((step) => step.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= draft.steps.length) return draft;
  return { ...draft, steps: draft.steps.with(at, draft.steps[to]!).with(to, draft.steps[at]!) };
};

export type Difference =
  | { readonly what: 'limit'; readonly before: Body['limit']; readonly after: Body['limit'] }
  | { readonly what: 'silence' | 'acknowledgement'; readonly before: number | null; readonly after: number | null }
  | { readonly what: 'repeat'; readonly before: Body['repeat']; readonly after: Body['repeat'] }
  | { readonly what: 'name' }
  | { readonly what: 'added' | 'removed'; readonly step: Step };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const sayStep = ({ action, at }: Step): string => `${action} ${at.from} ${'minutes' in at ? at.minutes : ''}`;

/** Rungs of one that the other has not; of two alike, one for one. */
const missingFrom = (one: readonly Step[], other: readonly Step[]): Step[] => {
  const left = other.map(sayStep);
  return one.filter((step) => {
    const at = left.indexOf(sayStep(step));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/** What a text changes of another, the limit first. */
export const differencesOf = (before: Body, after: Body): readonly Difference[] => [
  ...(same(before.name, after.name) ? [] : [{ what: 'name' } as const]),
  ...(before.limit.minutes === after.limit.minutes && before.limit.count === after.limit.count
    ? []
    : [{ what: 'limit', before: before.limit, after: after.limit } as const]),
  ...missingFrom(before.steps, after.steps).map((step) => ({ what: 'removed', step }) as const),
  ...missingFrom(after.steps, before.steps).map((step) => ({ what: 'added', step }) as const),
  ...(before.repeat.times === after.repeat.times &&
  (after.repeat.times === 0 ||
    (before.repeat.everyMinutes === after.repeat.everyMinutes && before.repeat.fromStep === after.repeat.fromStep))
    ? []
    : [{ what: 'repeat', before: before.repeat, after: after.repeat } as const]),
  ...(before.acknowledgementMinutes === after.acknowledgementMinutes
    ? []
    : [{ what: 'acknowledgement', before: before.acknowledgementMinutes, after: after.acknowledgementMinutes } as const]),
  ...(before.silenceMinutes === after.silenceMinutes
    ? []
    : [{ what: 'silence', before: before.silenceMinutes, after: after.silenceMinutes } as const]),
];
