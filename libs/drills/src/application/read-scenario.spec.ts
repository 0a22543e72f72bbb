import { shippedPack } from '#directory';
import { terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { smallScenario } from '../domain/small-scenario.fixture.js';
import { SCENARIO_FAULT_CODES, termOfScenarioFault } from '../domain/scenario-fault.js';
import { MOST_BYTES, readScenario } from './read-scenario.js';
import { sayScenarioFault, shippedScenarioWorld } from './scenario-world.js';

const world = shippedScenarioWorld(await shippedPack(), ['port-suspension']);
const mistakes = (name: string) => readFile(new URL(`mistakes/${name}.yaml`, import.meta.url), 'utf8');

const wanted = (source: string): string[] =>
  source.split('\n').flatMap((line, index) => {
    const codes = line.split('#! ')[1]?.trim().split(' ') ?? [];
    return codes.map((code) => `${index + 1} ${code}`);
  });

const found = (source: string, name: string): string[] =>
  readScenario(source, world, name).faults.map(({ code, line }) => `${line} ${code}`);

describe('a file of the scenario library', () => {
  it('is read as it was written', () => {
    const source = stringify(smallScenario());
    expect(readScenario(source, world, 'small')).toEqual({ text: smallScenario(), faults: [] });
  });

  it.each(['shape', 'sense'])('with every mistake of %s says each at its line, and nothing else', async (name) => {
    const source = await mistakes(name);
    expect(found(source, name).toSorted()).toEqual(wanted(source).toSorted());
  });

  it('has no kind of fault that the files of mistakes do not provoke, and says each in both languages', async () => {
    const sources = await Promise.all(['shape', 'sense'].map(mistakes));
    const faults = [...sources, 'title: ['].flatMap((source) => readScenario(source, world, 'none').faults);
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(SCENARIO_FAULT_CODES));
    expect(SCENARIO_FAULT_CODES.filter((code) => !(termOfScenarioFault(code) in terms))).toEqual([]);
    const said = (locale: 'en' | 'es') => faults.map((fault) => sayScenarioFault(fault, locale));
    expect(said('en').filter((words, index) => words === said('es')[index])).toEqual([]);
    expect(said('es').filter((words) => /\bmust\b|\{[a-z]+\}/.test(words))).toEqual([]);
  });

  it.each([
    ['no YAML', 'title: [', 1],
    ['the same key twice', 'id: a\nid: b', 2],
    ['a bomb of aliases', `a: &a [x]\n${Array.from({ length: 9 }, (_, n) => `b${n}: [*a, *a]`).join('\n')}`, 1],
    ['a file without end', `# ${'x'.repeat(MOST_BYTES)}`, 1],
  ])('that is %s is refused with a line, and nothing throws', (_, source, line) => {
    const { text, faults } = readScenario(source, world);
    expect(text).toBeNull();
    expect(faults[0]).toMatchObject({ code: 'not-yaml', line });
  });
});
