import { describe, expect, it } from '@jest/globals';
import { answerClarification } from './answer-clarification.js';
import { askClarification } from './ask-clarification.js';
import { after, INM, OFO, offered, officer, refusal, then } from './handoff.fixture.js';

const asked = then(offered(), askClarification(offered(), { question: 'Which lane?' }, officer(INM), after(5)));
const facts = { officer: officer(OFO), respondBy: after(4330) };

describe('answer-clarification', () => {
  it('sets the clock going again with the time that was left', () =>
    expect(then(asked, answerClarification(asked, { text: 'Lane 3' }, facts, after(15)))).toMatchObject({
      state: 'offered',
      respondBy: after(4330),
      clarifications: [{ question: 'Which lane?', answer: 'Lane 3', answeredAt: after(15) }],
    }));

  it('answers the last question and leaves the earlier answers', () => {
    const once = then(asked, answerClarification(asked, { text: 'Lane 3' }, facts, after(15)));
    const twice = then(once, askClarification(once, { question: 'Driver?' }, officer(INM), after(20)));
    expect(
      then(twice, answerClarification(twice, { text: 'Gone' }, facts, after(25))).clarifications.map((one) => one.answer),
    ).toEqual(['Lane 3', 'Gone']);
  });

  it('is refused to the target', () =>
    expect(refusal(() => answerClarification(asked, { text: 'x' }, { ...facts, officer: officer(INM) }, after(15)))).toBe(
      'handoff-not-your-offer',
    ));

  it('is refused when nothing was asked', () =>
    expect(refusal(() => answerClarification(offered(), { text: 'x' }, facts, after(15)))).toBe('handoff-still-offered'));
});
