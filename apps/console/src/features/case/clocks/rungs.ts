import type { ExplanationResponse } from '../../../shared/api/client';

/** One mark on the line of a clock, in the order of time. */
export interface Rung {
  readonly what: 'begin' | 'done' | 'now' | 'due' | 'coming';
  readonly text: string | null;
  /** Null while a pause holds the clock before it. */
  readonly at: string | null;
  /** Desks where nobody was, when it called on somebody and reached no one. */
  readonly nobodyAt?: readonly string[];
}

const inOrder = (one: Rung, other: Rung): number => {
  if (one.at === null || other.at === null) return Number(one.at === null) - Number(other.at === null);
  return Date.parse(one.at) - Date.parse(other.at);
};

type Explained = Pick<ExplanationResponse, 'created' | 'ladder' | 'ifNobodyActs' | 'due' | 'state'>;

/** The clock as a line of rungs: what was done, where the present is, when it is due, and what follows if nobody acts. */
export const rungsOf = ({ created, ladder, ifNobodyActs, due, state }: Explained, now: number): readonly Rung[] => {
  const done = ladder.steps.flatMap(({ firedAt, text, nobodyAt }) =>
    firedAt ? [{ what: 'done', text, at: firedAt.at, ...(nobodyAt.length > 0 && { nobodyAt }) } as const] : [],
  );
  const coming = ifNobodyActs
    .filter(({ what }) => what === 'step')
    .map(({ text, at }) => ({ what: 'coming', text, at: at.at }) as const);
  const held = ladder.steps
    .filter(({ firedAt, scheduledFor }) => !firedAt && !scheduledFor)
    .map(({ text }) => ({ what: 'coming', text, at: null }) as const);
  const open = state === 'open';
  const rungs: Rung[] = [
    { what: 'begin', text: null, at: created.at },
    ...done,
    ...(due ? [{ what: 'due', text: null, at: due.at } as const] : []),
    ...(open ? [{ what: 'now', text: null, at: new Date(now).toISOString() } as const, ...coming, ...held] : []),
  ];
  return rungs.toSorted(inOrder);
};
