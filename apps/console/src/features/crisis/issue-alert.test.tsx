import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AlertPreviewResponse, createActivationAlert, previewActivationAlert } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { SpeechProvider } from '../../shared/i18n/speech';
import { IssueAlertDialog } from './issue-alert';

vi.mock('../../shared/api/client');

/** A busy machine draws slowly; nothing here waits longer than it has to. */
const PATIENCE = { timeout: 15_000 };
configure({ asyncUtilTimeout: PATIENCE.timeout });
vi.setConfig({ testTimeout: 60_000 });

// A field that grows with its text waits for the fonts, which this document does not have.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

const text = (language: string, headline: string): AlertPreviewResponse['texts'][number] => ({
  language,
  headline,
  event: 'Port',
  description: 'Nobody crosses.',
  instruction: null,
  senderName: 'Both',
  web: null,
  areas: [],
});
const read = (headline: string, hash: string): AlertPreviewResponse => ({
  audience: 'partners',
  type: 'Alert',
  status: 'Actual',
  scope: 'Restricted',
  restriction: 'TLP:AMBER',
  sender: 'enlace.local',
  severity: 'Severe',
  urgency: 'Immediate',
  certainty: 'Observed',
  references: [],
  hours: 12,
  hash,
  texts: [text('en-US', headline), text('es-MX', `${headline} (es)`)],
});

const open = (cancels = false): void => {
  render(
    <MantineProvider env="test">
      <SpeechProvider locale="en">
        <QueryClientProvider client={new QueryClient()}>
          <IssueAlertDialog activationId="a" audience="partners" cancels={cancels} opened close={() => undefined} />
        </QueryClientProvider>
      </SpeechProvider>
    </MantineProvider>,
  );
};
const button = (name: string): HTMLButtonElement => screen.getByRole('button', { name });

describe('issuing an alert', () => {
  afterEach(() => {
    cleanup();
    vi.resetAllMocks();
  });

  it('sends what was read; when that has changed, it shows the new text and sends that on the next press alone', async () => {
    vi.mocked(previewActivationAlert)
      .mockResolvedValueOnce(read('Shut: watch', 'one'))
      .mockResolvedValue(read('Shut: crisis', 'two'));
    const refusal = new Problem({ code: 'issued-alert-other-content', title: 'No longer what you read' }, 409, null);
    vi.mocked(createActivationAlert).mockRejectedValueOnce(refusal).mockResolvedValue({ items: [], commands: true });
    open();
    await screen.findByText('Shut: watch');
    fireEvent.click(button('Issue it'));
    await screen.findByText('No longer what you read');
    await screen.findByText('Shut: crisis');
    fireEvent.click(button('Issue it'));
    await waitFor(() => expect(createActivationAlert).toHaveBeenCalledTimes(2));
    expect(vi.mocked(createActivationAlert).mock.calls.map(([{ body }]) => body.hash)).toEqual(['one', 'two']);
  });

  it('asks for a reason in both languages before anything is cancelled', async () => {
    vi.mocked(previewActivationAlert).mockResolvedValue(read('Cancelled', 'three'));
    open(true);
    const cancel = await screen.findByRole<HTMLButtonElement>('button', { name: 'Withdraw what was issued' });
    fireEvent.change(screen.getByLabelText(/in English/), { target: { value: 'By mistake.' } });
    expect(cancel.disabled).toBe(true);
    expect(previewActivationAlert).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText(/in Spanish/), { target: { value: 'Por error.' } });
    await screen.findByText('Cancelled');
    await waitFor(() => expect(cancel.disabled).toBe(false));
    expect(vi.mocked(previewActivationAlert).mock.lastCall?.[0].body.because).toEqual({ en: 'By mistake.', es: 'Por error.' });
  });
});
