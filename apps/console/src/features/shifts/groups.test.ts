import { describe, expect, it } from 'vitest';
import { actsOn, groupsOf, type Line } from './groups';

const line = (kind: Line['kind'], caseNumber: string): Line => ({
  kind,
  caseNumber,
  caseId: caseNumber,
  caseTitle: null,
  priority: null,
  subject: { kind: 'case', id: caseNumber },
  act: null,
  at: null,
});
const said = (by: string) => ({ by, name: by, at: '2026-11-27T12:00:00.000Z', text: '' });

describe('a note of a shift', () => {
  it('given lines of several kinds, when they are grouped, then new cases come first and what there is more of is counted', () => {
    const lines = [line('overdue', 'B'), line('new-case', 'A')];
    const totals = [{ kind: 'overdue' as const, total: 41 }];
    expect(groupsOf({ lines, totals }).map(({ kind, total, lines: own }) => [kind, total, own.length])).toEqual([
      ['new-case', 1, 1],
      ['overdue', 41, 1],
    ]);
  });

  it('given a signed note, when its signer reads it, then it waits for another officer', () => {
    const note = { state: 'signed' as const, signed: said('ana'), disputes: [] };
    expect(actsOn(note, 'ana', true)).toEqual([]);
    expect(actsOn(note, 'luis', false)).toEqual(['countersign', 'dispute']);
  });

  it('given a dispute, when whoever raised it reads the note, then only a supervisor among them may end it', () => {
    const note = { state: 'disputed' as const, signed: said('ana'), disputes: [{ ...said('luis'), answer: null }] };
    expect(actsOn(note, 'luis', false)).toEqual([]);
    expect(actsOn(note, 'luis', true)).toEqual(['settle']);
    expect(actsOn(note, 'ana', false)).toEqual(['answer']);
  });

  it('given a note with both names under it, when anybody reads it, then nothing is left to do', () => {
    expect(actsOn({ state: 'countersigned', signed: said('ana'), disputes: [] }, 'luis', true)).toEqual([]);
  });
});
