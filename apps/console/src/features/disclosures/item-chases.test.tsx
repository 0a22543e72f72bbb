import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ItemResponse } from '../../shared/api/client';
import { DirectoryProvider } from '../../shared/directory/directory';
import { SpeechProvider } from '../../shared/i18n/speech';
import { type Session, SessionContext } from '../../shared/session/session';
import { ItemChases } from './item-chases';

const HOUR = 3_600_000;
const receipt = (deskId: string, acknowledgedAt: string | null) => ({ deskId, acknowledgedAt, by: null });
const chase = {
  id: 'c1',
  itemId: 'i1',
  kind: 'correction',
  state: 'open',
  because: 'out-of-date',
  openedAt: '2026-11-27T02:00:00Z',
  receipts: [receipt('us-late', null), receipt('us-done', '2026-11-27T03:00:00Z')],
};
const owed = {
  id: 'o1',
  deskId: 'us-late',
  subject: { kind: 'chase', id: 'c1' },
  act: 'acknowledge-chase',
  dueAt: new Date(Date.now() - 2 * HOUR).toISOString(),
};
const answering = async ({ url }: Request): Promise<Response> => {
  const path = new URL(url, 'http://enlace.test').pathname;
  const items = path.endsWith('/chases') ? [chase] : path.endsWith('/obligations') ? [owed] : [];
  return Response.json({ items, nextCursor: null });
};

const shown = (deskId: string, state: ItemResponse['state']) => {
  vi.stubGlobal('fetch', answering);
  const session = { me: { user: { id: 'u' }, desk: { id: deskId } }, may: () => true } as unknown as Session;
  render(
    <MantineProvider env="test">
      <SpeechProvider locale="en">
        <QueryClientProvider client={new QueryClient()}>
          <SessionContext.Provider value={session}>
            <DirectoryProvider>
              <ItemChases item={{ id: 'i1', state } as ItemResponse} />
            </DirectoryProvider>
          </SessionContext.Provider>
        </QueryClientProvider>
      </SpeechProvider>
    </MantineProvider>,
  );
};

describe('a correction that is chased', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('tells its originator who is silent and how late, beside who has acknowledged', async () => {
    shown('mx-origin', 'held');
    await screen.findByText(/overdue|late/i);
    const [late, done] = screen.getAllByRole('listitem');
    expect(within(late!).getByText('not yet acknowledged')).toBeTruthy();
    expect(within(done!).queryByText('not yet acknowledged')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
  });

  it('says to who owes it what is to be done before it is acknowledged; of what was erased nothing can be opened', async () => {
    shown('us-late', 'held');
    expect(await screen.findByRole('button', { name: 'Acknowledge' })).toBeTruthy();
    expect(screen.getByText(/^Open it/)).toBeTruthy();
    cleanup();
    shown('us-late', 'erased');
    await screen.findByRole('button', { name: 'Acknowledge' });
    expect(screen.queryByText(/^Open it/)).toBeNull();
  });
});
