import { describe, expect, it } from 'vitest';
import type { BoardItem } from '../../shared/api/client';
import { doableOn, pickIdOf } from './bulk';

const item = (lane: string, caseId: string, obligationId: string): BoardItem =>
  ({ lane, deskId: 'd', case: { id: caseId }, owed: { obligationId } }) as unknown as BoardItem;
const late = item('breached', 'c1', 'o1');
const nobodys = item('nobodys', 'c1', 'o1');
const other = item('breached', 'c1', 'o2');
const elsewhere = item('breached', 'c2', 'o3');

describe('several things of the board', () => {
  it('are picked once, though one stands in two lanes', () => {
    expect(pickIdOf(late)).toBe(pickIdOf(nobodys));
    expect(pickIdOf(late)).not.toBe(pickIdOf(other));
  });

  it('are reminded one by one, and of a case the lead is taken once', () => {
    const all = [late, nobodys, other, elsewhere];
    expect(doableOn(all, 'nudge', () => ['nudge'])).toHaveLength(3);
    expect(doableOn(all, 'take', () => ['take'])).toHaveLength(2);
  });

  it('are left alone where the act cannot be done', () => {
    expect(doableOn([late, elsewhere], 'take', (one) => (one === late ? ['take'] : []))).toEqual([late]);
  });
});
