import { describe, expect, it } from '@jest/globals';
import { ownNames, subjectOfAct, subjectOfWords } from './value-subjects.js';

const CASE = { stream: 'case:c', caseId: 'c' };
const REPORT = { stream: 'report:r', caseId: 'c' };

describe('what a value is about', () => {
  it.each([
    [{ ...CASE, type: 'case.noted' }, { noteId: 'n' }, 'case:c/note:n'],
    [{ ...CASE, type: 'case.attached' }, { attachmentId: 'a' }, 'case:c/attachment:a'],
    [{ ...REPORT, type: 'report.filed' }, {}, 'case:c/report:r'],
    [{ ...REPORT, type: 'report.amended' }, {}, 'case:c/report:r'],
    [{ ...REPORT, type: 'report.sighted' }, {}, 'case:c/report:r'],
    [{ ...REPORT, type: 'report.filed', caseId: null }, {}, 'report:r/report:r'],
  ])('of the words of a paper, is that paper within its case: %j', (act, payload, subject) => {
    expect(subjectOfWords(act, payload)).toBe(subject);
    expect(ownNames(act.type).length).toBeGreaterThan(0);
  });

  it('of the title of a case, is the report that gave it', () => {
    expect(subjectOfWords({ ...CASE, type: 'case.opened' }, { reportId: 'r' })).toBe('case:c/report:r');
  });

  it('of everything else, is the case, and of what belongs to none, the thing', () => {
    expect(subjectOfWords({ ...CASE, type: 'case.acknowledged' }, {})).toBeNull();
    expect(ownNames('case.acknowledged')).toEqual([]);
    expect(subjectOfAct({ ...REPORT, type: 'report.filed' })).toBe('case:c');
    expect(subjectOfAct({ stream: 'person:p', caseId: null, type: 'person.added' })).toBe('person:p');
  });

  it('is the case where an act does not say of which paper it tells', () => {
    expect(subjectOfWords({ ...CASE, type: 'case.noted' }, { noteId: 7 })).toBeNull();
  });
});
