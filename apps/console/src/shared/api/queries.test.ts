import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { patienceOf, Problem, Unreachable } from './problem';
import { openQueries } from './queries';

/** Answers that come when the test says so, each with what was asked when. */
const answersOnDemand = () => {
  const waiting: ((answer: string) => void)[] = [];
  return { ask: () => new Promise<string>((resolve) => waiting.push(resolve)), waiting };
};

describe('what is to be read again', () => {
  it('is asked again while its first answer is on the way, and that late answer is not shown', async () => {
    const queries = openQueries();
    const { ask, waiting } = answersOnDemand();
    const observer = new QueryObserver(queries, { queryKey: ['case', '1', 'files'], queryFn: ask });
    const leave = observer.subscribe(() => {});
    const again = queries.invalidateQueries({ queryKey: ['case'] });
    expect(waiting).toHaveLength(2);
    waiting[0]!('before');
    waiting[1]!('after');
    await again;
    expect(queries.getQueryData(['case', '1', 'files'])).toBe('after');
    expect(observer.getCurrentResult()).toMatchObject({ status: 'success', fetchStatus: 'idle', data: 'after' });
    leave();
  });

  it('is asked by whoever comes to look, when it was only read ahead', async () => {
    const queries = openQueries();
    const { ask, waiting } = answersOnDemand();
    const asked = { queryKey: ['case', '1', 'view'], queryFn: ask };
    const ahead = queries.prefetchQuery(asked);
    await queries.invalidateQueries({ queryKey: ['case'] });
    waiting[0]!('before');
    await ahead;
    const observer = new QueryObserver(queries, asked);
    const leave = observer.subscribe(() => {});
    waiting[1]!('after');
    await expect.poll(() => observer.getCurrentResult().data).toBe('after');
    leave();
  });
});

describe('patience', () => {
  it('grows with each failure, is never shorter than the api asked for, and ends somewhere', () => {
    const told = (seconds: number | null) => new Problem({ code: 'rate-limited' }, 429, seconds);
    expect([0, 1, 2, 9].map((failures) => patienceOf(failures, new Unreachable('')))).toEqual([500, 1_000, 2_000, 8_000]);
    expect([told(null), told(3), told(600)].map((error) => patienceOf(0, error))).toEqual([500, 3_000, 30_000]);
  });
});
