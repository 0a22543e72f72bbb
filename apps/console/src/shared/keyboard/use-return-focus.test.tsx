import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useReturnFocus } from './use-return-focus';

function Dialog() {
  useReturnFocus();
  return (
    <button type="button" ref={(button) => button?.focus()}>
      in the dialog
    </button>
  );
}

const page = (open: boolean) => (
  <>
    <button type="button">row</button>
    {open ? <Dialog /> : null}
  </>
);

afterEach(cleanup);

it('gives the focus back to what had it when the dialog opened', () => {
  const { rerender } = render(page(false));
  screen.getByText('row').focus();
  rerender(page(true));
  expect(document.activeElement?.textContent).toBe('in the dialog');
  rerender(page(false));
  expect(document.activeElement?.textContent).toBe('row');
});
