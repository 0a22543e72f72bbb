import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../command.js';
import { proceduresCommand } from './procedures.js';

const shipped = new URL('../../../../libs/procedures/library/wildfire.yaml', import.meta.url);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procedures-'));
  const good = (await readFile(shipped, 'utf8')).replace('id: wildfire', 'id: good');
  await mkdir(join(folder, 'empty'));
  const files = {
    good,
    broken: 'title: [',
    renamed: good,
    seat: good.replace('id: good', 'id: seat').replace(/^ {4}seat: .*$/m, '    seat: us.nobody'),
    shape: good.replace('id: good', 'id: shape').replace(/^kinds:\n.*$/m, 'kinds: 3'),
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, `${name}.yaml`), text)));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  jest.restoreAllMocks();
});

const run = async (...args: string[]) => {
  const said: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const code = await proceduresCommand.run(args);
  return { code, text: said.join('') };
};

describe('procedures check', () => {
  it('finds the library as it ships without fault', async () => {
    expect(await run('check')).toEqual({ code: 0, text: '12 of 12 procedures without fault\n' });
  });

  it('says each fault of a folder with file, line and column, and fails', async () => {
    const { code, text } = await run('check', folder);
    expect(code).toBe(1);
    expect(text.split('\n').map((line) => line.replace(/: .*?( {2}\/|$)/, ' $1'))).toEqual([
      expect.stringMatching(/^broken\.yaml:1:9/),
      expect.stringMatching(/^renamed\.yaml:2:1 .*\/id$/),
      expect.stringMatching(/^seat\.yaml:\d+:5 .*\/roles\/0\/seat$/),
      expect.stringMatching(/^shape\.yaml:10:1 .*\/kinds$/),
      '1 of 5 procedures without fault',
      '',
    ]);
  });

  it('says the same in Spanish', async () => {
    const { text } = await run('check', folder, '--lang', 'es');
    expect(text).toContain('«us.nobody» no es una función de las reglas de turno ni una mesa');
    expect(text).toContain('1 de 5 procedimientos sin fallas');
  });

  it('says it for a program, with the place as a pointer', async () => {
    const { code, text } = await run('check', folder, '--json');
    const files = JSON.parse(text) as { file: string; id: string | null; faults: { pointer: string; says: string }[] }[];
    expect(code).toBe(1);
    expect(files.map(({ file, id, faults }) => [file, id, faults.length])).toEqual([
      ['broken.yaml', null, 1],
      ['good.yaml', 'good', 0],
      ['renamed.yaml', 'good', 1],
      ['seat.yaml', 'seat', 1],
      ['shape.yaml', null, 1],
    ]);
    expect(files[3]!.faults[0]).toMatchObject({ pointer: '/roles/0/seat', says: expect.stringContaining('us.nobody') });
  });

  it('refuses what cites a source or an instrument that the file does not list, where it is cited, in both languages', async () => {
    const cites = join(folder, 'cites');
    await mkdir(cites);
    const text = (await readFile(shipped, 'utf8'))
      .replace(/^( {4}sources:\n {6}- ).*$/m, '$1S999')
      .replace(/^instruments:\n {2}- key: .*$/m, 'instruments:\n  - key: no-such-agreement');
    await writeFile(join(cites, 'wildfire.yaml'), text);
    for (const lang of ['en', 'es']) {
      const { code, text: lines } = await run('check', cites, '--lang', lang);
      expect(code).toBe(1);
      expect(lines).toMatch(/wildfire\.yaml:\d+:\d+: .*S999.* {2}\/triggers\/0\/sources\/0/);
      expect(lines).toMatch(/wildfire\.yaml:\d+:\d+: .*no-such-agreement.* {2}\/instruments\/0\/key/);
    }
  });

  it('does not call a folder good in which there is nothing, and says how it is called', async () => {
    expect((await run('check', join(folder, 'empty'))).code).toBe(1);
    await expect(run('check', '--lang', 'fr')).rejects.toThrow(UsageError);
    await expect(run('import', 'one.yaml')).rejects.toThrow(UsageError);
    await expect(run()).rejects.toThrow(UsageError);
  });
});
