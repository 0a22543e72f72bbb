import { describe, expect, it } from 'vitest';
import { Problem } from '../api/problem';
import { mattersOf } from './elsewhere';

describe('a refusal of what may not be here', () => {
  it('names each matter once, whether the whole or one field was refused', () => {
    const errors = ['item-content-reserved', 'item-content-classified', 'item-content-criminal-history', 'item-content-missing'];
    const faults = errors.map((code, nth) => ({ pointer: `/items/${nth}/text`, code, detail: '' }));
    expect(mattersOf(new Problem({ code: 'request-answer-unfit', errors: faults }, 422, null))).toEqual([
      'classified',
      'criminal-history',
    ]);
    expect(mattersOf(new Problem({ code: 'case-attachment-name-classified' }, 422, null))).toEqual(['classified']);
  });

  it('is told from every other', () => {
    expect(mattersOf(new Problem({ code: 'case-closed' }, 409, null))).toEqual([]);
    expect(mattersOf(new Error('item-content-classified'))).toEqual([]);
  });
});
