import { describe, expect, it } from 'vitest';
import { fieldOf, filtersIn, momentOf, queryOf } from './look-filters';

describe('filters of oversight', () => {
  it('are read from an address, and nothing else is', () => {
    expect(filtersIn({ case: ' 26-SDT-00417-K ', desk: '', view: 'acts', person: 7 })).toEqual({
      case: '26-SDT-00417-K',
      person: '7',
    });
    expect(queryOf({ desk: 'mx-sat' })).toBe('desk=mx-sat');
  });

  it('give a field the moment that it gave', () => {
    expect(fieldOf(momentOf('2026-11-24T18:05'))).toBe('2026-11-24T18:05');
    expect(fieldOf(undefined)).toBe('');
  });
});
