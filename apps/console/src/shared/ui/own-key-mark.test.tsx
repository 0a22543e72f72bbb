import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SpeechProvider } from '../i18n/speech';
import { OwnKeyMark } from './own-key-mark';

const AT = '2026-11-28T09:00:00.000Z';
const drawn = (at: readonly string[], by?: string) =>
  render(
    <SpeechProvider locale="en">
      <OwnKeyMark votes={at.map(vote)} at={AT} {...(by && { by })} />
    </SpeechProvider>,
  );
const vote = (at: string) => ({ action: 'ladder.approve', userId: 'ana', at });

describe('an approval', () => {
  afterEach(cleanup);

  it('says in words whether a key of the person’s own stands behind it', () => {
    drawn(['2026-11-28T08:00:00.000Z', AT], 'ana');
    expect(screen.getByText('Signed with an own key')).toBeTruthy();
  });

  it('says so too where none does, though one stands behind another act on the same thing', () => {
    drawn(['2026-11-28T08:00:00.000Z']);
    expect(screen.getByText('Not signed with an own key')).toBeTruthy();
  });

  it('counts for nobody else who acted at the same moment', () => {
    drawn([AT], 'beto');
    expect(screen.getByText('Not signed with an own key')).toBeTruthy();
  });
});
