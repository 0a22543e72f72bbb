import { describe, expect, it } from 'vitest';
import { bodyOf, missingOf, NEW_DRAFT } from './triage-draft';

describe('the decision on a report', () => {
  it('opens a case with nothing more', () => {
    expect([missingOf(NEW_DRAFT), bodyOf(NEW_DRAFT)]).toEqual([[], { act: 'open' }]);
  });

  it.each([
    ['link', ['missingCase']],
    ['return', ['missingReason']],
    ['reject', ['missingReason']],
    ['refer', ['missingDesk', 'missingReason']],
  ] as const)('asks for what %s needs', (act, missing) => {
    expect(missingOf({ ...NEW_DRAFT, act, reason: '  ' })).toEqual(missing);
  });

  it('sends nothing that was typed for another act', () => {
    const draft = { act: 'reject', caseId: 'c', toDeskId: 'd', reason: ' No corresponde. ' } as const;
    expect(bodyOf(draft)).toEqual({ act: 'reject', reason: 'No corresponde.' });
  });
});
