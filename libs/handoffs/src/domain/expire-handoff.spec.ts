import { describe, expect, it } from '@jest/globals';
import { acceptHandoff } from './accept-handoff.js';
import { acceptWithConditions } from './accept-with-conditions.js';
import { askClarification } from './ask-clarification.js';
import { expireHandoff, hasRunOut } from './expire-handoff.js';
import { after, INM, offered, officer, refusal, taking, then } from './handoff.fixture.js';
import { leadMovedTo } from './handoff.js';

const conditioned = then(
  offered(),
  acceptWithConditions(offered(), { conditions: ['x'] }, { ...taking(officer(INM)), confirmBy: after(65) }, after(5)),
);
const asked = then(offered(), askClarification(offered(), { question: 'Which lane?' }, officer(INM), after(1)));

describe('expire-handoff', () => {
  it('ends the offer and never moves the lead', () => {
    const expired = then(offered(), expireHandoff(offered(), 1, after(4320)));
    expect(expired).toMatchObject({ state: 'expired', expiredAt: after(4320) });
    expect(leadMovedTo(expired)).toBeNull();
  });

  it('counts as a bounce and may pull the brake', () =>
    expect(expireHandoff(offered(), 3, after(4320)).map((event) => event.type)).toEqual([
      'handoff.expired',
      'handoff.bounce-limit-reached',
    ]));

  it.each([
    ['before the due time', offered(), after(4319), false],
    ['at the due time', offered(), after(4320), true],
    ['while a question waits', asked, after(9999), false],
    ['before the confirmation is due', conditioned, after(64), false],
    ['when the confirmation is due', conditioned, after(65), true],
    ['after the end', then(offered(), expireHandoff(offered(), 1, after(4320))), after(9999), false],
  ])('has run out %s: judged by state and time', (_, handoff, now, expected) => expect(hasRunOut(handoff, now)).toBe(expected));

  it('comes too late after the acceptance', () => {
    const accepted = then(offered(), acceptHandoff(offered(), taking(officer(INM)), after(5)));
    expect(refusal(() => expireHandoff(accepted, 1, after(4320)))).toBe('handoff-already-accepted');
  });
});
