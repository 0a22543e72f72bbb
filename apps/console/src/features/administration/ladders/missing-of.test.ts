import { describe, expect, it } from 'vitest';
import type { EditionRead } from '../../../shared/api/client';
import { missingOf } from './missing-of';

const drafted = { by: 'ana', country: 'MX', at: '2026-11-27T12:00:00Z' };
const missing = (status: EditionRead['status'], scope: string, userId: string, country: string) =>
  missingOf({ status, scope, drafted }, { userId, country });

describe('what an edition still lacks, for whoever reads it', () => {
  it('is the other country where it times both', () => {
    expect(missing('draft', 'all', 'ana', 'MX')).toBe('missOwn');
    expect(missing('draft', 'all', 'beto', 'MX')).toBe('missOtherSide');
    expect(missing('draft', 'all', 'cora', 'US')).toBe('missApproval');
    expect(missing('approved', 'all', 'cora', 'US')).toBe('missPublish');
  });

  it('is a second person of the same country where it times that country alone', () => {
    expect(missing('draft', 'country:MX', 'beto', 'MX')).toBe('missApproval');
    expect(missing('draft', 'desk:mx-tij-bomb', 'cora', 'US')).toBe('missHere');
  });

  it('is nothing once it is in force, was, or shipped', () => {
    expect(missing('published', 'all', 'cora', 'US')).toBeNull();
    expect(missing('retired', 'all', 'cora', 'US')).toBeNull();
    expect(missingOf({ status: 'shipped', scope: 'all', drafted: null }, { userId: 'ana', country: 'MX' })).toBeNull();
  });
});
