import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MeResponse } from '../api/client';
import { SpeechProvider } from '../i18n/speech';
import { SessionContext } from '../session/session';
import { ReasonDialog } from '../ui/dialog';
import { Restored } from '../ui/restored';
import { useTyped } from './use-typed';

vi.setConfig({ testTimeout: 60_000 });

// A field that grows with its text waits for the fonts, which this document does not have.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

beforeEach(() => localStorage.clear());
afterEach(cleanup);

function Form({ name = 'offer.c1' }: { readonly name?: string }) {
  const draft = useTyped(name, () => ({ text: '', urgent: false }));
  return (
    <>
      <Restored of={draft} />
      <input
        aria-label="text"
        value={draft.typed.text}
        onChange={({ currentTarget }) => draft.type({ text: currentTarget.value })}
      />
      <button type="button" onClick={draft.forget}>
        sent
      </button>
    </>
  );
}

function Refusing() {
  const [opened, setOpened] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        open
      </button>
      <ReasonDialog
        opened={opened}
        close={() => setOpened(false)}
        title="Decline"
        does="Decline"
        reason={{ label: 'why' }}
        submit={() => undefined}
        pending={false}
        error={null}
      />
    </>
  );
}

const draw = (what: React.ReactNode, userId = 'ana'): void => {
  const me = { user: { id: userId } } as MeResponse;
  render(
    <MantineProvider env="test">
      <SpeechProvider locale="en">
        <SessionContext.Provider value={{ me, may: () => true, signOut: () => Promise.resolve() }}>
          {what}
        </SessionContext.Provider>
      </SpeechProvider>
    </MantineProvider>,
  );
};
/** The page goes without a farewell, as it does when it is loaded anew: what its parts would do on leaving is not done. */
const reload = (): void => {
  const kept = { ...localStorage } as Record<string, string>;
  cleanup();
  localStorage.clear();
  for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
};
const text = (): HTMLInputElement => screen.getByLabelText('text');
const type = (value: string): void => void fireEvent.change(text(), { target: { value } });

describe('what is typed into a form', () => {
  it('stands there again after a reload, says since when, and can be begun anew', () => {
    draw(<Form />);
    expect(screen.queryByRole('status')).toBeNull();
    type('The queue begins on your side');
    reload();
    draw(<Form />);
    expect(text().value).toBe('The queue begins on your side');
    expect(screen.getByRole('status').textContent).toContain('What you typed here was kept.');
    fireEvent.click(screen.getByRole('button', { name: 'Begin anew' }));
    expect([text().value, screen.queryByRole('status')]).toEqual(['', null]);
  });

  it('is not found by whoever sits down at the same computer next, nor at another case', () => {
    draw(<Form />);
    type('Names a witness');
    reload();
    draw(<Form />, 'bea');
    expect(text().value).toBe('');
    reload();
    draw(<Form name="offer.c2" />);
    expect(text().value).toBe('');
  });

  it('is gone once it was sent', () => {
    draw(<Form />);
    type('Sent');
    fireEvent.click(screen.getByRole('button', { name: 'sent' }));
    reload();
    draw(<Form />);
    expect(text().value).toBe('');
  });
});

describe('the reason of an act', () => {
  const why = (): Promise<HTMLTextAreaElement> => screen.findByLabelText<HTMLTextAreaElement>(/^why/);

  it('survives a reload, and is forgotten by whoever closes its dialog', async () => {
    draw(<Refusing />);
    fireEvent.change(await why(), { target: { value: 'Not our territory' } });
    reload();
    draw(<Refusing />);
    expect((await why()).value).toBe('Not our territory');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await vi.waitFor(() => expect(screen.queryByLabelText(/^why/)).toBeNull());
    fireEvent.click(screen.getByText('open'));
    expect((await why()).value).toBe('');
  });
});
