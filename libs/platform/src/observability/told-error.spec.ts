import { describe, expect, it } from '@jest/globals';
import { Logger } from './logger.js';

class DatabaseError extends Error {}

describe('an error in the log', () => {
  const told = (facts: object): string => {
    const lines: string[] = [];
    new Logger('trace', 'spec', { write: (line) => void lines.push(line) }).error(facts, 'unexpected failure');
    return lines.join('');
  };

  it('is its kind, its words, its place and its codes, and no value of a row that was refused', () => {
    const refused = Object.assign(new DatabaseError('new row for relation "case_file" violates check constraint "x"'), {
      code: '23514',
      constraint: 'x',
      table: 'case_file',
      detail: 'Failing row contains (secret).',
      where: 'secret',
      parameters: ['secret'],
    });
    const line = told({ err: new Error('outer', { cause: refused }), cause: refused });
    expect(line).not.toContain('secret');
    for (const part of ['DatabaseError', 'violates check constraint', '23514', 'case_file', 'told-error.spec', 'outer'])
      expect([part, line.includes(part)]).toEqual([part, true]);
  });

  it('does not repeat what could not be read', () => {
    const unread = Object.assign(new DatabaseError('invalid input syntax for type uuid: "secret"'), { code: '22P02' });
    expect(told({ err: unread })).not.toContain('secret');
  });
});
