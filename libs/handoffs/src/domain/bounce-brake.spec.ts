import type { DeskId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { negativeConflict, type Returned } from './bounce-brake.js';

const [a, b, c] = ['a', 'b', 'c'] as DeskId[] as [DeskId, DeskId, DeskId];
const conflict = (given: Partial<Returned>): readonly DeskId[] | null =>
  negativeConflict({ leadDeskId: a, competent: [], declined: [], bounces: 1, ...given });

describe('negative conflict', () => {
  it('is there when every competent desk but the lead declined', () =>
    expect(conflict({ competent: [a, b, c], declined: [b, c], bounces: 2 })).toEqual([a, b, c]));

  it('is not there while one of them was not asked', () => expect(conflict({ competent: [b, c], declined: [b] })).toBeNull());

  it('is not there while one of them was not asked, however often the case came back', () =>
    expect(conflict({ competent: [b, c], declined: [b], bounces: 5 })).toBeNull());

  it('needs the brake where the rule knows no other competent desk', () => {
    expect(conflict({ declined: [b], bounces: 2 })).toBeNull();
    expect(conflict({ declined: [b, c], bounces: 3 })).toEqual([a, b, c]);
  });
});
