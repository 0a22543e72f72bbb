import { addMinutes, type DeskId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { findNobody } from './find-nobody.js';
import { meetObligation } from './meet-obligation.js';
import { nextStep } from './ladder.js';
import { progressOf } from './obligation.js';
import { after, desks, OPENED, opening, SAN_YSIDRO, TIJUANA } from './obligation.fixture.js';

const now = addMinutes(OPENED, 60);
const owed = after(...opening('acknowledge-urgent'));
const ALTERNATE = 'mx-tij-sspcm' as DeskId;
const found = (tried: readonly DeskId[], step = 1) => findNobody(owed, { step, loop: 0, tried }, desks, now);
const told = (tried: readonly DeskId[], step = 1) =>
  found(tried, step).map(({ data }) => ('target' in data ? [data.target, data.deskIds] : null));

describe('a rung that reached no one', () => {
  it('is stated once, with where nobody was', () => {
    const [event] = found([TIJUANA, ALTERNATE]);
    expect(event).toMatchObject({
      type: 'obligation.nobody-reached',
      data: { step: 1, loop: 0, action: 'notify-duty-officer', tried: [TIJUANA, ALTERNATE] },
    });
    const known = after(...opening('acknowledge-urgent'), event!);
    expect(known.unreached).toEqual([{ step: 1, loop: 0, tried: [TIJUANA, ALTERNATE], at: now }]);
    expect(findNobody(known, { step: 1, loop: 0, tried: [TIJUANA] }, desks, now)).toEqual([]);
    expect(findNobody(known, { step: 1, loop: 1, tried: [TIJUANA] }, desks, now)).toHaveLength(1);
  });

  it('is told to the desks of the next rung that calls on somebody else, at once', () => {
    expect(told([TIJUANA])).toEqual([['both-supervisors', [SAN_YSIDRO]]]);
    expect(told([TIJUANA, SAN_YSIDRO])).toEqual([['alternate-desk', [ALTERNATE]]]);
    expect(told([TIJUANA, SAN_YSIDRO, ALTERNATE])).toEqual([['joint-desks', ['mx-joint-desk', 'us-joint-desk']]]);
  });

  it('is told to the joint desks after the last rung, even when nobody was there either', () => {
    expect(told([TIJUANA], 7)).toEqual([['joint-desks', ['mx-joint-desk', 'us-joint-desk']]]);
    expect(told([TIJUANA, 'mx-joint-desk' as DeskId, 'us-joint-desk' as DeskId], 7)).toEqual([
      ['joint-desks', ['mx-joint-desk', 'us-joint-desk']],
    ]);
  });

  it('stays between the two desks where there is no case', () => {
    const [event] = findNobody({ ...owed, caseId: null }, { step: 7, loop: 0, tried: [TIJUANA] }, desks, now);
    expect(event?.data).toMatchObject({ target: 'both-supervisors', deskIds: [SAN_YSIDRO] });
  });

  it('takes no rung from the ladder', () => {
    const known = after(...opening('acknowledge-urgent'), ...found([TIJUANA]));
    expect(nextStep(known.ladder, progressOf(known), now)).toEqual(nextStep(owed.ladder, progressOf(owed), now));
  });

  it('says nothing any more once the act is done', () => {
    const met = after(...opening('acknowledge-urgent'), ...meetObligation(owed, now));
    expect(findNobody(met, { step: 1, loop: 0, tried: [TIJUANA] }, desks, now)).toEqual([]);
  });
});
