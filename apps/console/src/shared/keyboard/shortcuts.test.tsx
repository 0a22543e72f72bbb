import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ShortcutsProvider, useShortcut, useShortcutList, useShortcuts, useToldKey } from './shortcuts';

const run = vi.fn();
const says = { en: 'Start', es: 'Iniciar' };

function Page() {
  useShortcut({ keys: 's', says, group: 'act', run });
  useToldKey('Esc', { en: 'Close', es: 'Cerrar' });
  const [shown, show] = useShortcutList();
  useShortcut({ keys: '?', says, group: 'act', run: () => show('page'), inDialogs: true });
  const inDialogs = useShortcuts().filter((one) => one.inDialogs);
  return (
    <>
      <p data-testid="list">{shown ?? 'none'}</p>
      <p data-testid="keys">{inDialogs.map(({ keys }) => keys).join(' ')}</p>
      <button type="button">page</button>
      <div role="dialog" aria-label="over it">
        <button type="button">dialog</button>
        <input aria-label="field" />
      </div>
    </>
  );
}

const press = (where: HTMLElement, key: string): void => void fireEvent.keyDown(where, { key });
const list = (): string | null => screen.getByTestId('list').textContent;

describe('a key', () => {
  beforeEach(() => {
    run.mockClear();
    render(
      <ShortcutsProvider>
        <Page />
      </ShortcutsProvider>,
    );
  });

  afterEach(cleanup);

  it('acts on the page, and not from a dialog that stands over it', () => {
    press(screen.getByText('page'), 's');
    expect(run).toHaveBeenCalledTimes(1);
    press(screen.getByText('dialog'), 's');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('shows the list of keys, also in a dialog, which has fewer; in a field it is a letter', () => {
    press(screen.getByLabelText('field'), '?');
    expect(list()).toBe('none');
    press(screen.getByText('dialog'), '?');
    expect(list()).toBe('dialog');
    expect(screen.getByTestId('keys').textContent).toBe('Esc ?');
  });
});
