import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SpeechProvider } from '../../shared/i18n/speech';
import { ConnectionBanner } from './connection';

const NOW = 1_000_000;
const live = vi.hoisted(() => ({ state: 'cut', since: 0 }));
vi.mock('../../shared/stream/use-live', () => ({ useLive: () => live }));
vi.mock('../../shared/i18n/use-now', () => ({ useNow: () => NOW }));

const draw = (state: 'live' | 'cut', secondsAgo: number, onLine = true): string | null => {
  Object.assign(live, { state, since: NOW - secondsAgo * 1_000 });
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(onLine);
  render(
    <SpeechProvider locale="en">
      <ConnectionBanner />
    </SpeechProvider>,
  );
  return screen.queryByRole('status')?.textContent ?? null;
};

describe('a page whose connection is cut', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('says that it may be old, since when, and that what is typed is kept; politely, not as an alarm', () => {
    const said = draw('cut', 120);
    expect(said).toContain('What you see may be old; what you type is kept.');
    expect(said).toContain('Last heard from Enlace 2 min ago.');
    expect(said).not.toContain('offline');
  });

  it('says that the computer itself has no network', () => {
    expect(draw('cut', 120, false)).toMatch(/^This computer is offline\. /);
  });

  it('startles nobody by a blip, and is silent while it is live', () => {
    expect(draw('cut', 2)).toBeNull();
    cleanup();
    expect(draw('live', 500)).toBeNull();
  });
});
