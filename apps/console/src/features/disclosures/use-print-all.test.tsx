import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usePrintAll } from './use-print-all';

const LAST = 4;
let breaksAt = 0;
const printed: string[] = [];

function List() {
  const found = useInfiniteQuery({
    queryKey: ['rows'],
    queryFn: ({ pageParam }) =>
      pageParam === breaksAt ? Promise.reject(new Error('unreachable')) : Promise.resolve(`row ${pageParam}`),
    initialPageParam: 1,
    getNextPageParam: (_row, rows) => (rows.length < LAST ? rows.length + 1 : null),
    retry: false,
  });
  const { print } = usePrintAll(found);
  return (
    <>
      <button onClick={print}>Print</button>
      <output>{found.data?.pages.join()}</output>
      <p>{found.error?.message}</p>
    </>
  );
}

describe('printing a list', () => {
  beforeEach(() => {
    printed.length = 0;
    breaksAt = 0;
    window.print = () => void printed.push(document.querySelector('output')!.textContent);
    render(
      <QueryClientProvider client={new QueryClient()}>
        <List />
      </QueryClientProvider>,
    );
  });
  afterEach(cleanup);

  it('prints once, when every row stands on the page', async () => {
    await screen.findByText('row 1');
    await userEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(printed).toEqual(['row 1,row 2,row 3,row 4']));
    await userEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(printed).toHaveLength(2));
  });

  it('prints nothing that is not whole', async () => {
    await screen.findByText('row 1');
    breaksAt = 3;
    await userEvent.click(screen.getByRole('button'));
    await screen.findByText('unreachable');
    expect(screen.getByText('row 1,row 2')).toBeTruthy();
    expect(printed).toEqual([]);
  });
});
