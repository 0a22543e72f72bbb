import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SpeechProvider } from '../i18n/speech';
import type { TimeKind } from '../i18n/typed-time';
import { TimeField } from './time-field';

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

function Asking({ kind, begins }: { readonly kind: TimeKind; readonly begins: string }) {
  const [value, setValue] = useState(begins);
  return (
    <>
      <TimeField kind={kind} zone="America/Tijuana" label="Cuándo" value={value} set={setValue} />
      <output>{value}</output>
    </>
  );
}

const open = (kind: TimeKind, begins: string, locale: 'en' | 'es' = 'es'): HTMLInputElement => {
  render(
    <MantineProvider env="test">
      <SpeechProvider locale={locale}>
        <Asking kind={kind} begins={begins} />
      </SpeechProvider>
    </MantineProvider>,
  );
  return screen.getByRole('textbox');
};
const kept = (): string | null => screen.getByRole('status').textContent;
const picker = (): Promise<HTMLElement> => screen.findByRole('dialog', undefined, { timeout: 30_000 });
const focused = (name: string): Promise<void> =>
  waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(name), { timeout: 30_000 });
const press = (key: string, more: object = {}): void => void fireEvent.keyDown(document.activeElement!, { key, ...more });

describe('the calendar of a field for a time', () => {
  it('opens by its key on the day that is written, is walked by the keyboard, and writes what is chosen', async () => {
    const field = open('moment', '2026-11-27T08:10');
    field.focus();
    fireEvent.keyDown(field, { key: 'ArrowDown', altKey: true });
    const shown = within(await picker());
    shown.getByText('noviembre de 2026');
    expect(shown.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'do',
      'lu',
      'ma',
      'mi',
      'ju',
      'vi',
      'sá',
    ]);
    await focused('vie, 27 de nov de 2026');
    press('ArrowDown');
    await focused('vie, 4 de dic de 2026');
    shown.getByText('diciembre de 2026');
    press('PageDown', { shiftKey: true });
    await focused('sáb, 4 de dic de 2027');
    expect(kept()).toBe('2026-11-27T08:10');
    fireEvent.click(document.activeElement!);
    expect(kept()).toBe('2027-12-04T08:10');
    fireEvent.change(shown.getByLabelText('Hora'), { target: { value: '21' } });
    expect([kept(), field.value]).toEqual(['2027-12-04T21:10', 'sáb 4 dic 2027 21:10']);
    // The minute that was written can be kept, though the list goes by fives.
    expect(shown.getByLabelText<HTMLSelectElement>('Minutos').value).toBe('10');
    fireEvent.click(shown.getByRole('button', { name: 'Listo' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(field);
  });

  it('opens by its button, is left by Escape with nothing changed, and gives the focus back', async () => {
    open('day', '2026-11-27', 'en');
    const button = screen.getByRole('button', { name: 'Choose: Cuándo' });
    button.focus();
    fireEvent.click(button);
    await picker();
    await focused('Fri, Nov 27, 2026');
    press('ArrowRight');
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect([kept(), document.activeElement]).toEqual(['2026-11-27', button]);
  });

  it('takes a day at once where no clock belongs to it, and offers a clock alone where no day does', async () => {
    open('day', '2026-11-27', 'en');
    fireEvent.click(screen.getByRole('button', { name: 'Choose: Cuándo' }));
    fireEvent.click(within(await picker()).getByRole('button', { name: 'Mon, Nov 30, 2026' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(kept()).toBe('2026-11-30');
    cleanup();
    open('clock', '08:30', 'en');
    fireEvent.click(screen.getByRole('button', { name: 'Choose: Cuándo' }));
    const clock = within(await picker());
    expect(clock.queryByRole('grid')).toBeNull();
    fireEvent.change(clock.getByLabelText('Minute'), { target: { value: '45' } });
    expect(kept()).toBe('08:45');
  });
});
