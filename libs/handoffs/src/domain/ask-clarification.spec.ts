import { describe, expect, it } from '@jest/globals';
import { askClarification } from './ask-clarification.js';
import { after, INM, OFO, offered, officer, refusal, then } from './handoff.fixture.js';

const question = { question: '¿En qué carril está el camión?' };

describe('ask-clarification', () => {
  it('stops the clock: there is no due time while the question waits', () => {
    const asked = then(offered(), askClarification(offered(), question, officer(INM), after(5)));
    expect(asked).toMatchObject({
      state: 'clarification_asked',
      clarifications: [{ ...question, answer: null, askedAt: after(5) }],
    });
    expect(asked).not.toHaveProperty('respondBy');
  });

  it('is refused to the offerer', () =>
    expect(refusal(() => askClarification(offered(), question, officer(OFO), after(5)))).toBe('handoff-not-yours-to-answer'));

  it('is refused when the time to answer is over', () =>
    expect(refusal(() => askClarification(offered(), question, officer(INM), after(4320)))).toBe('handoff-answer-overdue'));

  it('is refused while another question waits', () => {
    const asked = then(offered(), askClarification(offered(), question, officer(INM), after(5)));
    expect(refusal(() => askClarification(asked, question, officer(INM), after(6)))).toBe('handoff-clarification-pending');
  });
});
