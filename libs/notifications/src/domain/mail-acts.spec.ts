import { describe, expect, it } from '@jest/globals';
import { instant, PERMISSIONS } from '#kernel';
import { terms } from '#phrases';
import { readFileSync } from 'node:fs';
import { type LinkFacts, linkExpiry, MAIL_ACTS, mailActsOf, standingOf } from './mail-acts.js';

const now = instant('2026-11-27T11:00:00.000Z');
const facts = (more: Partial<LinkFacts> = {}): LinkFacts => ({
  expiresAt: linkExpiry(now),
  usedAt: null,
  isOwed: true,
  mayAct: true,
  ...more,
});

describe('what may be done from a mail', () => {
  it('is acknowledging, accepting, declining and answering, each with words in both languages and a place in the table', () => {
    expect(MAIL_ACTS.filter((act) => !(`mail-act.${act}` in terms))).toEqual([]);
    const migration = readFileSync(
      new URL('../../../../migrations/1763900003120-let-mails-be-answered.ts', import.meta.url),
      'utf8',
    );
    expect(migration).toContain(`check (act in (${MAIL_ACTS.map((act) => `'${act}'`).join(', ')}))`);
  });

  it('is asked of the same permission as in the product', () => {
    const offer = mailActsOf({ subjectKind: 'handoff', act: 'answer-handoff' });
    expect(offer).toEqual({ acts: ['accept', 'decline'], permission: 'handoff.answer' });
    expect(PERMISSIONS).toContain(offer!.permission);
  });

  it('leaves to the product what needs more than a ground and a text', () => {
    expect(mailActsOf({ subjectKind: 'request', act: 'answer-request' })).toBeNull();
    expect(mailActsOf({ subjectKind: 'conflict', act: 'arbitrate-conflict' })).toBeNull();
    expect(mailActsOf({ subjectKind: 'toString', act: '' })).toBeNull();
  });
});

describe('a link', () => {
  it('is good while its act is owed, for seven days, once, by whoever may do it', () => {
    expect(standingOf(facts(), now)).toBe('good');
    expect(standingOf(facts({ usedAt: now }), now)).toBe('used');
    expect(standingOf(facts({ isOwed: false }), now)).toBe('over');
    expect(standingOf(facts({ mayAct: false }), now)).toBe('not-yours');
    expect(standingOf(facts({ expiresAt: now }), now)).toBe('expired');
  });

  it('says what was done rather than what could not be', () => {
    expect(standingOf(facts({ usedAt: now, isOwed: false, mayAct: false, expiresAt: now }), now)).toBe('used');
  });
});
