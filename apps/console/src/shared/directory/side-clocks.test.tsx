import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Session, SessionContext } from '../session/session';
import { DirectoryProvider, useSideClocks } from './directory';

const sides = (us: string, mx: string) => [
  { country: 'US', zone: us },
  { country: 'MX', zone: mx },
];
const answers: Readonly<Record<string, readonly object[]>> = {
  corridors: [
    { id: 'SDT', sides: sides('America/Los_Angeles', 'America/Tijuana') },
    { id: 'ELP', sides: sides('America/Denver', 'America/Ciudad_Juarez') },
  ],
  countries: [
    { code: 'US', member: true, zones: [{ zone: 'America/New_York' }] },
    { code: 'MX', member: true, zones: [{ zone: 'America/Mexico_City' }] },
  ],
  desks: [
    { id: 'us-el-paso', corridor: 'ELP' },
    { id: 'us-joint', corridor: null },
  ],
};
const answering = async (request: Request): Promise<Response> => {
  const name = new URL(request.url, 'http://enlace.test').pathname.split('/').at(-1)!;
  return Response.json({ items: answers[name] ?? [], nextCursor: null });
};

function Clocks({ corridorId }: { readonly corridorId?: string }) {
  return <p>{useSideClocks(corridorId).map(({ zone }) => `${zone} `)}</p>;
}

const zonesFor = async (deskId: string | null, corridorId?: string): Promise<string | null> => {
  const session = deskId === null ? null : ({ me: { desk: { id: deskId } } } as unknown as Session);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SessionContext.Provider value={session}>
        <DirectoryProvider>
          <Clocks {...(corridorId && { corridorId })} />
        </DirectoryProvider>
      </SessionContext.Provider>
    </QueryClientProvider>,
  );
  await waitFor(() => expect(screen.queryByText(/America/)).not.toBeNull());
  return screen.getByText(/America/).textContent;
};

describe('the clocks of both sides', () => {
  beforeEach(() => void vi.stubGlobal('fetch', answering));
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('are those of the reader’s own corridor where no other is named', async () => {
    expect(await zonesFor('us-el-paso')).toBe('America/Denver America/Ciudad_Juarez ');
  });

  it('are those of the corridor that is named', async () => {
    expect(await zonesFor('us-el-paso', 'SDT')).toBe('America/Los_Angeles America/Tijuana ');
  });

  it.each([['us-joint'], [null]])('are the first of each country for %s, who has no corridor', async (deskId) => {
    expect(await zonesFor(deskId)).toBe('America/New_York America/Mexico_City ');
  });
});
