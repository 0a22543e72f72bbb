import { describe, expect, it } from 'vitest';
import { emptyDraft, missingIn, saidBy } from './act-draft';
import { actWords } from './act-words';

describe('declining', () => {
  it('needs a ground first, then words', () => {
    expect(missingIn('decline', { ...emptyDraft, text: 'Full.' })).toBe(actWords.needsGround);
    expect(missingIn('decline', { ...emptyDraft, ground: 'capacity', text: ' \n' })).toBe(actWords.needsReason);
    expect(saidBy('decline', { ...emptyDraft, ground: 'capacity' })).toBeNull();
  });

  it('sends the ground, the words and the better desk only when one was named', () => {
    const draft = { text: ' No crew tonight. ', ground: 'capacity', betterDeskId: null } as const;
    expect(saidBy('decline', draft)).toEqual({ act: 'decline', groundCode: 'capacity', reason: 'No crew tonight.' });
    expect(saidBy('decline', { ...draft, betterDeskId: 'mx-tij-pc' })).toMatchObject({ betterDeskId: 'mx-tij-pc' });
  });
});

describe('accepting with conditions', () => {
  it('takes one condition per line and leaves empty lines out', () => {
    const draft = { ...emptyDraft, text: 'Footage tonight\n\n  A contact until 06:00 ' };
    expect(saidBy('condition', draft)).toEqual({ act: 'condition', conditions: ['Footage tonight', 'A contact until 06:00'] });
  });

  it('takes at least one and ten at most', () => {
    expect(missingIn('condition', { ...emptyDraft, text: '\n \n' })).toBe(actWords.needsConditions);
    const eleven = Array.from({ length: 11 }, (_, index) => `condition ${index}`).join('\n');
    expect(missingIn('condition', { ...emptyDraft, text: eleven })).toBe(actWords.tooManyConditions);
  });
});

describe('other acts', () => {
  it('need their words, but a withdrawal may be silent', () => {
    expect(missingIn('clarify', emptyDraft)).toBe(actWords.needsQuestion);
    expect(missingIn('answer', emptyDraft)).toBe(actWords.needsAnswer);
    expect(saidBy('withdraw', emptyDraft)).toEqual({ act: 'withdraw' });
    expect(saidBy('withdraw', { ...emptyDraft, text: 'Solved.' })).toEqual({ act: 'withdraw', reason: 'Solved.' });
  });
});
