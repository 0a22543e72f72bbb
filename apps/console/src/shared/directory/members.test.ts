import { describe, expect, it } from 'vitest';
import { languagesOf, membersOf } from './members';

const country = (code: string, member: boolean) => ({ code, member });
const side = (code: string) => ({ country: code, zone: 'Etc/UTC' });
const line = [{ sides: [side('US'), side('MX')] }];
const codesOf = (...of: Parameters<typeof membersOf>): readonly string[] => membersOf(...of).map(({ code }) => code);

describe('the languages that are written', () => {
  it('are those of all members, each once, so that the pack of a third brings its own', () => {
    expect(languagesOf([{ languages: ['es', 'en'] }, { languages: ['en', 'es'] }])).toEqual(['en', 'es']);
    expect(languagesOf([{ languages: ['es', 'en'] }, { languages: ['en', 'fr'] }])).toEqual(['en', 'es', 'fr']);
  });
});

describe('the countries that a screen sets against each other', () => {
  it('are those that have desks, in the order of the corridors’ sides', () => {
    expect(codesOf([country('CA', false), country('MX', true), country('US', true)], line)).toEqual(['US', 'MX']);
  });

  it('are three once the pack of a third says that it takes part', () => {
    expect(codesOf([country('CA', true), country('MX', true), country('US', true)], line)).toEqual(['US', 'MX', 'CA']);
  });
});
