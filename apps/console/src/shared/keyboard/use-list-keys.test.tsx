import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ShortcutsProvider, useShortcut } from './shortcuts';
import { useListKeys } from './use-list-keys';

const ACT = { en: 'Act', es: 'Actuar' };

function List({ of, acted = () => undefined }: { readonly of: readonly string[]; readonly acted?: (item: string) => void }) {
  const keys = useListKeys({ items: of, idOf: (item) => item });
  useShortcut({ keys: 'a', says: ACT, group: 'act', run: () => keys.selected && acted(keys.selected) });
  return (
    <ul {...keys.list}>
      {of.map((item) => (
        <li key={item} {...keys.row(item)}>
          <a href={`#${item}`} {...keys.rover(item)}>
            {item}
          </a>
          <button type="button" tabIndex={keys.within(item)}>
            act on {item}
          </button>
        </li>
      ))}
    </ul>
  );
}

const drawn = (of: readonly string[], acted?: (item: string) => void) => (
  <ShortcutsProvider>
    <List of={of} acted={acted} />
  </ShortcutsProvider>
);

const press = (key: string): void => void fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = (): string | null | undefined => document.activeElement?.textContent;

describe('a list under the keyboard', () => {
  afterEach(cleanup);

  it('goes down with j and up with k from anywhere, and stops at the ends', () => {
    render(drawn(['one', 'two']));
    press('j');
    expect(focused()).toBe('one');
    press('j');
    press('j');
    expect(focused()).toBe('two');
    press('k');
    press('k');
    expect(focused()).toBe('one');
  });

  it('goes by arrows, Home and End inside the list', () => {
    render(drawn(['one', 'two', 'three']));
    press('j');
    press('ArrowDown');
    expect(focused()).toBe('two');
    press('End');
    expect(focused()).toBe('three');
    press('Home');
    expect(focused()).toBe('one');
  });

  it('is one stop in the tab order: the row where the reader is', () => {
    render(drawn(['one', 'two']));
    press('j');
    press('j');
    const stops = [...document.querySelectorAll<HTMLElement>('a, button')].filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map(({ textContent }) => textContent)).toEqual(['two', 'act on two']);
  });

  it('acts on nothing until a row was chosen, then on that row', () => {
    const acted: string[] = [];
    render(drawn(['one', 'two'], (item) => acted.push(item)));
    press('a');
    press('j');
    press('j');
    press('a');
    expect(acted).toEqual(['two']);
  });

  it('moves the focus to the next row when the row that had it was dealt with', () => {
    const { rerender } = render(drawn(['one', 'two', 'three']));
    press('j');
    press('j');
    screen.getByRole('button', { name: 'act on two' }).focus();
    rerender(drawn(['one', 'three']));
    expect(focused()).toBe('three');
    rerender(drawn(['one']));
    expect(focused()).toBe('one');
  });

  it('leaves the focus alone when a row elsewhere goes away', () => {
    const { rerender } = render(drawn(['one', 'two', 'three']));
    press('j');
    rerender(drawn(['one', 'two']));
    expect(focused()).toBe('one');
  });
});
