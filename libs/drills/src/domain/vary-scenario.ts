import type { Scenario } from './scenario.js';

/** A stream of numbers from 0 to 1, always the same for a seed (mulberry32). */
const drawing = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Half to one and a half times, in whole minutes as scripts count. */
const varied = (minutes: number, draw: () => number): number => Math.round(minutes * (0.5 + draw()));

/** Lets the desks that are simulated be quicker or slower than written, as the seed says; without a seed they are as written. */
export const varyScenario = (scenario: Scenario, seed: number | null): Scenario => {
  if (seed === null) return scenario;
  const draw = drawing(seed);
  return {
    ...scenario,
    desks: scenario.desks.map((desk) => ({
      ...desk,
      ...(desk.script && { script: desk.script.map((rule) => ({ ...rule, after: varied(rule.after, draw) })) }),
    })),
  };
};
