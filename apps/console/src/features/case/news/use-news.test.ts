import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useNews } from './use-news';

const told = (id: string, userId = 'other') => ({ id, userId, text: id });

describe('what changed under the reader', () => {
  afterEach(cleanup);
  const open = (first: readonly ReturnType<typeof told>[] | undefined) =>
    renderHook(({ entries }) => useNews(entries, 'me'), { initialProps: { entries: first } });

  it('is nothing of what was there when the page opened', () => {
    const { result, rerender } = open(undefined);
    rerender({ entries: [told('a'), told('b')] });
    expect(result.current.fresh).toEqual([]);
  });

  it('is what others did since, and not what the reader did', () => {
    const { result, rerender } = open([told('a')]);
    rerender({ entries: [told('a'), told('b'), told('c', 'me')] });
    expect(result.current.fresh.map(({ id }) => id)).toEqual(['b']);
  });

  it('stays until it was read, and then only what follows is new', () => {
    const { result, rerender } = open([told('a')]);
    const later = [told('a'), told('b')];
    rerender({ entries: later });
    rerender({ entries: later });
    expect(result.current.fresh).toHaveLength(1);
    act(() => result.current.read());
    expect(result.current.fresh).toEqual([]);
    rerender({ entries: [...later, told('d')] });
    expect(result.current.fresh.map(({ id }) => id)).toEqual(['d']);
  });
});
