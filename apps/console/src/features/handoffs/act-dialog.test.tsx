import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { acceptHandoff, declineHandoff, getHandoff, type HandoffResponse, type MeResponse } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { DirectoryProvider } from '../../shared/directory/directory';
import { SpeechProvider } from '../../shared/i18n/speech';
import { SessionContext } from '../../shared/session/session';
import { useActDialog } from './act-dialog';
import type { OfferAct } from './offer-acts';
import { ANAM, anOffer, OTAY } from './offers.fixture';

vi.mock('../../shared/api/client');

/** A busy machine draws slowly; nothing here waits longer than it has to. */
const PATIENCE = { timeout: 15_000 };
configure({ asyncUtilTimeout: PATIENCE.timeout });
vi.setConfig({ testTimeout: 60_000 });

// A field that grows with its text waits for the fonts, which this document does not have.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

const me = { desk: { id: ANAM, agencyId: 'mx-anam', country: 'MX' }, user: { id: 'u1' } } as MeResponse;
const session = { me, may: () => true, signOut: () => Promise.resolve() };

/** What has been read of the directory: the names of the two desks. */
const named = () => {
  const queries = new QueryClient();
  const desks = new Map([OTAY, ANAM].map((id) => [id, { id, name: { en: `Desk ${id}`, es: `Mesa ${id}` } }]));
  const none = new Map();
  queries.setQueryData(['directory'], { desks, agencies: none, crossings: none, corridors: none, countries: none, members: [] });
  return queries;
};

function Opener({ offer, act }: { readonly offer: HandoffResponse; readonly act: OfferAct }) {
  const { ask, dialog } = useActDialog();
  return (
    <>
      <button type="button" onClick={() => ask({ offer, act })}>
        {act}
      </button>
      {dialog}
    </>
  );
}

const open = async (offer: HandoffResponse, act: OfferAct): Promise<void> => {
  vi.mocked(getHandoff).mockResolvedValue(offer);
  render(
    <MantineProvider env="test">
      <SpeechProvider locale="en">
        <QueryClientProvider client={named()}>
          <SessionContext.Provider value={session}>
            <DirectoryProvider>
              <Opener offer={offer} act={act} />
            </DirectoryProvider>
          </SessionContext.Provider>
        </QueryClientProvider>
      </SpeechProvider>
    </MantineProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: act }));
  await screen.findByRole('dialog');
};

const submit = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

describe('an act on an offer', () => {
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });

  it('tells whoever came second who was first, and lets nothing more be done', async () => {
    const offer = anOffer();
    await open(offer, 'accept');
    const outcome = { at: '2026-11-26T21:00:00.000Z', by: 'somebody' };
    vi.mocked(getHandoff).mockResolvedValue(anOffer({ state: 'withdrawn', version: 2, respondBy: null, outcome }));
    const before = { said: 'offer withdrawn', at: outcome.at, deskId: 'us-cbp-ofo-otay-mesa', person: null, byYou: false };
    vi.mocked(acceptHandoff).mockRejectedValue(new Problem({ code: 'version-stale', title: 'It changed', before }, 412, null));
    submit('Accept');
    expect(await screen.findByText('Desk us-cbp-ofo-otay-mesa was first:')).toBeTruthy();
    expect(await screen.findByText(/Desk us-cbp-ofo-otay-mesa withdrew it/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Accept' }).disabled).toBe(true);
  });

  it('keeps what was typed when the offer changed, and acts on what it has become', async () => {
    await open(anOffer(), 'condition');
    fireEvent.change(screen.getByLabelText(/Conditions/), { target: { value: 'Footage tonight' } });
    vi.mocked(getHandoff).mockResolvedValue(anOffer({ version: 3, packetVersion: 2 }));
    vi.mocked(acceptHandoff).mockClear();
    vi.mocked(acceptHandoff).mockRejectedValue(new Problem({ code: 'version-stale', title: 'It changed' }, 412, null));
    submit('Accept with conditions');
    expect(await screen.findByText(/Desk us-cbp-ofo-otay-mesa answered or offered it again/)).toBeTruthy();
    submit('Accept with conditions');
    await vi.waitFor(() => expect(acceptHandoff).toHaveBeenCalledTimes(2), PATIENCE);
    expect(vi.mocked(acceptHandoff).mock.lastCall?.[0]).toMatchObject({
      body: { conditions: ['Footage tonight'] },
      headers: { 'If-Match': '"3"' },
    });
  });

  it('says what is missing instead of asking the api', async () => {
    vi.mocked(declineHandoff).mockClear();
    await open(anOffer(), 'decline');
    submit('Decline');
    expect(await screen.findByText('Choose a ground.')).toBeTruthy();
    expect(declineHandoff).not.toHaveBeenCalled();
  });
});
