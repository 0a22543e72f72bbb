import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ContactReportResponse } from '../../shared/api/client';
import { DirectoryProvider } from '../../shared/directory/directory';
import { SpeechProvider } from '../../shared/i18n/speech';
import { type Session, SessionContext } from '../../shared/session/session';
import { ReportForm } from './report-form';
import { useReportDraft } from './use-report-draft';

// A field that grows with its text waits for the fonts, which this document does not have.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

const report = {
  id: 'r1',
  version: 1,
  contact: { kind: 'call' },
  text: {
    language: 'es',
    summary: 'Llamada',
    informationGiven: '',
    informationReceived: '',
    place: '',
    counterparts: [],
    authorisationNumber: null,
    authorisationReason: null,
  },
} as unknown as ContactReportResponse;
const saying = (text: Partial<ContactReportResponse['text']>, version = 2): ContactReportResponse => ({
  ...report,
  version,
  text: { ...report.text, ...text },
});

const sent: { body: unknown; version: string | null }[] = [];
const answering = async (request: Request): Promise<Response> => {
  if (request.method === 'GET') return Response.json({ items: [], nextCursor: null });
  const body = (await request.json()) as Partial<ContactReportResponse['text']>;
  sent.push({ body, version: request.headers.get('if-match') });
  return Response.json(saying(body, 9));
};

const session = { me: { user: { id: 'u1' }, desk: { id: 'mx', country: 'MX' } }, may: () => true } as unknown as Session;

function Page({ of }: { readonly of: ContactReportResponse }) {
  return <ReportForm report={of} inHand={useReportDraft(of)} />;
}

const page = (of: ContactReportResponse) => (
  <MantineProvider env="test">
    <SpeechProvider locale="en">
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext.Provider value={session}>
          <DirectoryProvider>
            <Page of={of} />
          </DirectoryProvider>
        </SessionContext.Provider>
      </QueryClientProvider>
    </SpeechProvider>
  </MantineProvider>
);
const summary = (): Promise<HTMLTextAreaElement> => screen.findByRole('textbox', { name: /Summary/ });
const save = (): HTMLButtonElement => screen.getByRole('button', { name: 'Save' });

describe('what is typed into a contact report', () => {
  beforeEach(() => {
    localStorage.clear();
    sent.length = 0;
    vi.stubGlobal('fetch', answering);
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('is there after a reload, and is forgotten once it is saved', async () => {
    render(page(report));
    await userEvent.type(await summary(), ' a las 2');
    cleanup();
    render(page(report));
    expect((await summary()).value).toBe('Llamada a las 2');
    expect(screen.getByText(/was restored/)).toBeTruthy();
    await userEvent.click(save());
    await waitFor(() => expect(sent).toEqual([{ body: { summary: 'Llamada a las 2' }, version: '"1"' }]));
    await waitFor(() => expect(Object.keys(localStorage).filter((key) => key.includes('contact-report'))).toEqual([]));
  });

  it('is not laid over what another person saved meanwhile: both are shown, and nothing is saved until one is chosen', async () => {
    render(page(report));
    await userEvent.type(await summary(), ' a las 2');
    cleanup();
    render(page(saying({ summary: 'Reunión', place: 'Garita' })));
    expect((await summary()).value).toBe('Llamada a las 2');
    expect(within(screen.getByRole('alert')).getByText('Reunión')).toBeTruthy();
    expect(save().disabled).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Keep what I typed' }));
    await userEvent.click(save());
    await waitFor(() => expect(sent).toEqual([{ body: { summary: 'Llamada a las 2' }, version: '"2"' }]));
  });

  it('yields to what is saved when the writer says so, and what was not touched follows without being asked', async () => {
    const { rerender } = render(page(report));
    await userEvent.type(await summary(), ' a las 2');
    rerender(page(saying({ place: 'Garita' })));
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: /Place/ })).value).toBe('Garita');
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(page(saying({ summary: 'Reunión', place: 'Garita' }, 3)));
    await userEvent.click(await screen.findByRole('button', { name: 'Take what is saved' }));
    expect((await summary()).value).toBe('Reunión');
    expect(save().disabled).toBe(true);
  });
});
