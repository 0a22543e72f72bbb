import { describe, expect, it } from 'vitest';
import { mayDo, type ProvisionAct, type Reader } from './may-do';

const AUTHOR: Reader = { deskId: 'giver', userId: 'a', answers: true };
const SECOND: Reader = { ...AUTHOR, userId: 'b' };
const RECEIVER: Reader = { deskId: 'receiver', userId: 'c', answers: true };

const acts = (state: 'prepared' | 'returned' | 'given' | 'acknowledged' | 'withdrawn', reader: Reader): ProvisionAct[] => {
  const can = mayDo({ state, fromDeskId: 'giver', toDeskId: 'receiver', preparedBy: 'a' }, reader);
  return (Object.keys(can) as ProvisionAct[]).filter((act) => can[act]);
};

describe('what can be done about information that is given unasked', () => {
  it('is let out or sent back by another person than its author, who writes it anew', () => {
    expect(acts('prepared', SECOND)).toEqual(['release', 'return', 'withdraw']);
    expect(acts('prepared', AUTHOR)).toEqual(['rewrite', 'withdraw']);
  });

  it('that was sent back is written anew by either, and let out by nobody', () => {
    expect(acts('returned', AUTHOR)).toEqual(['rewrite', 'withdraw']);
    expect(acts('returned', SECOND)).toEqual(['rewrite', 'withdraw']);
  });

  it('is acknowledged by the desk that it was given to, once', () => {
    expect(acts('given', RECEIVER)).toEqual(['acknowledge']);
    expect([...acts('given', AUTHOR), ...acts('acknowledged', RECEIVER), ...acts('withdrawn', AUTHOR)]).toEqual([]);
  });

  it('is nothing for people who do not answer requests', () => {
    expect(acts('prepared', { ...SECOND, answers: false })).toEqual([]);
  });
});
