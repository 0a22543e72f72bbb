import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './demo-border.js';
import type { Narrator } from './narrator.js';
import type { Told } from './story.js';

/** Runs another app of this build, as a person would from the command line. */
const run = (app: string, args: readonly string[]): { status: number; output: string } => {
  const entry = fileURLToPath(new URL(`../../${app}/src/main.js`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { encoding: 'utf8' });
  return { status: status ?? 1, output: `${stdout}${stderr}`.trim() };
};

/** Exports the ledger, verifies it with the offline verifier, changes one byte in a copy, and verifies that. */
export const proveLedger = async (dataDir: string, narrator: Narrator, lang: string, told: Told): Promise<void> => {
  narrator.title({ en: 'The ledger', es: 'La bitácora' });
  const bundle = join(dataDir, 'demo.bundle');
  await until('the ledger is sealed', async () => {
    const { status } = run('cli', ['ledger', 'export', '--out', bundle]);
    return status === 0 && (await readFile(bundle, 'utf8')).includes(told.caseId);
  });
  const whole = run('verify', [bundle, '--lang', lang]);
  narrator.tell({ en: 'The whole ledger, checked offline:', es: 'Toda la bitácora, verificada sin conexión:' }, ...whole.output.split('\n'));
  narrator.promise({ en: 'the ledger verifies', es: 'la bitácora se verifica' }, whole.status === 0);

  const text = await readFile(bundle, 'utf8');
  const lines = text.split('\n');
  const victim = lines.findLastIndex((line) => line.includes('"entry"') || line.includes('"body"'));
  const line = lines[victim] ?? '';
  const place = Math.floor(line.length / 2);
  lines[victim] = `${line.slice(0, place)}${line[place] === 'A' ? 'B' : 'A'}${line.slice(place + 1)}`;
  const forged = `${bundle}.forged`;
  await writeFile(forged, lines.join('\n'));
  const caught = run('verify', [forged, '--lang', lang]);
  narrator.tell({ en: 'One byte is changed in a copy:', es: 'Se altera un byte en una copia:' }, ...caught.output.split('\n').slice(0, 4));
  narrator.promise({ en: 'the verifier names the forged entry', es: 'el verificador señala el asiento alterado' }, caught.status === 1);
};
