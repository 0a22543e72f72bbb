import { describe, expect, it } from '@jest/globals';
import { MX, PORT, raisedBy, refusalOf, US } from './activation.fixture.js';

describe('two keys', () => {
  it('one country raises: its own side is at the level at once, the other side is asked and owes nothing else', () => {
    const play = raisedBy(PORT);
    expect(play.keys).toBe('US elevated, MX -: awaiting');
    expect(play.state.ask).toMatchObject({
      number: 1,
      want: 'elevated',
      emergency: false,
      confirmBy: '2026-11-24T19:00:00.000Z',
    });
    expect(play.state.agencies.map(({ country }) => country)).not.toContain('MX');
  });

  it('the other country confirms in time: both sides are at the level, and its own desks are alerted', () => {
    const play = raisedBy(PORT, { level: 'crisis' }).pass(10).confirm(MX);
    expect(play.keys).toBe('US crisis, MX crisis: joint');
    expect(play.openOf('MX')).toEqual(['tell-north', 's2']);
    expect(play.state.agencies.filter(({ country }) => country === 'MX').map(({ deskId }) => deskId)).toEqual([
      MX,
      'mx-anam-tijuana',
    ]);
  });

  it('a crisis is confirmed within a quarter of an hour, and so is what is raised as an emergency', () => {
    expect(raisedBy(US, { level: 'crisis' }).state.ask).toMatchObject({ emergency: true, confirmBy: '2026-11-24T18:15:00.000Z' });
    expect(raisedBy(US, { level: 'watch', emergency: true }).state.ask?.confirmBy).toBe('2026-11-24T18:15:00.000Z');
  });

  it('no key comes: it stays with the side that raised it, and says so', () => {
    const play = raisedBy(US).pass(60).lapse();
    expect(play.keys).toBe('US elevated, MX -: unilateral');
    expect(play.state.settledAsks).toMatchObject([{ number: 1, how: 'lapsed', settledBy: null }]);
  });

  it('a minute before, nothing lapses; and lapsing twice changes nothing', () => {
    expect(raisedBy(US).pass(59).lapse().state.state).toBe('awaiting');
    const play = raisedBy(US).pass(60).lapse();
    expect(play.lapse().state.settledAsks).toHaveLength(1);
  });

  it('a key that comes late still joins, to the very ask that lapsed', () => {
    const play = raisedBy(US, { level: 'crisis' }).pass(15).lapse().pass(40).confirm(MX, 1);
    expect(play.keys).toBe('US crisis, MX crisis: joint');
  });

  it('a late key joins nothing when the asking side has come down meanwhile', () => {
    const play = raisedBy(US, { level: 'crisis' }).pass(15).lapse().want(US, 'watch');
    expect(refusalOf(() => play.confirm(MX, 1))).toBe('activation-ask-gone');
  });

  it('a key that is refused leaves the sides apart, with the reason', () => {
    const play = raisedBy(US).confirm(MX).want(US, 'crisis').decline(MX);
    expect(play.keys).toBe('US crisis, MX elevated: unilateral');
    expect(play.state.settledAsks.at(-1)).toMatchObject({ how: 'declined', answer: 'Not on our side.' });
  });

  it('nobody turns the second key of its own ask', () => {
    expect(refusalOf(() => raisedBy(US).confirm(PORT))).toBe('activation-own-key');
  });

  it('an answer to an ask that was overtaken is refused', () => {
    const play = raisedBy(US).want(US, 'crisis');
    expect(play.state.settledAsks).toMatchObject([{ number: 1, how: 'superseded' }]);
    expect(refusalOf(() => play.confirm(MX, 1))).toBe('activation-ask-gone');
    expect(play.confirm(MX, 2).keys).toBe('US crisis, MX crisis: joint');
  });
});

