import { describe, expect, it } from '@jest/globals';
import { rowDifference } from './row-difference.js';

const state = { priority: 'P1', lead: { deskId: 'a' }, openOffer: null, watchers: ['a', 'b'], progress: { state: 'open' } };

describe('a row beside what its entries say', () => {
  it('is told apart at the first place that says something else', () => {
    expect(rowDifference({ ...state }, state)).toBeNull();
    expect(rowDifference({ ...state, priority: 'P4' }, state)).toBe('/priority');
    expect(rowDifference({ ...state, lead: { deskId: 'b' } }, state)).toBe('/lead/deskId');
    expect(rowDifference({ ...state, openOffer: 'x' }, state)).toBe('/openOffer');
    expect(rowDifference({ ...state, watchers: ['a'] }, state)).toBe('/watchers');
    expect(rowDifference({ ...state, watchers: ['a', 'c'] }, state)).toBe('/watchers/1');
    expect(rowDifference({ ...state, progress: 'closed' }, state)).toBe('/progress');
    expect(rowDifference(null, state)).toBe('');
  });

  it('may have less or more than an edition of today writes', () => {
    const { watchers: _watchers, ...less } = state;
    expect(rowDifference({ ...less, forgotten: 7 }, state)).toBeNull();
  });
});
