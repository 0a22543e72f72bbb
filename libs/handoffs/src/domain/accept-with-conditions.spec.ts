import { describe, expect, it } from '@jest/globals';
import { acceptWithConditions } from './accept-with-conditions.js';
import { after, INM, OFO, offered, officer, refusal, taking, then } from './handoff.fixture.js';
import { leadMovedTo } from './handoff.js';

const facts = { ...taking(officer(INM)), confirmBy: after(65) };

describe('accept-with-conditions', () => {
  it('hands the offer back to the offerer and moves nothing', () => {
    const conditioned = then(
      offered(),
      acceptWithConditions(offered(), { conditions: ['An officer stays until 18:00'] }, facts, after(5)),
    );
    expect(conditioned).toMatchObject({
      state: 'accepted_with_conditions',
      conditions: ['An officer stays until 18:00'],
      confirmBy: after(65),
    });
    expect(leadMovedTo(conditioned)).toBeNull();
  });

  it('is refused without a condition', () =>
    expect(refusal(() => acceptWithConditions(offered(), { conditions: [] }, facts, after(5)))).toBe(
      'handoff-conditions-missing',
    ));

  it('is refused to the offerer', () =>
    expect(
      refusal(() => acceptWithConditions(offered(), { conditions: ['x'] }, { ...facts, officer: officer(OFO) }, after(5))),
    ).toBe('handoff-not-yours-to-answer'));
});
