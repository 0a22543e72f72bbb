import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningBorder } from './demo-border.js';
import { until } from './demo-border.js';
import type { Narrator } from './narrator.js';
import type { Told } from './story.js';

const run = (entry: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): { status: number; output: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { env, encoding: 'utf8' });
  return { status: status ?? 1, output: `${stdout}${stderr}`.trim() };
};

/** Exports the ledger, verifies it with the offline verifier, changes one byte in a copy, and verifies that. */
export const proveLedger = async (running: RunningBorder, dist: string, narrator: Narrator, lang: string, told: Told): Promise<void> => {
  narrator.title({ en: 'The ledger', es: 'La bitácora' });
  const bundle = join(running.dataDir, 'demo.bundle');
  const env = { ...process.env, DATABASE_URL: running.databaseUrl, ENLACE_DATA: running.dataDir };
  await until('the ledger is sealed', async () => {
    const { status } = run(join(dist, 'apps/cli/src/main.js'), ['ledger', 'export', '--out', bundle], env);
    return status === 0 && (await readFile(bundle, 'utf8')).includes(told.caseId);
  });
  const verifier = join(dist, 'apps/verify/src/main.js');
  const whole = run(verifier, [bundle, '--lang', lang]);
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
  const caught = run(verifier, [forged, '--lang', lang]);
  narrator.tell({ en: 'One byte is changed in a copy:', es: 'Se altera un byte en una copia:' }, ...caught.output.split('\n').slice(0, 4));
  narrator.promise({ en: 'the verifier names the forged entry', es: 'el verificador señala el asiento alterado' }, caught.status === 1);
};
