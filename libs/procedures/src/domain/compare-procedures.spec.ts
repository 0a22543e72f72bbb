import { describe, expect, it } from '@jest/globals';
import { compareLines } from './compare-lines.js';
import { compareProcedures } from './compare-procedures.js';
import { said, smallProcedure } from './small-procedure.fixture.js';

const before = smallProcedure();
const changed = (changes: Partial<typeof before>) => compareProcedures(before, smallProcedure(changes));

describe('two editions, compared', () => {
  it('are the same where nothing differs, however the file is ordered', () => {
    expect(changed({})).toEqual([]);
  });

  it('name the step, the field, and both texts of what differs', () => {
    const [first, ...rest] = before.steps;
    expect(changed({ steps: [{ ...first!, dueMinutes: 20, do: said('Look twice.') }, ...rest] })).toEqual([
      {
        part: 'steps',
        kind: 'changed',
        key: 'n1',
        fields: [
          { field: 'do', before: said('Look.'), after: said('Look twice.') },
          { field: 'dueMinutes', before: { en: '30', es: '30' }, after: { en: '20', es: '20' } },
        ],
      },
    ]);
  });

  it('say a condition in words, not as it is kept', () => {
    const steps = before.steps.map((step) => (step.id === 'n3' ? { ...step, when: { question: 'cargo', is: false } } : step));
    expect(changed({ steps })[0]!.fields).toEqual([
      {
        field: 'when',
        before: { en: 'yes to cargo', es: 'sí a cargo' },
        after: { en: 'no to cargo', es: 'no a cargo' },
      },
    ]);
  });

  it('name what came and what went', () => {
    const steps = before.steps.filter(({ id }) => id !== 'n3');
    const questions = [...before.questions, { id: 'night', ask: said('Is it night?') }];
    expect(changed({ steps, questions }).map(({ part, kind, key }) => `${part} ${kind} ${key}`)).toEqual([
      'questions added night',
      'steps removed n3',
    ]);
  });

  it('say that the order of telling was turned round, and nothing of the order of roles', () => {
    expect(changed({ tellings: before.tellings.toReversed() })).toEqual([
      { part: 'tellings', kind: 'reordered', key: '', fields: [] },
    ]);
    expect(changed({ roles: before.roles.toReversed() })).toEqual([]);
  });

  it('tell two triggers of one level apart, and say what is one value without a name', () => {
    const triggers = [...before.triggers, { level: 'watch' as const, when: said('Fog.'), sources: ['S1'] }];
    expect(changed({ triggers, title: said('Another') }).map(({ part, kind, key }) => `${part} ${kind} ${key}`)).toEqual([
      'title changed ',
      'triggers added watch 2',
    ]);
  });
});

describe('two texts, line by line', () => {
  const shown = (one: string, other: string): string[] =>
    compareLines(one, other).map(
      ({ kind, before: row, after: column, text }) =>
        `${{ same: ' ', added: '+', removed: '-' }[kind]} ${row ?? '.'}:${column ?? '.'} ${text}`,
    );

  it('show what was put in the place of what, with two lines around it', () => {
    expect(shown('a\nb\nc\nd\ne\nf\ng', 'a\nb\nc\nD\ne\nf\ng')).toEqual([
      '  2:2 b',
      '  3:3 c',
      '- 4:. d',
      '+ .:4 D',
      '  5:5 e',
      '  6:6 f',
    ]);
  });

  it('find a line that was moved as gone here and come there', () => {
    expect(shown('a\nb\nc', 'b\nc\na')).toEqual(['- 1:. a', '  2:1 b', '  3:2 c', '+ .:3 a']);
  });

  it('show nothing of equal texts, and set texts that have too little in common against each other whole', () => {
    expect(shown('a\nb', 'a\nb')).toEqual([]);
    const long = (word: string): string => Array.from({ length: 2500 }, (_, at) => `${word}${at}`).join('\n');
    expect(compareLines(long('a'), long('b'))).toHaveLength(5000);
  });
});
