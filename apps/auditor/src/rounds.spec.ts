import { describe, expect, it } from '@jest/globals';
import { Rounds } from './rounds.js';

const quiet = { warn: () => undefined } as never;

/** Resolves when `round` was entered for the n-th time. */
const counted = (fails: (nth: number) => boolean = () => false) => {
  const waiting: { at: number; go: () => void }[] = [];
  let count = 0;
  return {
    get count() {
      return count;
    },
    reached: (at: number) => new Promise<void>((go) => (count >= at ? go() : waiting.push({ at, go }))),
    round: async () => {
      count += 1;
      waiting.filter(({ at }) => at <= count).forEach(({ go }) => go());
      if (fails(count)) throw new Error('the store is away');
      return 'clean' as const;
    },
  };
};

describe('the rounds of the auditor', () => {
  it('begin at once and come again', async () => {
    const auditor = counted();
    const rounds = new Rounds(auditor, quiet, 1);
    rounds.start();
    await auditor.reached(3);
    await rounds.stop();
  });

  it('go on after one that failed', async () => {
    const auditor = counted((nth) => nth === 1);
    const rounds = new Rounds(auditor, quiet, 1);
    rounds.start();
    await auditor.reached(2);
    await rounds.stop();
  });

  it('end when told, without waiting for the rest to be over', async () => {
    const auditor = counted();
    const rounds = new Rounds(auditor, quiet, 3_600_000);
    rounds.start();
    await auditor.reached(1);
    await rounds.stop();
    expect(auditor.count).toBe(1);
  });
});
