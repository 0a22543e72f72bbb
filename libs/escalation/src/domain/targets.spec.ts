import { type CaseId, type DeskId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import type { Debt } from './debt.js';
import { desks, SAN_YSIDRO, TIJUANA } from './obligation.fixture.js';
import { targetOf } from './targets.js';

const debt: Debt = {
  act: 'acknowledge-case',
  subject: { kind: 'case', id: '1' },
  caseId: '1' as CaseId,
  deskId: TIJUANA,
  counterpartDeskId: SAN_YSIDRO,
  country: 'MX',
  lifeSafety: false,
};

describe('a rung that climbs the orders of government', () => {
  it('tells the state desk that answers for what the debtor does', () => {
    expect(targetOf('notify-state-desk', debt, desks)).toEqual({ target: 'state-desk', deskIds: ['mx-bc-ssc'] });
  });

  it('says that no such desk is known, and tells the joint desk of the debtor’s country', () => {
    expect(targetOf('notify-federal-desk', debt, desks)).toEqual({
      target: 'joint-desks',
      deskIds: ['mx-joint-desk'],
      absent: 'federal',
    });
  });

  it('tells the debtor’s own supervisor where the debtor is of that order already', () => {
    const ofState = { ...debt, deskId: SAN_YSIDRO as DeskId, country: 'US' };
    expect(targetOf('notify-state-desk', ofState, desks)).toEqual({ target: 'debtor-supervisor', deskIds: [SAN_YSIDRO] });
  });
});
