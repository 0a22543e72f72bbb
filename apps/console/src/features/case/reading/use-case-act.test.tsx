import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { CaseResponse, MeResponse } from '../../../shared/api/client';
import { Problem } from '../../../shared/api/problem';
import { DirectoryProvider } from '../../../shared/directory/directory';
import { SpeechProvider } from '../../../shared/i18n/speech';
import { SessionContext } from '../../../shared/session/session';
import { Refusal } from '../refusal';
import { caseKey } from './asked-first';
import { CaseInView } from './case-in-view';
import { useCaseAct } from './use-case-act';

vi.mock('../../../shared/api/client');
vi.setConfig({ testTimeout: 60_000 });

const BOMB = 'mx-tij-bomb';
const opened = {
  id: 'c1',
  state: 'open',
  version: 3,
  lead: { deskId: BOMB },
  supporting: [],
  informed: [],
} as unknown as CaseResponse;
const me = { desk: { id: BOMB, agencyId: 'mx-bomb', country: 'MX' }, user: { id: 'u1' } } as MeResponse;

function Acting({ ask }: { readonly ask: (version: string) => Promise<unknown> }) {
  const act = useCaseAct({ ask: (_: void, { headers }) => ask(headers['If-Match']), foresee: () => ({ state: 'in_progress' }) });
  const { data } = useQuery({ queryKey: caseKey('c1', 'view'), queryFn: () => Promise.resolve(opened), staleTime: Infinity });
  return (
    <>
      <p data-testid="state">{data?.state}</p>
      <button type="button" onClick={() => act.run()}>
        start
      </button>
      <Refusal of={act} />
    </>
  );
}

const draw = (ask: (version: string) => Promise<unknown>): void => {
  const queries = new QueryClient({ defaultOptions: { mutations: { retry: false } } });
  const none = new Map();
  queries.setQueryData(['directory'], {
    desks: none,
    agencies: none,
    crossings: none,
    corridors: none,
    countries: none,
    members: [],
  });
  queries.setQueryData(caseKey('c1', 'view'), opened);
  render(
    <MantineProvider env="test">
      <SpeechProvider locale="en">
        <QueryClientProvider client={queries}>
          <SessionContext.Provider value={{ me, may: () => true, signOut: () => Promise.resolve() }}>
            <DirectoryProvider>
              <CaseInView seen={opened}>
                <Acting ask={ask} />
              </CaseInView>
            </DirectoryProvider>
          </SessionContext.Provider>
        </QueryClientProvider>
      </SpeechProvider>
    </MantineProvider>,
  );
};
const state = (): string | null => screen.getByTestId('state').textContent;

describe('an act that the page shows before it is answered', () => {
  it('is taken back in sight when the api refuses it, and what it said stays until it was read', async () => {
    let refuse: (error: Error) => void = () => undefined;
    const ask = vi.fn(() => new Promise((_, reject) => (refuse = reject)));
    draw(ask);
    fireEvent.click(screen.getByText('start'));
    await vi.waitFor(() => expect(state()).toBe('in_progress'));
    await vi.waitFor(() => expect(ask).toHaveBeenCalledWith('"3"'));
    const said = { title: 'Fire and Rescue started it first', detail: 'Read the case as it is now.', code: 'version-stale' };
    refuse(new Problem(said, 412, null));
    await screen.findByText(/Fire and Rescue started it first/);
    await vi.waitFor(() => expect(state()).toBe('open'));
    fireEvent.click(screen.getByText('Understood'));
    await vi.waitFor(() => expect(screen.queryByText(/started it first/)).toBeNull());
    expect(state()).toBe('open');
  });
});
