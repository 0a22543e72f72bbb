import { describe, expect, it } from '@jest/globals';
import { toldViolations } from './told-violation.js';

describe('what a browser reports of a page', () => {
  it('is read in the old form and in the new one, without what was searched for', () => {
    const seen = {
      directive: 'script-src-elem',
      page: 'https://enlace.example/cases',
      blocked: 'https://elsewhere.example/x.js',
    };
    const page = `${seen.page}?q=Juan#note`;
    const old = { 'document-uri': page, 'violated-directive': "script-src-elem 'self'", 'blocked-uri': `${seen.blocked}?v=1` };
    expect(toldViolations({ 'csp-report': old })).toEqual([seen]);
    const body = { documentURL: page, effectiveDirective: seen.directive, blockedURL: seen.blocked };
    const other = { type: 'deprecation', body: { id: 'x' } };
    expect(toldViolations([{ type: 'csp-violation', body }, other])).toEqual([seen]);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['no report', {}],
    ['a directive that is none', { 'csp-report': { 'effective-directive': 'x{le="1"} 9\n' } }],
    ['a list of nothing', [null, 1, [], { type: 'csp-violation', body: null }]],
  ])('says nothing when it is %s', (_, body) => expect(toldViolations(body)).toEqual([]));

  it('keeps lines of the log short and on one line', () => {
    const [seen] = toldViolations({ 'csp-report': { 'effective-directive': 'img-src', 'blocked-uri': `a\n${'b'.repeat(900)}` } });
    expect(seen!.blocked).toBe(`a${'b'.repeat(199)}`);
  });
});
