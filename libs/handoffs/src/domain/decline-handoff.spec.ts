import { describe, expect, it } from '@jest/globals';
import { declineHandoff, type DeclineHandoff } from './decline-handoff.js';
import { after, GN, INM, OFO, offered, officer, refusal, then } from './handoff.fixture.js';
import { leadMovedTo } from './handoff.js';

const no: DeclineHandoff = { ground: 'not_our_territory', text: null, betterDeskId: GN };
const facts = { officer: officer(INM), betterDeskExists: true, bounces: 1 };

describe('decline-handoff', () => {
  it('keeps ground, text and the better desk, and moves nothing', () => {
    const declined = then(offered(), declineHandoff(offered(), no, facts, after(5)));
    expect(declined).toMatchObject({ state: 'declined', ground: 'not_our_territory', betterDeskId: GN, declinedAt: after(5) });
    expect(leadMovedTo(declined)).toBeNull();
  });

  it.each([
    ['the offerer declines', no, { ...facts, officer: officer(OFO) }, 'handoff-not-yours-to-answer'],
    ['other has no text', { ...no, ground: 'other' as const }, facts, 'handoff-ground-needs-text'],
    ['the better desk does not exist', no, { ...facts, betterDeskExists: false }, 'handoff-better-desk-unsuitable'],
    ['the better desk is the declining one', { ...no, betterDeskId: INM }, facts, 'handoff-better-desk-unsuitable'],
    ['the better desk is the offering one', { ...no, betterDeskId: OFO }, facts, 'handoff-better-desk-unsuitable'],
  ])('is refused when %s', (_, command, given, code) =>
    expect(refusal(() => declineHandoff(offered(), command, given, after(5)))).toBe(code),
  );

  it('takes other with a text and no better desk', () =>
    expect(
      then(offered(), declineHandoff(offered(), { ground: 'other', text: 'On strike', betterDeskId: null }, facts, after(5)))
        .state,
    ).toBe('declined'));

  it('pulls the brake when the case came back for the third time', () => {
    const types = (bounces: number): string[] =>
      declineHandoff(offered(), no, { ...facts, bounces }, after(5)).map((event) => event.type);
    expect(types(2)).toEqual(['handoff.declined']);
    expect(types(3)).toEqual(['handoff.declined', 'handoff.bounce-limit-reached']);
  });
});
