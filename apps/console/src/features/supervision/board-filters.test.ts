import { describe, expect, it } from 'vitest';
import type { BoardItem } from '../../shared/api/client';
import { filtersIn, isShown, NO_FILTERS, searchOf } from './board-filters';

const item = (priority: string, lifeSafety: boolean, nobodyAt: readonly string[] = []): BoardItem =>
  ({ lane: 'breached', deskId: 'd', case: { priority, lifeSafety }, lastRung: { nobodyAt } }) as unknown as BoardItem;

describe('the filters of the board', () => {
  it('stand in the address and come back from it as they were', () => {
    const filters = { priorities: ['P1', 'P3'], life: true, nobody: false } as const;
    expect(filtersIn(searchOf(filters))).toEqual(filters);
    expect(searchOf(NO_FILTERS)).toEqual({});
    expect(filtersIn({ priority: 'P9,P2', life: 'yes', nobody: 1 })).toEqual({ priorities: ['P2'], life: false, nobody: true });
  });

  it('show what fits all of them', () => {
    expect(isShown(item('P2', false), NO_FILTERS)).toBe(true);
    expect(isShown(item('P2', false), { ...NO_FILTERS, priorities: ['P1'] })).toBe(false);
    expect(isShown(item('P1', true), { ...NO_FILTERS, priorities: ['P1'], life: true })).toBe(true);
    expect(isShown(item('P1', false), { ...NO_FILTERS, life: true })).toBe(false);
    expect(isShown(item('P1', false), { ...NO_FILTERS, nobody: true })).toBe(false);
    expect(isShown(item('P1', false, ['d']), { ...NO_FILTERS, nobody: true })).toBe(true);
  });
});
