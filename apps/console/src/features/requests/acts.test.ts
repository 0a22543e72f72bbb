import { describe, expect, it } from 'vitest';
import { actsOn } from './acts';

const everything = () => true;
const at = (by: string) => ({ at: '2026-11-27T02:00:00.000Z', by });
const seen = (standing: 'requester' | 'asked' | 'copied', state: string, more: object = {}) =>
  ({ standing, state, submitted: null, pendingAnswer: null, ...more }) as unknown as Parameters<typeof actsOn>[0];
const acts = (of: ReturnType<typeof seen>, userId = 'me') => actsOn(of, { userId, may: everything });

describe('what can be done with a request', () => {
  it('is for the asked desk first to confirm that it came, or to send it where it belongs', () => {
    expect(acts(seen('asked', 'delivered'))).toEqual(['acknowledge', 'forward']);
  });

  it('is to answer or ask once it was confirmed; not to answer while an authorisation is awaited', () => {
    expect(acts(seen('asked', 'acknowledged'))).toEqual(
      expect.arrayContaining(['start', 'answer', 'clarify', 'commit', 'authorisation', 'refuse', 'forward']),
    );
    expect(acts(seen('asked', 'awaiting_authorisation'))).toEqual(['authorisation', 'settle', 'refuse']);
  });

  it('is for another person to release what touches protected people, never for its writer', () => {
    const submitted = seen('requester', 'submitted', { submitted: at('writer') });
    expect(acts(submitted, 'writer')).toEqual(['return', 'withdraw']);
    expect(acts(submitted, 'other')).toEqual(['release', 'return', 'withdraw']);
    const prepared = seen('asked', 'in_progress', { pendingAnswer: { ...at('writer'), items: 1, returned: null } });
    expect(acts(prepared, 'writer')).not.toContain('releaseAnswer');
    expect(acts(prepared, 'writer')).not.toContain('returnAnswer');
    expect(acts(prepared, 'other').slice(0, 2)).toEqual(['releaseAnswer', 'returnAnswer']);
  });

  it('is first of all to write an answer anew that was sent back', () => {
    const back = seen('asked', 'acknowledged', { pendingAnswer: { ...at('writer'), items: 1, returned: at('other') } });
    expect(acts(back, 'writer')[0]).toBe('answer');
    expect(acts(back, 'other')).not.toContain('releaseAnswer');
  });

  it('is to reply, withdraw or close for who asked, and nothing for who was copied', () => {
    expect(acts(seen('requester', 'clarification_asked'))).toEqual(['reply', 'withdraw']);
    expect(acts(seen('requester', 'answered_full'))).toEqual(['close']);
    expect(acts(seen('copied', 'delivered'))).toEqual([]);
  });

  it('is nothing without the right', () => {
    expect(actsOn(seen('asked', 'delivered'), { userId: 'me', may: () => false })).toEqual([]);
  });
});
