import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { nameAmong, SpeechProvider, useSpeech } from './speech';

function Says({ noun, value }: { readonly noun: string; readonly value: string }) {
  return <p>{useSpeech().term(noun, value)}</p>;
}

const say = (noun: string, value: string) =>
  render(
    <SpeechProvider locale="es">
      <Says noun={noun} value={value} />
    </SpeechProvider>,
  );

describe('a value of the domain', () => {
  it('of the first words is said at once; of the others it is never shown as a code, and said when they have come', async () => {
    say('case', 'in_progress');
    say('level', 'elevated');
    expect(screen.getAllByText(/./).map(({ textContent }) => textContent)).toEqual(['en atención', '…']);
    expect(await screen.findByText('elevado')).toBeTruthy();
  });

  it('that nobody gave words is said as it is', async () => {
    say('level', 'unheard-of');
    expect(await screen.findByText('unheard-of')).toBeTruthy();
  });
});

describe('a name out of a list', () => {
  it('is not its code while the list is on its way', () => {
    expect(nameAmong(undefined, 'mass-arrival')).toBe('…');
    expect(nameAmong(new Map([['mass-arrival', 'Llegada masiva']]), 'mass-arrival')).toBe('Llegada masiva');
    expect(nameAmong(new Map(), 'of-an-older-library')).toBe('of-an-older-library');
  });
});
