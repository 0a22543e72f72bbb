import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getDrill, type DrillResponse } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { SpeechProvider } from '../../shared/i18n/speech';
import { drillHere, leaveDrill, keepTimeBy } from '../../shared/realm/realm';
import { type Session, SessionContext } from '../../shared/session/session';
import { DrillGate } from './drill-gate';

vi.mock('../../shared/api/client');
vi.mock('../../shared/realm/realm');

/** A busy machine draws slowly; nothing here waits longer than it has to. */
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

const DRILL = '0199aaaa-0000-7000-8000-000000000001';
const drill = (more: Partial<DrillResponse> = {}): DrillResponse => ({
  id: DRILL,
  version: 1,
  state: 'running',
  stateText: 'running',
  title: 'First drill',
  scenario: {} as never,
  desks: [],
  clock: { now: '2026-03-02T18:00:00.000Z', scale: 2, pace: 2, startsAt: '2026-03-02T18:00:00.000Z' },
  plannedFor: null,
  startedAt: null,
  endedAt: null,
  pauses: [],
  me: { role: 'player', deskId: 'd', may: ['act'], reached: null, named: false },
  roster: null,
  invitations: null,
  commsCheck: null,
  ...more,
});
const session = { me: { user: { id: 'u' }, desk: { id: 'd' } }, may: () => true } as unknown as Session;

const open = () =>
  render(
    <MantineProvider env="test">
      <SpeechProvider locale="es">
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <SessionContext.Provider value={session}>
            <DrillGate>
              <p>my desk</p>
            </DrillGate>
          </SessionContext.Provider>
        </QueryClientProvider>
      </SpeechProvider>
    </MantineProvider>,
  );

describe('the frame of a drill', () => {
  beforeEach(() => vi.mocked(drillHere).mockReturnValue(DRILL));
  afterEach(() => {
    cleanup();
    vi.resetAllMocks();
  });

  it('is not there in live work, and asks for nothing', () => {
    vi.mocked(drillHere).mockReturnValue(null);
    open();
    expect(screen.getByText('my desk')).toBeTruthy();
    expect(screen.queryByText(/EXERCISE/)).toBeNull();
    expect(getDrill).not.toHaveBeenCalled();
  });

  it('stands before anything of the drill is shown: in words, with its clock set, on the page’s root and on paper', async () => {
    vi.mocked(getDrill).mockResolvedValue(drill() as never);
    open();
    expect(screen.queryByText('my desk')).toBeNull();
    await screen.findByText('my desk');
    expect(screen.getByRole('region', { name: 'Usted trabaja en un simulacro' }).textContent).toContain('SIMULACRO / EXERCISE');
    expect(screen.getByText(/Nada en esta página es real/)).toBeTruthy();
    expect(keepTimeBy).toHaveBeenCalledWith(expect.objectContaining({ now: '2026-03-02T18:00:00.000Z', scale: 2 }));
    expect(document.documentElement.dataset['drill']).toBe(DRILL);
    fireEvent.click(screen.getByRole('button', { name: 'Volver al trabajo real' }));
    expect(leaveDrill).toHaveBeenCalledOnce();
    cleanup();
    expect(document.documentElement.dataset['drill']).toBeUndefined();
  });

  it('says a real event in both languages while the drill is suspended by it, and not once it goes on', async () => {
    const pause = {
      at: '2026-03-02T18:01:00.000Z',
      realFrom: '2026-11-27T10:00:00.000Z',
      why: 'real-event',
      reason: 'Incendio',
    } as const;
    vi.mocked(getDrill).mockResolvedValue(drill({ state: 'paused', pauses: [{ ...pause, realTo: null }] }) as never);
    open();
    const alert = await screen.findByRole('alert');
    for (const said of ['REAL EVENT', 'EVENTO REAL', 'Incendio']) expect(alert.textContent).toContain(said);
    cleanup();
    vi.mocked(getDrill).mockResolvedValue(drill({ pauses: [{ ...pause, realTo: '2026-11-27T11:00:00.000Z' }] }) as never);
    open();
    await screen.findByText('my desk');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('lets nobody in who is not on the list, and shows the way back', async () => {
    vi.mocked(getDrill).mockRejectedValue(new Problem({ code: 'not-found' }, 404, null));
    open();
    await screen.findByText('Este simulacro no es suyo');
    await waitFor(() => expect(screen.queryByText('my desk')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Volver al trabajo real' }));
    expect(leaveDrill).toHaveBeenCalledOnce();
  });
});
