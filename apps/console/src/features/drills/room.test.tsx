import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  breakInDrill,
  fireDrillInject,
  type InjectResponse,
  listDrillInjects,
  type MeResponse,
  resumeDrill,
} from '../../shared/api/client';
import { SpeechProvider } from '../../shared/i18n/speech';
import { SessionContext } from '../../shared/session/session';
import { ShortcutsProvider } from '../../shared/keyboard/shortcuts';
import type { DrillRead } from './queries';
import { InjectsPanel } from './room-injects';
import { RunActs } from './room-run';

vi.mock('../../shared/api/client');

/** A busy machine draws slowly; nothing here waits longer than it has to. */
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

// A field that grows with its text waits for the fonts, which this document does not have.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

const me = { user: { id: 'u1' } } as MeResponse;
type May = NonNullable<DrillRead['me']>['may'];
const DIRECTS: May = ['read-script', 'control', 'rehearse', 'run', 'people', 'break-in'];

const drill = (state: DrillRead['state'], may: May): DrillRead => ({
  id: 'd',
  version: 1,
  state,
  stateText: state,
  title: 'First drill',
  scenario: { minutes: 10 } as never,
  desks: [],
  clock: { now: '2026-03-02T18:05:00.000Z', scale: 0, pace: 2, startsAt: '2026-03-02T18:00:00.000Z' },
  readAt: 0,
  plannedFor: null,
  startedAt: null,
  endedAt: null,
  pauses: [],
  me: { role: 'director', deskId: null, may, reached: null, named: false },
  roster: null,
  invitations: null,
  commsCheck: null,
});

const both = (en: string) => ({ en, es: `${en} (es)` });
const inject = (number: number, state: InjectResponse['state'], text: string): InjectResponse => ({
  id: `i${number}`,
  version: 1,
  number,
  origin: 'script',
  of: null,
  state,
  stateText: state,
  to: null,
  channel: 'phone',
  dueAt: null,
  minute: number,
  firedAt: null,
  skipped: null,
  made: [],
  fault: null,
  content: {
    move: 1,
    kind: 'contextual',
    channel: 'phone',
    from: both('Port'),
    to: 'all',
    text: both(text),
    objectives: [],
  } as never,
});

const open = (part: ReactNode) =>
  render(
    <MantineProvider env="test">
      <SpeechProvider locale="en">
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <SessionContext.Provider value={{ me, may: () => true, signOut: () => Promise.resolve() }}>
            <ShortcutsProvider>{part}</ShortcutsProvider>
          </SessionContext.Provider>
        </QueryClientProvider>
      </SpeechProvider>
    </MantineProvider>,
  );
const buttons = (): string[] => screen.queryAllByRole('button').map(({ textContent }) => textContent ?? '');

describe('the control room of a drill', () => {
  afterEach(() => {
    cleanup();
    vi.resetAllMocks();
  });

  it('shows each role its acts in each state, and no others', () => {
    const shown = (state: DrillRead['state'], may: May): string[] => {
      open(<RunActs drill={drill(state, may)} />);
      const found = buttons();
      cleanup();
      return found;
    };
    expect(shown('planned', DIRECTS)).toEqual(['Starts', 'Check communications']);
    expect(shown('running', DIRECTS)).toEqual(['Pausep', 'Change the speed', 'End the drill', 'Real event']);
    expect(shown('paused', ['read-script', 'control', 'break-in'])).toEqual(['Go onp', 'Change the speed', 'Real event']);
    expect(shown('running', ['act', 'answer-check', 'read-feed', 'break-in'])).toEqual(['Real event']);
    expect(shown('running', ['answer-check', 'read-feed'])).toEqual([]);
    expect(shown('ended', DIRECTS)).toEqual([]);
  });

  it('goes on at once, and breaks in only after it was asked what happened', async () => {
    open(<RunActs drill={drill('paused', DIRECTS)} />);
    fireEvent.click(screen.getByRole('button', { name: /Go on/ }));
    await waitFor(() => expect(resumeDrill).toHaveBeenCalledOnce());
    fireEvent.click(screen.getByRole('button', { name: 'Real event' }));
    const dialog = within(await screen.findByRole('dialog'));
    const suspend = await dialog.findByRole<HTMLButtonElement>('button', { name: 'Suspend for a real event' });
    expect([suspend.disabled, vi.mocked(breakInDrill).mock.calls]).toEqual([true, []]);
    fireEvent.change(dialog.getByLabelText(/What happened/), { target: { value: 'Fire at the port' } });
    fireEvent.click(suspend);
    await waitFor(() =>
      expect(vi.mocked(breakInDrill).mock.lastCall?.[0]).toMatchObject({
        path: { id: 'd' },
        body: { reason: 'Fire at the port' },
      }),
    );
  });

  it('asks about what came too late, apart from the list, and sends what the controller says', async () => {
    const items = [inject(1, 'made', 'A call'), inject(2, 'asked', 'A late call'), inject(3, 'pending', 'A call to come')];
    vi.mocked(listDrillInjects).mockResolvedValue({ items } as never);
    open(<InjectsPanel drill={drill('paused', DIRECTS)} />);
    const late = within(await screen.findByRole('status', { name: 'Too late: decide' }));
    expect(late.getByText('A late call')).toBeTruthy();
    fireEvent.click(late.getByRole('button', { name: 'Fire now: inject 2' }));
    await waitFor(() => expect(vi.mocked(fireDrillInject).mock.lastCall?.[0]).toMatchObject({ path: { id: 'd', number: '2' } }));
    expect(screen.getByRole('img', { name: 'Injects on the clock of the drill' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Fire now: inject 1' })).toBeNull();
  });

  it('lets an evaluator read the script and act on nothing', async () => {
    vi.mocked(listDrillInjects).mockResolvedValue({
      items: [inject(1, 'pending', 'A call'), inject(2, 'asked', 'Late')],
    } as never);
    open(<InjectsPanel drill={drill('running', ['read-script', 'observe', 'rate'])} />);
    await screen.findByText('A call');
    expect(buttons()).toEqual([]);
  });
});
