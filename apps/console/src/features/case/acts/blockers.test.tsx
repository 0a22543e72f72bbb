import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SpeechProvider } from '../../../shared/i18n/speech';
import { Blockers } from './blockers-list';
import { blockersOf } from './blockers';

const held = {
  openHandoffId: 'offer',
  conflict: null,
  tasks: [
    { id: 't1', title: 'Tell the other side', deskId: 'us-sd-fire', mandatory: true, doneAt: null },
    { id: 't2', title: 'Nice to have', deskId: 'us-sd-fire', mandatory: false, doneAt: null },
    { id: 't3', title: 'Did it', deskId: 'us-sd-fire', mandatory: true, doneAt: '2026-11-26T23:00:00Z' },
  ],
  corrections: [
    {
      id: 'k',
      kind: 'correction',
      text: '',
      language: 'en',
      byDeskId: 'us-sd-fire',
      at: '',
      recipients: [
        { deskId: 'us-nrc', acknowledgedAt: null },
        { deskId: 'mx-profepa', acknowledgedAt: '2026-11-26T23:00:00Z' },
      ],
    },
  ],
  obligations: [
    { id: 'o1', act: 'acknowledge-case', deskId: 'us-nrc', dueAt: null, overdue: false },
    { id: 'o2', act: 'answer-handoff', deskId: 'mx-tij-bomb', dueAt: null, overdue: false },
  ],
} as const;

const owed = [
  { id: 'o1', subject: { kind: 'case', id: 'k' } },
  { id: 'o2', subject: { kind: 'handoff', id: 'offer' } },
] as const;

describe('what keeps a case from closing', () => {
  it('is every open offer, mandatory task, obligation and unacknowledged correction, each once', () => {
    expect(blockersOf(held as never, owed as never)).toEqual([
      { kind: 'offer' },
      { kind: 'obligation', deskId: 'mx-tij-bomb', act: 'answer-handoff' },
      { kind: 'task', title: 'Tell the other side', deskId: 'us-sd-fire' },
      { kind: 'correction', deskId: 'us-nrc' },
    ]);
  });

  it('is nothing when all is settled', () => {
    expect(blockersOf({ openHandoffId: null, conflict: null, tasks: [], corrections: [], obligations: [] })).toEqual([]);
  });
});

describe('the list of blockers', () => {
  afterEach(cleanup);

  it('says each in words and leads to the part of the page that settles it', async () => {
    const leave = vi.fn();
    document.body.insertAdjacentHTML('beforeend', '<section id="tasks"></section>');
    render(
      <MantineProvider>
        <SpeechProvider locale="es">
          <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
            <Blockers of={[{ kind: 'task', title: 'Avisar', deskId: 'mx-tij-bomb' }, { kind: 'conflict' }]} leave={leave} />
          </QueryClientProvider>
        </SpeechProvider>
      </MantineProvider>,
    );
    expect(screen.getByRole('button', { name: 'Hay un conflicto de competencia abierto' })).toBeTruthy();
    // The name of the desk is on its way: no code stands in its place.
    await userEvent.click(screen.getByRole('button', { name: 'Tarea de …: Avisar' }));
    expect(leave).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('tasks'));
  });
});
