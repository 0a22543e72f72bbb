import { describe, expect, it } from 'vitest';
import { newPassword } from './password';
import { grantable, suggestUsername } from './suggest';

describe('a new person', () => {
  it('is called by role and desk', () => {
    expect(suggestUsername(['liaison'], 'us-epa-r9', [])).toBe('liaison.us-epa-r9');
  });

  it('gets a number when the name is taken', () => {
    const people = [{ username: 'liaison.us-epa-r9' }, { username: 'liaison.us-epa-r9.2' }];
    expect(suggestUsername(['liaison'], 'us-epa-r9', people)).toBe('liaison.us-epa-r9.3');
  });

  it('is not named before role and desk are known', () => {
    expect([suggestUsername([], 'us-epa-r9', []), suggestUsername(['liaison'], '', [])]).toEqual(['', '']);
  });

  it('gets roles that look over other desks only from a joint coordination desk', () => {
    expect(grantable(false)).toEqual(['liaison', 'supervisor', 'administrator']);
    expect(grantable(true)).toContain('auditor');
  });

  it('gets a password that is long enough, that no two share, and that is read aloud without doubt', () => {
    const passwords = Array.from({ length: 200 }, newPassword);
    expect(new Set(passwords).size).toBe(200);
    for (const password of passwords) expect(password).toMatch(/^([2-9a-zA-Z]{5}-){3}[2-9a-zA-Z]{5}$/);
    expect(passwords.join('')).not.toMatch(/[0O1lIB8S]/);
  });
});
