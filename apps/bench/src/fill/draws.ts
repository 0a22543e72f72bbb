/** Numbers from 0 to 1 that a seed determines (mulberry32). */
export const drawsOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Draws one of them, each as often as its weight says. @throws Error when there is none */
export const weighted = <T>(items: readonly T[], weightOf: (item: T) => number): ((draw: number) => T) => {
  const sums: number[] = [];
  let sum = 0;
  for (const item of items) sums.push((sum += weightOf(item)));
  if (sum <= 0) throw new Error('there is nothing to draw from');
  return (draw) => {
    const wanted = draw * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return items[low]!;
  };
};
