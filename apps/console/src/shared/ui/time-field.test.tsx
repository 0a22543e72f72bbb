import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { SpeechProvider } from '../i18n/speech';
import { TimeField } from './time-field';

afterEach(cleanup);

function Asking() {
  const [value, setValue] = useState('2026-11-27T08:00');
  return (
    <>
      <TimeField kind="moment" zone="America/Tijuana" label="Cuándo" value={value} set={setValue} />
      <output>{value}</output>
    </>
  );
}
const kept = (): string | null => screen.getByRole('status').textContent;
const open = (): HTMLInputElement => {
  render(
    <MantineProvider>
      <SpeechProvider locale="es">
        <Asking />
      </SpeechProvider>
    </MantineProvider>,
  );
  return screen.getByLabelText<HTMLInputElement>('Cuándo');
};
const type = (field: HTMLInputElement, value: string): void => void fireEvent.change(field, { target: { value } });

describe('a field for a time', () => {
  it('speaks the language of the console, with the zone beside it, and says what it understood', () => {
    const field = open();
    expect(field.value).toBe('vie 27 nov 2026 08:00');
    expect(screen.getByText('PST')).toBeTruthy();
    type(field, '3 dic 2026 9:30 pm');
    expect([field.value, kept()]).toEqual(['3 dic 2026 9:30 pm', '2026-12-03T21:30']);
    fireEvent.blur(field);
    expect(field.value).toBe('jue 3 dic 2026 21:30');
  });

  it('keeps what it does not understand, says so and keeps the form from being sent', () => {
    const field = open();
    type(field, '3 dic');
    expect([kept(), field.checkValidity()]).toEqual(['', false]);
    expect(screen.queryByText(/No se entiende/)).toBeNull();
    fireEvent.blur(field);
    expect(field.value).toBe('3 dic');
    expect(screen.getByText(/No se entiende/)).toBeTruthy();
    type(field, '3 dic 2026 10:00');
    expect(field.checkValidity()).toBe(true);
    expect(screen.queryByText(/No se entiende/)).toBeNull();
  });
});
