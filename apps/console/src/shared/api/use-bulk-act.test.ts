import { describe, expect, it } from 'vitest';
import { Problem, Unreachable } from './problem';
import { actOnEach } from './use-bulk-act';

const refusal = new Problem({ title: 'Already acknowledged', detail: 'B acknowledged it first.' }, 409, null);

describe('one act on several things', () => {
  it('does the rest when one is refused, and tells which one and why', async () => {
    const { done, refused } = await actOnEach(['a', 'b', 'c'], (item) =>
      item === 'b' ? Promise.reject(refusal) : Promise.resolve(),
    );
    expect([done, refused]).toEqual([['a', 'c'], [{ item: 'b', error: refusal }]]);
  });

  it('gives each its own guard, and asks again with the same one when no answer came', async () => {
    const guards: string[] = [];
    let lost = 1;
    await actOnEach(
      ['a', 'b'],
      async (item, guard) => {
        guards.push(`${item} ${guard['Idempotency-Key']}`);
        if (item === 'a' && lost-- > 0) throw new Unreachable(null);
      },
      undefined,
      0,
    );
    const [first, again, other] = guards;
    expect(again).toBe(first);
    expect(other?.slice(2)).not.toBe(first?.slice(2));
    expect(guards).toHaveLength(3);
  });

  it('asks again no more than a few times', async () => {
    let asked = 0;
    const gone = (): Promise<void> => {
      asked += 1;
      return Promise.reject(new Unreachable(null));
    };
    const { refused } = await actOnEach(['a'], gone, undefined, 0);
    expect([refused.length, asked]).toEqual([1, 4]);
  });

  it('tells how far it has come', async () => {
    const told: number[] = [];
    await actOnEach(
      ['a', 'b', 'c'],
      () => Promise.resolve(),
      (finished) => told.push(finished),
    );
    expect(told).toEqual([1, 2, 3]);
  });
});
