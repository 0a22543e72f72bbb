import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type EngineCondition, getOperationCondition } from '../../shared/api/client';
import { SpeechProvider } from '../../shared/i18n/speech';
import { EngineBanner } from './engine-banner';

vi.mock('../../shared/api/client');

const show = async (condition: Partial<EngineCondition>, locale: 'en' | 'es' = 'en'): Promise<void> => {
  const well: EngineCondition = { escalates: true, silent: false, troubles: [], lastWell: '2026-11-27T12:00:00.000Z' };
  vi.mocked(getOperationCondition).mockResolvedValue({ ...well, ...condition });
  render(
    <SpeechProvider locale={locale}>
      <QueryClientProvider client={new QueryClient()}>
        <EngineBanner />
      </QueryClientProvider>
    </SpeechProvider>,
  );
  await waitFor(() => expect(getOperationCondition).toHaveBeenCalled());
};

describe('the banner of the engine', () => {
  afterEach(() => {
    cleanup();
    vi.clearAllMocks();
  });

  it('says nothing while all is well', async () => {
    await show({});
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('says that nobody checks the clocks when the auditor is silent, and what to do', async () => {
    await show({ escalates: false, silent: true });
    expect((await screen.findByRole('status')).textContent).toMatch(
      /Nobody is checking the clocks.*Look through your board yourself.*All was last well/,
    );
  });

  it('says each trouble in words, in Spanish too', async () => {
    await show({ escalates: false, troubles: ['clocks-late', 'outbox-waiting'], lastWell: null }, 'es');
    expect((await screen.findByRole('status')).textContent).toMatch(/llegan tarde.*no salen los avisos.*Desde el arranque/);
  });
});
