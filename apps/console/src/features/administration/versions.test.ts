import { describe, expect, it } from 'vitest';
import { missingOf } from './versions';

const drafted = { by: 'writer', at: '2026-11-26T20:00:00Z' };

describe('what a rule set lacks', () => {
  it.each([
    ['a draft, for its writer', 'draft', 'writer', 'missOwn'],
    ['a draft, for anybody else', 'draft', 'reader', 'missApproval'],
    ['an approved one, for anybody', 'approved', 'writer', 'missPublish'],
    ['a published one', 'published', 'reader', null],
    ['a retired one', 'retired', 'reader', null],
  ] as const)('is told of %s', (_what, status, me, missing) => {
    expect(missingOf({ status, drafted }, me)).toBe(missing);
  });
});
