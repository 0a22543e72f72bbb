import { describe, expect, it } from 'vitest';
import type { HolderResponse } from '../../shared/api/client';
import { type Branch, branchesOf } from './chain-tree';

const holder = (deskId: string, fromDeskId: string): HolderResponse => ({
  deskId,
  fromDeskId,
  since: '2026-11-23T18:00:00.000Z',
  purposes: [],
  rule: 'O-own',
  endedAt: null,
});
const told = (branches: readonly Branch[]): unknown[] =>
  branches.map(({ holder: { deskId }, passedOn }) => [deskId, told(passedOn)]);

describe('who has an item from whom', () => {
  it('is a tree from its originator', () => {
    const holders = [holder('a', 'x'), holder('b', 'a'), holder('c', 'b'), holder('d', 'x')];
    expect(told(branchesOf(holders, 'x'))).toEqual([
      ['a', [['b', [['c', []]]]]],
      ['d', []],
    ]);
  });

  it('loses nobody who has it from a desk that is not shown', () => {
    expect(told(branchesOf([holder('c', 'hidden')], 'x'))).toEqual([['c', []]]);
  });

  it('ends where two desks have it from each other', () => {
    expect(told(branchesOf([holder('a', 'x'), holder('b', 'a')], 'x'))).toEqual([['a', [['b', []]]]]);
    expect(branchesOf([], 'x')).toEqual([]);
  });
});
