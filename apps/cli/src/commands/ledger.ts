import { CaseProofs, LedgerExport, operatorVerifierKey, TilesExport } from '#ledger';
import { readEnv } from '#platform/config';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Command, say, UsageError, withApplication } from '../command.js';

const exportTo = async (out: string | undefined, onlyCase: string | undefined): Promise<number> =>
  withApplication(async (app) => {
    const stream = out ? createWriteStream(out, { mode: 0o600 }) : process.stdout;
    const write = async (line: string): Promise<void> => {
      if (!stream.write(line)) await once(stream, 'drain');
    };
    const { size, entries } = await app.get(LedgerExport).exportBundle(write, { ...(onlyCase && { onlyCase }) });
    if (out) {
      stream.end();
      await finished(stream);
    }
    say(`${entries} entries of a log of ${size}${out ? ` in ${out}` : ''}; check them with npm run verify -- ${out ?? '<file>'}`);
    return 0;
  });

/** Writes files into a folder that is made for them. @throws UsageError when it is there already */
const into = (folder: string) => {
  if (existsSync(folder)) throw new UsageError(`${folder} is there already: an export goes into a folder of its own`);
  return async (path: string, bytes: Uint8Array): Promise<void> => {
    await mkdir(join(folder, dirname(path)), { recursive: true, mode: 0o700 });
    await writeFile(join(folder, path), bytes, { mode: 0o600 });
  };
};

const exportProofs = async (folder: string, caseId: string): Promise<number> =>
  withApplication(async (app) => {
    const entries = await app.get(CaseProofs).write(into(folder), { caseId, realm: null, values: true });
    say(`${entries} entries in ${folder}; check them with npm run verify -- ${folder} --case ${caseId} --policy <the policy>`);
    return 0;
  });

const exportTiles = async (folder: string): Promise<number> =>
  withApplication(async (app) => {
    const { size } = await app.get(TilesExport).exportTiles(into(folder));
    say(`${size} entries without their values in ${folder}, as C2SP tlog-tiles`);
    return 0;
  });

/** The verifier is a program of its own, so that it can be judged, and run, without the rest. */
const verify = async (args: readonly string[]): Promise<number> => {
  const verifier = fileURLToPath(new URL('../../../verify/src/main.js', import.meta.url));
  const [code] = (await once(spawn(process.execPath, [verifier, ...args], { stdio: 'inherit' }), 'exit')) as [number | null];
  return code ?? 2;
};

export const ledgerCommand: Command = {
  usage:
    'ledger export [--out FILE] [--case ID]\n  ledger export --tiles FOLDER\n  ledger export --proofs FOLDER --case ID\n  ledger verify FILE\n  ledger key',
  summary:
    'writes what the newest checkpoint covers as a bundle, or as a folder for programs of others (C2SP tlog-tiles), or one case as proofs that tell nothing of others (C2SP tlog-proof); checks one offline (the same as npm run verify); prints the public key of the log, for witnesses',
  run: async ([act, ...args]) => {
    if (act === 'verify') return verify(args);
    if (act === 'key') {
      process.stdout.write(`${operatorVerifierKey(readEnv())}\n`);
      return 0;
    }
    const texts = {
      out: { type: 'string' },
      case: { type: 'string' },
      tiles: { type: 'string' },
      proofs: { type: 'string' },
    } as const;
    const { out, case: caseId, tiles, proofs } = parseArgs({ args, options: texts }).values;
    if (act !== 'export' || [out, tiles, proofs].filter((place) => place !== undefined).length > 1) throw new UsageError();
    if (tiles !== undefined && caseId !== undefined) throw new UsageError('tiles are of the whole log');
    if (tiles !== undefined) return exportTiles(tiles);
    if (proofs === undefined) return exportTo(out, caseId);
    if (caseId === undefined) throw new UsageError('proofs are of one case');
    return exportProofs(proofs, caseId);
  },
};
