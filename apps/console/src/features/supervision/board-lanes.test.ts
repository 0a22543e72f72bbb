import { describe, expect, it } from 'vitest';
import type { BoardItem } from '../../shared/api/client';
import { boardLanesOf, keyOf } from './board-lanes';

const owed = (lane: 'breached' | 'next-hour', id: string, obligationId: string) =>
  ({ lane, case: { id }, deskId: 'mx-tij-bomb', owed: { obligationId }, dueAt: null, lastRung: null }) as unknown as BoardItem;
const nobodys = (id: string) =>
  ({
    lane: 'nobodys',
    because: 'unacknowledged',
    case: { id },
    deskId: 'mx-tij-bomb',
    owed: null,
    dueAt: null,
    lastRung: null,
  }) as unknown as BoardItem;

const lanes = { nobodys: 1, 'our-offers-unanswered': 0, breached: 2, 'next-hour': 1, 'offers-to-us': 0 };

describe('the board of a supervisor', () => {
  const items = [nobodys('a'), owed('next-hour', 'b', '1'), owed('breached', 'a', '2'), owed('breached', 'a', '3')];

  it('has its five lanes in their order, the empty ones too', () => {
    expect(boardLanesOf({ lanes, items }).map(({ lane, count }) => `${lane} ${count}`)).toEqual([
      'breached 2',
      'next-hour 1',
      'offers-to-us 0',
      'our-offers-unanswered 0',
      'nobodys 1',
    ]);
  });

  it('keeps the order of the api within a lane', () => {
    const [breached] = boardLanesOf({ lanes, items });
    expect(breached?.items.map((item) => item.owed?.obligationId)).toEqual(['2', '3']);
  });

  it('tells apart what one case owes twice, and the same case in two lanes', () => {
    expect(new Set(items.map(keyOf)).size).toBe(items.length);
  });
});