describe('coming down', () => {
  const joint = () => raisedBy(US, { level: 'crisis' }).confirm(MX);

  it('from a joint level needs both keys, and nothing changes before', () => {
    const play = joint().want(US, 'recovery');
    expect(play.keys).toBe('US crisis, MX crisis: awaiting');
    expect(play.confirm(MX).keys).toBe('US recovery, MX recovery: joint');
  });

  it('that nobody answers leaves the joint level as it was', () => {
    expect(joint().want(US, 'recovery').pass(240).lapse().keys).toBe('US crisis, MX crisis: joint');
  });

  it('that lapsed is asked anew: a late key lowers nothing', () => {
    const play = joint().want(US, 'recovery').pass(240).lapse();
    expect(refusalOf(() => play.confirm(MX, 2))).toBe('activation-ask-gone');
  });

  it('by its own key as far as where the other side stands, and no further', () => {
    const play = raisedBy(US).confirm(MX).want(US, 'crisis').decline(MX);
    expect(play.want(US, 'elevated').keys).toBe('US elevated, MX elevated: joint');
    expect(play.want(US, 'watch').keys).toBe('US elevated, MX elevated: awaiting');
  });

  it('recovers only from what was grave', () => {
    expect(refusalOf(() => raisedBy(US, { level: 'watch' }).want(US, 'recovery'))).toBe('activation-recovery-first');
  });
});

describe('what meets at one activation', () => {
  it('both raise to the same level: the second to come is the second key', () => {
    const play = raisedBy(US, { level: 'watch' }).confirm(MX).want(US, 'crisis').want(MX, 'crisis');
    expect(play.keys).toBe('US crisis, MX crisis: joint');
    expect(play.state.settledAsks.at(-1)?.how).toBe('confirmed');
  });

  it('one asks to come down while the other raises: up goes first, and the question of coming down is overtaken', () => {
    const play = raisedBy(US).confirm(MX).want(US, 'watch').want(MX, 'crisis');
    expect(play.keys).toBe('US elevated, MX crisis: awaiting');
    expect(play.state.settledAsks.at(-1)).toMatchObject({ want: 'watch', how: 'superseded' });
  });

  it('one raises while the other asks to come down: the second is told to answer first', () => {
    const play = raisedBy(US).confirm(MX).want(MX, 'crisis');
    expect(refusalOf(() => play.want(US, 'watch'))).toBe('activation-ask-open');
  });

  it('one confirms what the other has just overtaken: it is told that this is gone', () => {
    const play = raisedBy(US).confirm(MX).want(US, 'watch');
    const { number } = play.state.ask!;
    play.want(US, 'crisis');
    expect(refusalOf(() => play.confirm(MX, number))).toBe('activation-ask-gone');
  });

  it('one raises half-way while more is asked of it: it answers that first', () => {
    const play = raisedBy(US, { level: 'watch' }).confirm(MX).want(US, 'crisis');
    expect(refusalOf(() => play.want(MX, 'elevated'))).toBe('activation-ask-open');
  });
});

describe('the end', () => {
  it('of what one side alone raised is that side’s own', () => {
    const play = raisedBy(US).pass(60).lapse().end(US);
    expect(play.keys).toBe('US elevated, MX -: ended');
    expect(play.state.reviews.map(({ country }) => country)).toEqual(['US']);
  });

  it('of what is joint needs both keys; then both sides owe a review', () => {
    const play = raisedBy(US).confirm(MX).end(MX);
    expect(play.state.state).toBe('awaiting');
    play.confirm(US);
    expect(play.state.state).toBe('ended');
    expect(play.state.reviews.map(({ country }) => country)).toEqual(['US', 'MX']);
    expect(play.openOf('US')).toEqual([]);
    expect(play.state.agencies.every(({ state }) => state === 'deactivated')).toBe(true);
  });

  it('that both ask for at once is the end', () => {
    expect(raisedBy(US).confirm(MX).end(MX).end(US).state.state).toBe('ended');
  });

  it('is final', () => {
    const play = raisedBy(US).end(US);
    for (const act of [() => play.want(US, 'crisis'), () => play.end(US), () => play.confirm(MX, 1)])
      expect(refusalOf(act)).toBe('activation-ended');
  });
});
