import { describe, expect, it } from 'vitest';
import { beginCover, coverSent, takersOf } from './covering';

const people = [
  { id: 'ana', name: 'Ana', atDesk: true },
  { id: 'luis', name: 'Luis', atDesk: true },
  { id: 'gone', name: 'Gone', atDesk: false },
];
const roster = { people, may: { edit: true, cover: true }, zone: 'America/Tijuana' };
const gap = { forPersonId: null, from: '2026-11-28T03:00:00.000Z', until: '2026-11-28T15:00:00.000Z' };
const before = Date.parse('2026-11-27T20:00:00.000Z');

describe('covering hours', () => {
  it('given hours that nobody has, when somebody of the desk opens them, then they take them, whole, and nobody is covered for', () => {
    const draft = beginCover(gap, roster, { reader: 'ana', now: before, reason: 'Takes it' });
    expect(draft).toEqual({ personId: 'ana', from: '2026-11-27T19:00', until: '2026-11-28T07:00', reason: 'Takes it' });
    expect(coverSent(draft, gap, roster.zone)).toEqual({ personId: 'ana', from: gap.from, until: gap.until, reason: 'Takes it' });
  });

  it('given hours that have begun, when they are opened, then they are taken from now on', () => {
    const now = Date.parse('2026-11-28T04:30:00.000Z');
    const draft = beginCover(gap, roster, { reader: 'ana', now, reason: 'Takes it' });
    expect(coverSent(draft, gap, roster.zone)?.from).toBe('2026-11-28T04:30:00.000Z');
  });

  it('given one’s own turn, when it is opened, then one is not offered to cover for oneself, and nobody who left is offered', () => {
    const turn = { ...gap, forPersonId: 'ana' };
    expect(takersOf(roster, turn)).toEqual([people[1]]);
    expect(beginCover(turn, roster, { reader: 'ana', now: before, reason: 'r' }).personId).toBe('luis');
    expect(
      beginCover(turn, { ...roster, may: { edit: false, cover: true } }, { reader: 'ana', now: before, reason: 'r' }).personId,
    ).toBeNull();
  });

  it('given the hour that the clock shows twice, when a turn that ends in its second pass is covered untouched, then its own end is sent', () => {
    const zone = 'America/Ciudad_Juarez';
    // 01:30 is shown twice on 1 November 2026: at 07:30Z and at 08:30Z.
    const turn = { forPersonId: 'luis', from: '2026-11-01T02:00:00.000Z', until: '2026-11-01T08:30:00.000Z' };
    const draft = beginCover(turn, { ...roster, zone }, { reader: 'ana', now: before - 40 * 86_400_000, reason: 'r' });
    expect(draft.until).toBe('2026-11-01T01:30');
    expect(coverSent(draft, turn, zone)).toMatchObject({ forPersonId: 'luis', until: turn.until });
  });

  it('given no person or no reason, when it is sent, then there is nothing to send', () => {
    const draft = beginCover(gap, roster, { reader: 'nobody', now: before, reason: 'r' });
    expect(coverSent(draft, gap, roster.zone)).toBeNull();
    expect(coverSent({ ...draft, personId: 'ana', reason: ' ' }, gap, roster.zone)).toBeNull();
  });
});
