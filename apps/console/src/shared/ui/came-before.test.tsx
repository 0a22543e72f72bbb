import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type ActBefore, Problem } from '../api/problem';
import { DirectoryProvider } from '../directory/directory';
import { type Locale, SpeechProvider } from '../i18n/speech';
import { Failure } from './notices';

const TIJUANA = 'America/Tijuana';
const fire = { id: 'mx-fire', name: { en: 'Fire and Rescue', es: 'Bomberos' }, country: 'MX', corridor: null };
const directory = {
  desks: new Map([[fire.id, fire]]),
  agencies: new Map(),
  crossings: new Map(),
  corridors: new Map(),
  countries: new Map(),
  members: [{ code: 'MX', zones: [{ zone: TIJUANA }] }],
};
const act: ActBefore = { said: 'handoff accepted', at: '2026-11-26T21:04:00.000Z', deskId: fire.id, person: null, byYou: false };

const tell = (status: number, before: Partial<ActBefore>, locale: Locale = 'en'): string => {
  const queries = new QueryClient();
  queries.setQueryData(['directory'], directory);
  const refusal = new Problem({ title: 'It changed', detail: 'Read it again.', before: { ...act, ...before } }, status, null);
  render(
    <MantineProvider env="test">
      <SpeechProvider locale={locale}>
        <QueryClientProvider client={queries}>
          <DirectoryProvider>
            <Failure error={refusal} />
          </DirectoryProvider>
        </QueryClientProvider>
      </SpeechProvider>
    </MantineProvider>,
  );
  return screen.getByRole('alert').textContent?.replaceAll('\u00a0', ' ') ?? '';
};

describe('a refusal because somebody was faster', () => {
  afterEach(cleanup);

  it.each([409, 412])('says who did what and when, by the reader’s clock (%i)', (status) => {
    expect(tell(status, {})).toMatch(/Fire and Rescue was first: handoff accepted · .*13:04 PST/);
  });

  it('says it in the other language, and names the person whom the reader may know', () => {
    const said = tell(412, { said: 'traspaso aceptado', person: 'Ana López' }, 'es');
    expect(said).toMatch(/Ana López \(Bomberos\) actuó primero: traspaso aceptado · .*13:04 PST/);
  });

  it('says what the reader did elsewhere, and what nobody did', () => {
    expect(tell(412, { byYou: true })).toContain('You yourself were first: handoff accepted');
    cleanup();
    expect(tell(409, { deskId: null, said: 'offer expired' })).toContain('Enlace was first, by itself: offer expired');
  });
});
