import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MenuButton } from './menu-button';
import { Screen } from './screen';

const drawn = (run = vi.fn()) => {
  const items = ['one', 'two', 'three'].map((key) => ({ key, says: key, run: () => run(key) }));
  render(
    <>
      <MenuButton label="Acts" items={items}>
        …
      </MenuButton>
      <button type="button">elsewhere</button>
    </>,
  );
  return run;
};

const button = (): HTMLElement => screen.getByRole('button', { name: 'Acts' });
const press = (key: string): void => void fireEvent.keyDown(document.activeElement!, { key });
const focused = (): string | null | undefined => document.activeElement?.textContent;

describe('a button with acts behind it', () => {
  afterEach(cleanup);

  it('opens with the focus on its first act, goes round by the arrows and to both ends', () => {
    drawn();
    fireEvent.click(button());
    expect([button().getAttribute('aria-expanded'), focused()]).toEqual(['true', 'one']);
    press('ArrowUp');
    expect(focused()).toBe('three');
    press('ArrowDown');
    expect(focused()).toBe('one');
    press('End');
    expect(focused()).toBe('three');
    press('Home');
    expect(focused()).toBe('one');
  });

  it('does the act, closes, and gives the focus back', () => {
    const run = drawn();
    fireEvent.click(button());
    fireEvent.click(screen.getByRole('menuitem', { name: 'two' }));
    expect(run.mock.calls).toEqual([['two']]);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button());
  });

  it('stays open when the screen that was on its way comes; with no menu open the screen takes the focus', () => {
    const page = (arrived: boolean) => (
      <>
        <MenuButton label="Acts" items={[{ key: 'one', says: 'one', run: vi.fn() }]}>
          …
        </MenuButton>
        {arrived ? <Screen title="My desk">{null}</Screen> : null}
      </>
    );
    const { rerender } = render(page(false));
    fireEvent.click(button());
    rerender(page(true));
    expect([screen.queryByRole('menu') !== null, focused()]).toEqual([true, 'one']);
    rerender(page(false));
    press('Escape');
    rerender(page(true));
    expect(focused()).toBe('My desk');
  });

  it('closes without an act by Escape, and when pointer or focus go elsewhere', () => {
    const run = drawn();
    fireEvent.click(button());
    press('Escape');
    expect(document.activeElement).toBe(button());
    fireEvent.click(button());
    fireEvent.pointerDown(screen.getByText('elsewhere'));
    expect(screen.queryByRole('menu')).toBeNull();
    expect(run).not.toHaveBeenCalled();
  });
});
