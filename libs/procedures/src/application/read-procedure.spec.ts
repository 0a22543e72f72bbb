import { describe, expect, it } from '@jest/globals';
import { smallProcedure, smallWorld } from '../domain/small-procedure.fixture.js';
import { stringify } from 'yaml';
import { MOST_BYTES, readProcedure } from './read-procedure.js';

const source = stringify(smallProcedure());
const read = (text: string) =>
  readProcedure(text, smallWorld).faults.map(({ code, line, column }) => ({ code, at: `${line}:${column}` }));
const lineOf = (text: string, start: string): number => text.split('\n').findIndex((line) => line.startsWith(start)) + 1;

describe('a file of the library', () => {
  it('is read as it was written', () => {
    expect(readProcedure(source, smallWorld, 'small')).toEqual({ text: smallProcedure(), faults: [] });
  });

  it('with a word too many says the line at which the word stands', () => {
    const text = source.replace('purpose:', 'porpoise: 1\npurpose:');
    expect(read(text)).toEqual([{ code: 'unexpected', at: `${lineOf(text, 'porpoise')}:1` }]);
  });

  it('with a text in one language only says where the other is missing', () => {
    const text = source.replace(/\n {2}es: .*A small procedure.*\n/, '\n');
    expect(read(text)).toEqual([{ code: 'missing', at: `${lineOf(text, 'title')}:1` }]);
  });

  it('with a value that the schema does not know says its line and column', () => {
    const text = source.replace('phase: keep-flow', 'phase: hope');
    expect(read(text)).toEqual([{ code: 'wrong-value', at: `${lineOf(text, '    phase: hope')}:5` }]);
  });

  it('with a fault of sense says the line of what is wrong', () => {
    const text = source.replace('seat: us.port', 'seat: us.nobody');
    expect(read(text)).toEqual([{ code: 'seat-unknown', at: `${lineOf(text, '    seat: us.nobody')}:5` }]);
  });

  it('under another name than its id is told so', () => {
    expect(readProcedure(source, smallWorld, 'great').faults).toMatchObject([{ code: 'other-name', path: ['id'] }]);
  });

  it.each([
    ['no YAML', 'title: [', 1],
    ['the same key twice', 'id: a\nid: b', 2],
    ['a bomb of aliases', `a: &a [x]\n${Array.from({ length: 9 }, (_, n) => `b${n}: [*a, *a]`).join('\n')}`, 1],
    ['a file without end', `# ${'x'.repeat(MOST_BYTES)}`, 1],
  ])('that is %s is refused with a line, and nothing throws', (_, text, line) => {
    const { text: found, faults } = readProcedure(text, smallWorld);
    expect(found).toBeNull();
    expect(faults[0]).toMatchObject({ code: 'not-yaml', line });
  });
});
