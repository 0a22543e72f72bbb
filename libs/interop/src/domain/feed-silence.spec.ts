import { describe, expect, it } from '@jest/globals';
import { addMinutes, type DeskId, type Instant, instant } from '#kernel';
import { endSilence, type FeedHeard, feedSilenceAggregate, findSilence } from './feed-silence.js';

const LAST = instant('2026-11-27T10:00:00.000Z');
const after = (minutes: number): Instant => addMinutes(LAST, minutes);
const owed = { limitMinutes: 120, deskIds: ['us-joint-desk', 'mx-joint-desk'] as DeskId[] };
const heard = (given: Partial<FeedHeard> = {}): FeedHeard => ({
  source: 'cbp-wait-times',
  watched: true,
  lastGoodAt: LAST,
  ...given,
});
const silence = () => feedSilenceAggregate.evolve(null, findSilence(heard(), owed, after(121))[0]!);

describe('a feed that is watched', () => {
  it('is silent when it has brought nothing good for as long as is stated, and not a minute before', () => {
    expect(findSilence(heard(), owed, after(119))).toEqual([]);
    expect(findSilence(heard(), owed, after(120))).toMatchObject([
      { type: 'feed-silence.found', data: { since: LAST, minutes: 120, deskIds: owed.deskIds } },
    ]);
  });

  it('is missed by nobody where it is not watched', () => {
    expect(findSilence(heard({ watched: false }), owed, after(9_999))).toEqual([]);
  });

  it('speaks again with the next file that is read, and not before', () => {
    expect(endSilence(silence(), heard(), after(500))).toEqual([]);
    const [over] = endSilence(silence(), heard({ lastGoodAt: after(130) }), after(131));
    expect(over).toMatchObject({ type: 'feed-silence.over', data: { how: 'heard', deskIds: owed.deskIds } });
    expect(feedSilenceAggregate.evolve(silence(), over!)).toMatchObject({ state: 'over', since: LAST });
  });

  it('is let go of where somebody stops watching it', () => {
    expect(endSilence(silence(), heard({ watched: false }), after(131))).toMatchObject([{ data: { how: 'let-go' } }]);
  });

  it('is told once of: what is over ends no more', () => {
    const [over] = endSilence(silence(), heard({ lastGoodAt: after(130) }), after(131));
    const ended = feedSilenceAggregate.evolve(silence(), over!);
    expect(endSilence(ended, heard({ lastGoodAt: after(140) }), after(141))).toEqual([]);
    expect(() => feedSilenceAggregate.evolve(ended, over!)).toThrow(TypeError);
  });
});
