export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
  readonly refused: number;
}

/** The value below which this share of the values lies. 0 when there is none. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/**
 * Closed loop: each client asks again as soon as it was answered, until `work` has nothing more to do or the time is over.
 *
 * @param work tells whether it was done; null when nothing is left. Times are in milliseconds
 */
export const closedLoop = async (
  clients: number,
  seconds: number,
  work: (client: number) => Promise<boolean> | null,
): Promise<Figures> => {
  const times: number[] = [];
  let refused = 0;
  const began = performance.now();
  const end = began + seconds * 1000;
  const client = async (number: number): Promise<void> => {
    for (let asked = performance.now(); asked < end; asked = performance.now()) {
      const doing = work(number);
      if (!doing) return;
      if (await doing) times.push(performance.now() - asked);
      else refused += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  const took = (performance.now() - began) / 1000;
  return {
    perSecond: times.length / took,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    count: times.length,
    refused,
  };
};
