import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { arriveNotification } from '../../shared/api/client';
import { useShown } from './use-shown';

vi.mock('../../shared/api/client');

function List({ of }: { readonly of: readonly { readonly id: string }[] }) {
  useShown(of);
  return null;
}
const list = (...ids: string[]) => <List of={ids.map((id) => ({ id }))} />;
const told = () => vi.mocked(arriveNotification).mock.calls.map(([{ body }]) => body.ids);
const turn = (visibility: 'visible' | 'hidden') => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('that a notice was shown', () => {
  beforeEach(() =>
    vi
      .mocked(arriveNotification)
      .mockReset()
      .mockResolvedValue(undefined as never),
  );
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('is told once of each, however often the list is drawn', () => {
    const { rerender } = render(list('a', 'b'));
    rerender(list('c', 'a', 'b'));
    expect(told()).toEqual([['a', 'b'], ['c']]);
  });

  it('is told when the page comes into view, and not before', () => {
    turn('hidden');
    render(list('a'));
    expect(told()).toEqual([]);
    turn('visible');
    expect(told()).toEqual([['a']]);
  });

  it('is told again with the next, where it did not come through', async () => {
    vi.mocked(arriveNotification).mockRejectedValueOnce(new Error('unreachable'));
    const { rerender } = render(list('a'));
    await act(() => Promise.resolve());
    rerender(list('b', 'a'));
    expect(told()).toEqual([['a'], ['b', 'a']]);
  });
});
