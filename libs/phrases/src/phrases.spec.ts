import { describe, expect, it } from '@jest/globals';
import { type Bilingual } from '#kernel';
import { readdirSync } from 'node:fs';
import { errorPhrases, eventPhrases, fill, spineTerms, terms } from './index.js';

const texts: [string, Bilingual][] = [
  ...Object.entries(errorPhrases).flatMap(([code, { title, detail }]): [string, Bilingual][] => [
    [`${code} title`, title],
    [`${code} detail`, detail],
  ]),
  ...Object.entries(eventPhrases),
  ...Object.entries(terms),
];

/** What every file of a folder says, by key: they are merged into one catalogue, where the last one would win. */
const saidIn = async (folder: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const files = readdirSync(new URL(folder, import.meta.url)).filter((file) => file.endsWith('.ts'));
  const catalogues = await Promise.all(
    files.map(async (file) => {
      const found = (await import(`${folder}${file.replace(/\.ts$/, '.js')}`)) as Record<string, Record<string, unknown>>;
      return Object.values(found).map((catalogue) => ({ file, keys: Object.keys(catalogue) }));
    }),
  );
  const said = new Map<string, string[]>();
  for (const { file, keys } of catalogues.flat()) for (const key of keys) said.set(key, [...(said.get(key) ?? []), file]);
  return said;
};

const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

describe('the catalogues', () => {
  it('say something in both languages', () => {
    expect(texts.filter(([, { en, es }]) => en.trim() === '' || es.trim() === '')).toEqual([]);
  });

  it('name the same parameters in both languages', () => {
    expect(texts.filter(([, { en, es }]) => places(en).join() !== places(es).join()).map(([key]) => key)).toEqual([]);
  });

  it.each(['./errors/', './events/', './terms/'])('of %s say each key in one file', async (folder) => {
    const said = await saidIn(folder);
    expect(said.size).toBeGreaterThan(0);
    expect([...said].filter(([, files]) => files.length > 1)).toEqual([]);
  });

  it('are translated, not copied: sentences differ between the languages', () => {
    const copied = texts.filter(([, { en, es }]) => en === es && en.split(' ').length > 3);
    expect(copied.map(([key]) => key)).toEqual([]);
  });

  it('use no word that a Mexican agency would not', () => {
    const foreign = /\b(handoff|ticket|deadline|backup|email|puesta a disposición del caso)\b/i;
    expect(texts.filter(([, { es }]) => foreign.test(es)).map(([key]) => key)).toEqual([]);
  });
});

describe('the first words of the console', () => {
  /** What the frame and My desk say of what they show, by the noun. */
  const FIRST = ['case', 'kind', 'priority', 'role', 'handoff-kind'];

  it.each(FIRST)('hold every %s that there is: the first screen waits for no others', (noun) => {
    const all = Object.keys(terms).filter((term) => term.startsWith(`${noun}.`));
    expect(all.length).toBeGreaterThan(1);
    expect(all.filter((term) => !(term in spineTerms))).toEqual([]);
  });
});

describe('fill', () => {
  it('says parameters, bilingual ones in the same language, and leaves what it was not given', () => {
    const text = { en: '{n} of {desk}, {gone}', es: '{n} de {desk}, {gone}' };
    const params = { n: 3, desk: { en: 'Joint desk', es: 'Mesa conjunta' } };
    expect(fill(text, params, 'es')).toBe('3 de Mesa conjunta, {gone}');
    expect(fill(text, params, 'en')).toBe('3 of Joint desk, {gone}');
  });
});
