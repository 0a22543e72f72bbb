import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SpeechProvider } from '../../../shared/i18n/speech';
import { type Session, SessionContext } from '../../../shared/session/session';
import { HandedInSince } from './handed-in-since';
import { type BegunOver, useWriting } from './use-writing';

interface Draft extends BegunOver {
  readonly text: string;
}
const session = { me: { user: { id: 'u1' } } } as unknown as Session;

function Page({ over, waits }: { readonly over: string | null; readonly waits: string }) {
  const writing = useWriting<Draft>({ name: 'answer-draft.r1', form: 2, over }, () => ({ text: waits, savedAt: null }));
  return (
    <>
      <HandedInSince {...writing} />
      <input
        aria-label="text"
        value={writing.draft.text}
        onChange={({ currentTarget }) => writing.change({ text: currentTarget.value })}
      />
    </>
  );
}
const open = (over: string | null, waits: string) => {
  cleanup();
  render(
    <MantineProvider env="test">
      <SpeechProvider locale="en">
        <SessionContext.Provider value={session}>
          <Page over={over} waits={waits} />
        </SessionContext.Provider>
      </SpeechProvider>
    </MantineProvider>,
  );
};
const text = (): string => screen.getByRole<HTMLInputElement>('textbox').value;

describe('what is written for a second person', () => {
  beforeEach(() => localStorage.clear());
  afterEach(cleanup);

  it('is there after a reload, with nothing to say while what waits is what it was begun over', async () => {
    open(null, '');
    await userEvent.type(screen.getByRole('textbox'), 'mine');
    open(null, '');
    expect([text(), screen.queryByRole('alert')]).toEqual(['mine', null]);
  });

  it('says that a colleague handed in another text since, until its writer keeps the own one', async () => {
    open('10:00', 'theirs');
    await userEvent.type(screen.getByRole('textbox'), ' and mine');
    open('10:30', 'another of theirs');
    expect(text()).toBe('theirs and mine');
    await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
    expect([text(), screen.queryByRole('alert')]).toEqual(['theirs and mine', null]);
    open('10:30', 'another of theirs');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('gives way to that text when its writer takes it', async () => {
    open(null, '');
    await userEvent.type(screen.getByRole('textbox'), 'mine');
    open('10:30', 'theirs');
    await userEvent.click(screen.getByRole('button', { name: 'Begin with theirs' }));
    expect([text(), screen.queryByRole('alert')]).toEqual(['theirs', null]);
  });
});
