import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../command.js';
import { scenariosCommand } from './scenarios.js';

const mistakes = fileURLToPath(new URL('../../../../libs/drills/src/application/mistakes/shape.yaml', import.meta.url));

afterEach(() => {
  jest.restoreAllMocks();
});

const run = async (...args: string[]) => {
  const said: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const code = await scenariosCommand.run(args);
  return { code, text: said.join('') };
};

describe('scenarios check', () => {
  it('finds the library as it ships without fault', async () => {
    const { code, text } = await run('check');
    expect({ code, text }).toMatchObject({ code: 0, text: expect.stringMatching(/^(\d+) of \1 scenarios without fault\n$/) });
  });

  it('says each fault of a file with its line, in either language, and fails', async () => {
    const english = await run('check', mistakes);
    expect(english.code).toBe(1);
    expect(english.text).toMatch(/^shape\.yaml:2:1: not a value of this field \(only 1\) {2}\/schema$/m);
    const spanish = await run('check', mistakes, '--lang', 'es');
    expect(spanish.text).toMatch(/^shape\.yaml:9:1: no tiene la forma debida \(un número entero\) {2}\/minutes$/m);
    expect(spanish.text).toMatch(/0 de 1 escenarios sin fallas\n$/);
  });

  it('says it for a program, and how it is called', async () => {
    const { text } = await run('check', mistakes, '--json');
    const [file] = JSON.parse(text) as { id: string | null; faults: { pointer: string; line: number }[] }[];
    expect(file).toMatchObject({
      id: null,
      faults: expect.arrayContaining([expect.objectContaining({ pointer: '/schema', line: 2 })]),
    });
    await expect(run('check', '--lang', 'fr')).rejects.toThrow(UsageError);
    await expect(run()).rejects.toThrow(UsageError);
  });
});
