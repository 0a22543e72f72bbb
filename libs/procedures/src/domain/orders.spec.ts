import { addMinutes } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { MX, PORT, raisedBy, refusalOf, US, ADUANA } from './activation.fixture.js';
import { agreeOnConflict, noticeMissing } from './orders.js';

const joint = () => raisedBy(PORT, { level: 'crisis' }).confirm(MX);

describe('an act that needs prior notice', () => {
  it('is refused while somebody on the list was not told', () => {
    const play = joint();
    expect(refusalOf(() => play.order(PORT, 'suspend', { at: 'san-ysidro' }))).toBe('activation-notice-first');
    const { state, text } = play;
    expect(noticeMissing(state, text, { act: 'suspend', from: play.now, by: play.sign(PORT) })).toEqual({
      untold: ['south-command', 'airport', 'north-command'],
      short: [],
    });
  });

  it('goes when everybody was told as long before as is due', () => {
    const play = joint()
      .tell(PORT, 'south-command', 'airport', 'north-command')
      .pass(60)
      .order(PORT, 'suspend', { at: 'san-ysidro' });
    expect(play.state.orders).toMatchObject([{ act: 'suspend', untold: [], short: [], anyway: null }]);
  });

  it('tells apart who was not told and who was told too late', () => {
    const play = joint().tell(PORT, 'south-command').pass(30);
    const { state, text, now } = play;
    expect(noticeMissing(state, text, { act: 'suspend', from: now, by: play.sign(PORT) })).toEqual({
      untold: ['airport', 'north-command'],
      short: ['south-command'],
    });
  });

  it('done anyway is recorded with the reason and with everybody who was not told', () => {
    const play = joint().order(PORT, 'suspend', { at: 'san-ysidro', anyway: 'Shots at the lanes.' });
    expect(play.state.orders[0]).toMatchObject({
      untold: ['south-command', 'airport', 'north-command'],
      anyway: 'Shots at the lanes.',
    });
    expect(play.events.at(-1)).toMatchObject({ type: 'activation.ordered', data: { deskIds: expect.arrayContaining([US, MX]) } });
  });

  it('keeps no excuse when none was needed', () => {
    const play = joint().order(PORT, 'restrict', { at: 'san-ysidro', anyway: 'To be sure.' });
    expect(play.state.orders[0]?.anyway).toBeNull();
  });
});

describe('the end', () => {
  it('lifts what was ordered and has not come, and leaves what has', () => {
    const play = raisedBy(PORT).confirm(MX).order(PORT, 'restrict', { at: 'a' });
    play
      .order(PORT, 'reopen', { at: 'b', from: addMinutes(play.now, 60) })
      .end(US)
      .end(MX);
    expect(play.state.orders.map(({ lifted }) => lifted?.reason)).toEqual([undefined, 'All is open.']);
    expect(play.events.slice(-2).map(({ type }) => type)).toEqual(['activation.order-lifted', 'activation.ended']);
  });
});

describe('orders that compete', () => {
  const two = () =>
    joint().order(PORT, 'reopen', { at: 'san-ysidro' }).order(ADUANA, 'suspend', { at: 'san-ysidro', anyway: 'No staff.' });

  it('are shown to both commands as soon as the second is given', () => {
    const play = two();
    expect(play.state.conflicts).toMatchObject([{ countries: ['US', 'MX'], settledAt: null }]);
    expect(play.events.at(-1)).toMatchObject({
      type: 'activation.orders-conflict',
      data: { deskIds: expect.arrayContaining([US, MX, PORT, ADUANA]) },
    });
  });

  it.each<[string, (play: ReturnType<typeof joint>) => unknown]>([
    ['say the same', (play) => play.order(PORT, 'restrict', { at: 'a' }).order(ADUANA, 'restrict', { at: 'a' })],
    ['are for different crossings', (play) => play.order(PORT, 'restrict', { at: 'a' }).order(ADUANA, 'reopen', { at: 'b' })],
    [
      'follow one another',
      (play) =>
        play
          .order(PORT, 'restrict', { at: 'a', until: '2026-11-24T19:00:00.000Z' as never })
          .order(ADUANA, 'reopen', { at: 'a', from: '2026-11-24T19:00:00.000Z' as never }),
    ],
    [
      'are the same desk’s: the later replaces',
      (play) => play.order(PORT, 'restrict', { at: 'a' }).order(PORT, 'reopen', { at: 'a' }),
    ],
  ])('are none when they %s', (_, give) => {
    const play = joint();
    give(play);
    expect(play.state.conflicts).toEqual([]);
  });

  it('are none where the same desk has said otherwise since for that part, and are found there anew', () => {
    const walkers = { of: 'lanes', crossingId: 'a', mode: 'pedestrian', direction: null } as never;
    const play = joint().order(PORT, 'restrict', { at: 'a' }).order(ADUANA, 'divert', { target: walkers });
    expect(play.state.conflicts).toMatchObject([{ settledAt: null }]);
    play.order(PORT, 'divert', { target: walkers });
    expect(play.state.conflicts).toMatchObject([{ settledAt: play.now }]);
    expect(play.state.orders.map(({ lifted }) => lifted)).toEqual([null, null, null]);
    play.order(PORT, 'reopen', { target: walkers });
    expect(play.state.conflicts).toMatchObject([{ settledAt: play.now }, { settledAt: null }]);
  });

  it('are two inspections of everything, though both say the same', () => {
    const play = joint().order(PORT, 'inspect-all', { at: 'a' }).order(US, 'inspect-all', { at: 'a' });
    expect(play.state.conflicts).toMatchObject([{ countries: ['US'] }]);
  });

  it('are settled when the command of each country concerned has said how they go together', () => {
    const play = two();
    const { id } = play.state.conflicts[0]!;
    const agree = (desk: string) =>
      play.apply(agreeOnConflict(play.state, { conflictId: id, by: play.sign(desk), text: 'Suspend until ten.' }, play.now));
    expect(agree(MX).state.conflicts[0]?.settledAt).toBeNull();
    expect(refusalOf(() => agree(MX))).toBe('activation-conflict-said');
    expect(agree(US).state.conflicts[0]?.settledAt).toBe(play.now);
  });

  it('are gone when one of them is lifted, which only its own side does', () => {
    const play = two();
    const [first] = play.state.orders;
    expect(refusalOf(() => play.lift(MX, first!.id))).toBe('activation-order-foreign');
    expect(play.lift(US, first!.id).state.conflicts[0]?.settledAt).toBe(play.now);
    expect(refusalOf(() => play.lift(US, first!.id))).toBe('activation-order-unknown');
  });
});
