import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseLineResponse } from '../../shared/api/client';
import { SpeechProvider } from '../../shared/i18n/speech';
import { ShortcutsProvider } from '../../shared/keyboard/shortcuts';
import { usePicked } from '../../shared/keyboard/use-picked';
import { CaseTable } from './case-table';

/** A machine that does everything at once draws slowly. */
vi.setConfig({ testTimeout: 30_000 });

const MANY = 100_000;

const rows = Array.from({ length: MANY }, (_, index) => ({
  id: `case-${index}`,
  number: `26-SDT-${String(index).padStart(5, '0')}-A`,
  title: `Case ${index}`,
  kind: 'wildfire',
  state: 'open',
  priority: 'P3',
  place: {},
  corridorId: null,
  lead: { deskId: 'mx-tij-bomb', since: '2026-11-26T00:00:00Z' },
  overdue: index === 1,
  openedAt: '2026-11-26T00:00:00Z',
  version: 1,
})) as unknown as readonly CaseLineResponse[];

const idOf = ({ id }: CaseLineResponse): string => id;

function Table() {
  const picked = usePicked(rows, idOf);
  return (
    <>
      <output>{picked.items.length}</output>
      <CaseTable
        label="Cases"
        rows={rows}
        picked={picked}
        total={12_345}
        readMore={() => undefined}
        selectedChanged={() => undefined}
      />
    </>
  );
}

const draw = async (): Promise<void> => {
  const router = createRouter({ routeTree: createRootRoute({ component: Table }), history: createMemoryHistory() });
  render(
    <MantineProvider>
      <SpeechProvider locale="en">
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
          <ShortcutsProvider>
            <RouterProvider router={router} />
          </ShortcutsProvider>
        </QueryClientProvider>
      </SpeechProvider>
    </MantineProvider>,
  );
  await screen.findByLabelText('Cases');
};

const rowOf = (index: number): HTMLElement | null => document.querySelector(`[role="row"][aria-rowindex="${index + 2}"]`);
const box = (index: number): HTMLElement => screen.getByLabelText(`Pick 26-SDT-${String(index).padStart(5, '0')}-A`);

describe('a table of cases that draws only what is in view', () => {
  beforeEach(() => {
    Object.defineProperty(window, 'innerHeight', { value: 900, configurable: true });
    vi.stubGlobal('matchMedia', (media: string) => ({
      matches: false,
      media,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('draws a few rows of many, and tells a screen reader how many there are', async () => {
    await draw();
    const drawn = document.querySelectorAll('[role="row"]');
    expect(drawn.length).toBeGreaterThan(5);
    expect(drawn.length).toBeLessThan(100);
    expect(screen.getByLabelText('Cases').getAttribute('aria-rowcount')).toBe('12346');
  });

  it('tells of each row which it is, of each column its name, and of an overdue case that it is', async () => {
    await draw();
    expect(rowOf(0)?.textContent).toContain('26-SDT-00000-A');
    expect(rowOf(1)?.textContent).toContain('Overdue');
    expect([...document.querySelectorAll('[role="columnheader"]')].map(({ textContent }) => textContent)).toEqual([
      '',
      'P',
      'Case',
      'Kind',
      'State',
      'Lead',
      'Place',
      'Opened',
      'Overdue',
    ]);
    expect(rowOf(0)?.querySelectorAll('[role="cell"]')).toHaveLength(9);
  });

  it('picks all rows between two with shift', async () => {
    await draw();
    fireEvent.click(box(1));
    fireEvent.click(box(4), { shiftKey: true });
    expect(screen.getByText('4').tagName).toBe('OUTPUT');
  });
});
