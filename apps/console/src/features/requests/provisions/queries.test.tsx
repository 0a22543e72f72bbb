import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePreparedProvision, useProvision } from './queries';

/** What the server has: the text is there while it waits, and nowhere after. */
let provision = { id: 'p1', version: 1, state: 'prepared' };
const asked: string[] = [];
const answering = async ({ url }: Request): Promise<Response> => {
  const path = new URL(url).pathname;
  const waits = provision.state === 'prepared';
  if (!path.endsWith('/prepared')) return Response.json(provision);
  asked.push(waits ? 'found' : 'not there');
  if (!waits) return Response.json({ code: 'not-found', status: 404 }, { status: 404 });
  return Response.json({ items: [], refusals: [], whyReturned: `of version ${provision.version}` });
};

function Waiting({ of }: { readonly of: { id: string; version: number } }) {
  return <p>{usePreparedProvision(of).data?.whyReturned}</p>;
}
function Page() {
  const { data } = useProvision('p1');
  if (!data) return null;
  return data.state === 'prepared' ? <Waiting of={data} /> : <p>{data.state}</p>;
}

describe('what waits for a second person', () => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  /** What an act and the live stream do. */
  const changedTo = (now: Partial<typeof provision>): Promise<void> => {
    provision = { ...provision, ...now };
    return queries.invalidateQueries({ queryKey: ['requests'] });
  };
  beforeEach(() => {
    vi.stubGlobal('fetch', answering);
    render(
      <QueryClientProvider client={queries}>
        <Page />
      </QueryClientProvider>,
    );
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('is read again when it was written anew, and not asked for when it was let out', async () => {
    await screen.findByText('of version 1');
    await changedTo({ version: 2 });
    await screen.findByText('of version 2');
    await changedTo({ version: 3, state: 'given' });
    await screen.findByText('given');
    expect(asked).toEqual(['found', 'found']);
  });
});
