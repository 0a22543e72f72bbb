import type { DeskId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { negativeConflict } from './bounce-brake.js';

const desks = (...ids: string[]): DeskId[] => ids as DeskId[];
const [a, b, c] = desks('a', 'b', 'c') as [DeskId, DeskId, DeskId];

describe('negative conflict', () => {
  it('is there when every competent desk but the lead declined', () =>
    expect(negativeConflict([a, b, c], a, new Set([b, c]))).toEqual([a, b, c]));

  it('is not there while one of them was not asked', () => expect(negativeConflict([a, b, c], a, new Set([b]))).toBeNull());

  it('is not there when only the lead is competent', () => expect(negativeConflict([a], a, new Set([b, c]))).toBeNull());

  it('does not count a desk twice', () => expect(negativeConflict([b, b], a, new Set([b]))).toEqual([a, b]));
});
