import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { drawFields } from './draw-fields.js';
import { FIELD_READERS } from './field-readers.js';
import { RESPONSE_FIELDS, type ResponseName } from './response-fields.js';
import { FIELD_CLASSES } from './restricted-read.js';
import { shown } from './show-fields.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const part = (mark: string): string => readme.split(`<!-- ${mark} -->`)[1]!.trim();

/** A second reading of the policy, from what people read and by no code of the first. */
const CLASSES = new Map(
  part('fields')
    .split('\n')
    .map((line) => /^- `([\w-]+)`: (.*)$/.exec(line)!)
    .map(([, name, told]): [string, Map<string, string>] => [
      name!,
      new Map(
        told!.split('; ').flatMap((one) => {
          const [, of, fields] = /^\*\*([\w:-]+)\*\* (.*)$/.exec(one)!;
          return fields!.split(', ').map((field): [string, string] => [field, of!]);
        }),
      ),
    ]),
);
const READERS = part('readers')
  .split('\n')
  .slice(2)
  .map((line) => {
    const [, answers, , reader, classes] = line.split('|').map((cell) => cell.trim().replaceAll('`', ''));
    return { answers: answers!.split(', '), reader: reader!, classes: classes!.split(', ') };
  });

const valueOf = (field: string): unknown => [`${field} was told`, [`${field} in a list`], { in: field }, true];
const wholeOf = (fields: Iterable<string>): Record<string, unknown> => {
  const whole: Record<string, unknown> = {};
  for (const field of fields) {
    const [head = '', below] = field.split('.');
    if (below === undefined) whole[head] = valueOf(field);
    else whole[head] = { ...(whole[head] as object | undefined), [below]: valueOf(field) };
  }
  return whole;
};
const show = shown as (name: string, reader: object, whole: object) => Record<string, unknown>;
const at = (answer: Record<string, unknown>, field: string): unknown => {
  const [head = '', below] = field.split('.');
  return below === undefined ? answer[head] : (answer[head] as Record<string, unknown>)[below];
};
const NAMES = Object.keys(RESPONSE_FIELDS) as ResponseName[];

describe('fields of answers', () => {
  it('are in the README as they are in force', () => expect(drawFields(readme)).toBe(readme));

  it('have one class each, of those that there are', () => {
    for (const name of NAMES) {
      const fields = Object.values(RESPONSE_FIELDS[name]).flat();
      expect([name, new Set(fields).size]).toEqual([name, fields.length]);
      const known = new Set<string>([...FIELD_CLASSES, 'content', 'trail']);
      expect(Object.keys(RESPONSE_FIELDS[name]).filter((of) => !known.has(of) && !of.startsWith('internal:'))).toEqual([]);
    }
  });

  it('belong to answers that somebody reads, of one thing each', () => {
    const read = Object.values(FIELD_READERS).flatMap(({ answers }) => [...answers] as string[]);
    expect(read.toSorted()).toEqual(NAMES.toSorted());
  });

  it('are shown to each reader whose row says so, and to nobody else: every field, reader and trail', () => {
    let compared = 0;
    for (const name of NAMES)
      for (const { reader, classes } of READERS.filter(({ answers }) => answers.includes(name)))
        for (const follows of [true, false]) {
          const whole = wholeOf(CLASSES.get(name)!.keys());
          const answer = show(name, { relation: reader, follows }, whole);
          for (const [field, of] of CLASSES.get(name)!) {
            const isShown = classes.includes(of) || (of === 'trail' && follows && classes.includes('trail?'));
            expect([name, reader, follows, field, at(answer, field)]).toEqual([
              name,
              reader,
              follows,
              field,
              isShown ? valueOf(field) : [],
            ]);
            compared += 1;
          }
        }
    expect(compared).toBeGreaterThan(1_000);
  });

  it('are not shown to a reader of whom no row speaks, even one whose relation another thing knows', () => {
    const strange = show('early-notice', { relation: 'originator', follows: true }, wholeOf(CLASSES.get('early-notice')!.keys()));
    expect(Object.values(strange).flat()).toEqual([]);
  });

  it('leave what says that nothing is there', () => {
    const line = { ...wholeOf(CLASSES.get('request-line')!.keys()), answerPrepared: true, caseId: 'c' };
    expect(show('request-line', { relation: 'copied' }, line)).toMatchObject({ answerPrepared: false, caseId: null });
    const form = { ...wholeOf(CLASSES.get('request')!.keys()), form: null };
    expect(show('request', { relation: 'copied' }, form)['form']).toBeNull();
  });

  it('are no more to any reader than to the first of the thing, but for what is the reader’s own; and less without the trail', () => {
    for (const { relations } of Object.values(FIELD_READERS)) {
      const [first, ...others] = Object.values(relations) as (readonly string[])[];
      const most = new Set(first!.map((grant) => grant.replace('?', '')));
      for (const grants of others)
        expect(grants.filter((grant) => !grant.startsWith('internal:') && !most.has(grant.replace('?', '')))).toEqual([]);
    }
  });
});
