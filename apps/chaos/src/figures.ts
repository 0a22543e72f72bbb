import type { Broken } from './faults.js';
import type { Try } from './history.js';
import type { Verdict } from './check.js';

/** The value below which this share of the values lies; null when there is none. */
const percentile = (values: readonly number[], share: number): number | null => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
};

export interface Figures {
  readonly seed: number;
  readonly seconds: number;
  readonly queue: string;
  readonly tries: number;
  readonly acts: number;
  readonly acked: number;
  readonly refused: number;
  readonly faults: readonly {
    readonly fault: string;
    readonly times: number;
    readonly p50: number | null;
    readonly p99: number | null;
    readonly max: number | null;
    readonly never: number;
  }[];
  /** Until everything owed was done, after the last fault. */
  readonly quietAfterMillis: number | null;
  readonly skipped: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/** Faults whose end can be seen, and how long it took; `never` counts those that did not end in time. */
export const faultFigures = (broken: readonly Broken[]): Figures['faults'] =>
  [...new Set(broken.map(({ fault }) => fault))]
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((fault) => {
      const all = broken.filter((one) => one.fault === fault);
      const times = all.flatMap(({ recovery }) => (recovery === null ? [] : [recovery]));
      const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
      const max = times.length > 0 ? Math.max(...times) : null;
      return { fault, times: all.length, p50, p99, max, never: all.filter(({ ended }) => !ended).length };
    });

export const actFigures = (history: readonly Try[]): Pick<Figures, 'tries' | 'acts' | 'acked' | 'refused'> => {
  const settled = new Map<string, boolean>();
  for (const { key, status } of history)
    if (status !== null && (status < 300 || (status >= 400 && status < 500 && status !== 429))) settled.set(key, status < 300);
  const outcomes = [...settled.values()];
  return {
    tries: history.length,
    acts: new Set(history.map(({ key }) => key)).size,
    acked: outcomes.filter(Boolean).length,
    refused: outcomes.filter((done) => !done).length,
  };
};

const millis = (value: number | null): string => (value === null ? '-' : `${value} ms`).padStart(10);

/** For people. */
export const toText = (figures: Figures): string => {
  const { seed, seconds, queue, acts, acked, refused, tries, faults, quietAfterMillis, skipped, verdicts } = figures;
  return [
    `seed ${seed}, ${seconds} s, queue in ${queue}: ${acts} acts in ${tries} tries; ${acked} accepted, ${refused} refused`,
    '',
    `${'fault'.padEnd(18)}${'times'.padStart(6)}${'p50'.padStart(10)}${'p99'.padStart(10)}${'max'.padStart(10)}`,
    ...faults.map(
      ({ fault, times, p50, p99, max }) =>
        `${fault.padEnd(18)}${String(times).padStart(6)}${millis(p50)}${millis(p99)}${millis(max)}`,
    ),
    `quiet ${quietAfterMillis === null ? 'NEVER' : `${quietAfterMillis} ms after the last fault`}`,
    ...skipped.map((what) => `left out: ${what}`),
    '',
    ...verdicts.flatMap(({ invariant, looked, violations }) => [
      `${violations.length === 0 ? 'holds ' : 'BROKEN'} ${invariant} (${looked})`,
      ...violations.slice(0, 5).map((violation) => `         ${violation.slice(0, 600)}`),
    ]),
  ].join('\n');
};
