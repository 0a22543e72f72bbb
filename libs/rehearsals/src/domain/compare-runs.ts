import type { Bilingual, DeskId } from '#kernel';

interface Expectation {
  readonly id: string;
  readonly inject: number;
  readonly text: Bilingual;
  readonly state: 'pending' | 'met' | 'late' | 'missed';
  /** From the firing of its inject. */
  readonly minutes: number | null;
}

interface Figure {
  readonly done: number;
  readonly late: number;
  readonly open: number;
  readonly median: number | null;
  readonly longest: number | null;
}

interface Figures {
  readonly deskId: DeskId;
  readonly acknowledge: Figure;
  readonly accept: Figure;
  readonly answer: Figure;
  readonly confirm: Figure;
  readonly escalations: number;
  readonly nobody: number;
  readonly disagreements: number;
}

/** How one run came out, as drills tell it. */
export interface RunOutcome {
  readonly expectations: readonly Expectation[];
  readonly desks: readonly Figures[];
  readonly injects: readonly { readonly number: number; readonly state: string }[];
  readonly escalations: number;
  readonly disagreements: number;
}

/** What the draft makes of an expectation. `open` where one of both runs has no verdict. */
export const CHANGES = ['better', 'worse', 'same', 'open'] as const;
export type Change = (typeof CHANGES)[number];

export interface ComparedExpectation extends Pick<Expectation, 'id' | 'inject' | 'text'> {
  readonly today: Pick<Expectation, 'state' | 'minutes'>;
  readonly drafted: Pick<Expectation, 'state' | 'minutes'>;
  readonly change: Change;
}

export interface ComparedDesk {
  readonly deskId: Figures['deskId'];
  readonly today: Figures;
  readonly drafted: Figures;
  readonly differs: boolean;
}

/** One scenario on what is in force and on the draft. */
export interface Comparison {
  readonly expectations: readonly ComparedExpectation[];
  readonly desks: readonly ComparedDesk[];
  /** Injects that came out otherwise: such as one whose effect the draft no longer allows. */
  readonly injects: readonly { readonly number: number; readonly today: string; readonly drafted: string }[];
  readonly escalations: { readonly today: number; readonly drafted: number };
  readonly disagreements: { readonly today: number; readonly drafted: number };
}

const RANK: Readonly<Record<Expectation['state'], number | null>> = { met: 0, late: 1, missed: 2, pending: null };

/** Less than a second is no difference: clocks are written to the minute. */
const SAME_MINUTES = 1 / 60;

const changeOf = (today: Expectation, drafted: Expectation): Change => {
  const [was, is] = [RANK[today.state], RANK[drafted.state]];
  if (was === null || is === null) return today.state === drafted.state ? 'same' : 'open';
  if (was !== is) return is < was ? 'better' : 'worse';
  const [before, after] = [today.minutes ?? 0, drafted.minutes ?? 0];
  if (was === 2 || Math.abs(before - after) < SAME_MINUTES) return 'same';
  return after < before ? 'better' : 'worse';
};

const stateOf = ({ state, minutes }: Expectation): Pick<Expectation, 'state' | 'minutes'> => ({ state, minutes });

/** Puts two runs of one scenario side by side. What only one of them has is left out: both have the same scenario. */
export const compareRuns = (today: RunOutcome, drafted: RunOutcome): Comparison => {
  const expected = new Map(drafted.expectations.map((one) => [one.id, one]));
  const desks = new Map(drafted.desks.map((one) => [one.deskId, one]));
  const injects = new Map(drafted.injects.map((one) => [one.number, one.state]));
  return {
    expectations: today.expectations.flatMap((one) => {
      const other = expected.get(one.id);
      const { id, inject, text } = one;
      return other ? [{ id, inject, text, today: stateOf(one), drafted: stateOf(other), change: changeOf(one, other) }] : [];
    }),
    desks: today.desks.flatMap((one) => {
      const other = desks.get(one.deskId);
      if (!other) return [];
      return [{ deskId: one.deskId, today: one, drafted: other, differs: JSON.stringify(one) !== JSON.stringify(other) }];
    }),
    injects: today.injects.flatMap(({ number, state }) => {
      const other = injects.get(number);
      return other === undefined || other === state ? [] : [{ number, today: state, drafted: other }];
    }),
    escalations: { today: today.escalations, drafted: drafted.escalations },
    disagreements: { today: today.disagreements, drafted: drafted.disagreements },
  };
};

export const countsOf = ({ expectations }: Comparison): { readonly better: number; readonly worse: number } => ({
  better: expectations.filter(({ change }) => change === 'better').length,
  worse: expectations.filter(({ change }) => change === 'worse').length,
});
