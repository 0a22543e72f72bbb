import { type Figures, median } from './closed-loop.js';

/** Medians over the repetitions; times in milliseconds. */
export interface Line {
  readonly of: string;
  readonly clients: number;
  readonly perSecond: number;
  /** Of the rates of the repetitions. */
  readonly lowest: number;
  readonly highest: number;
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
  readonly refused: number;
}

export interface Goal {
  readonly what: string;
  /** Null when it could not be measured. */
  readonly value: number | null;
  readonly least?: number;
  readonly most?: number;
}

export interface Result {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly goals: readonly Goal[];
  readonly notes: readonly string[];
}

/** The rates of what was done once. */
export const onceAt = (perSecond: number): Pick<Line, 'perSecond' | 'lowest' | 'highest'> => ({
  perSecond,
  lowest: perSecond,
  highest: perSecond,
});

export const summary = (of: string, clients: number, runs: readonly Figures[]): Line => ({
  of,
  clients,
  perSecond: median(runs.map(({ perSecond }) => perSecond)),
  lowest: Math.min(...runs.map(({ perSecond }) => perSecond)),
  highest: Math.max(...runs.map(({ perSecond }) => perSecond)),
  p50: median(runs.map(({ p50 }) => p50)),
  p99: median(runs.map(({ p99 }) => p99)),
  count: runs.reduce((sum, { count }) => sum + count, 0),
  refused: runs.reduce((sum, { refused }) => sum + refused, 0),
});

/** The median of the ratios of runs that stood side by side: what disturbs the machine disturbs both. */
export const ratioOf = (runs: readonly Figures[], reference: readonly Figures[]): number =>
  median(runs.map(({ perSecond }, index) => perSecond / (reference[index]?.perSecond ?? Infinity)));

/** Null when it could not be measured. */
export const isMet = ({ value, least, most }: Goal): boolean | null =>
  value === null ? null : (least === undefined || value >= least) && (most === undefined || value <= most);
