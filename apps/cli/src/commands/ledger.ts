import { LedgerExport, operatorVerifierKey, TilesExport } from '#ledger';
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

const exportTiles = async (folder: string): Promise<number> =>
  withApplication(async (app) => {
    if (existsSync(folder)) throw new UsageError(`${folder} is there already: a log is exported into a folder of its own`);
    const { size } = await app.get(TilesExport).exportTiles(async (path, bytes) => {
      await mkdir(join(folder, dirname(path)), { recursive: true, mode: 0o700 });
      await writeFile(join(folder, path), bytes, { mode: 0o600 });
    });
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
  usage: 'ledger export [--out FILE] [--case ID]\n  ledger export --tiles FOLDER\n  ledger verify FILE\n  ledger key',
  summary:
    'writes what the newest checkpoint covers as a bundle, or as a folder for programs of others (C2SP tlog-tiles); checks one offline (the same as npm run verify); prints the public key of the log, for witnesses',
  run: async ([act, ...args]) => {
    if (act === 'verify') return verify(args);
    if (act === 'key') {
      process.stdout.write(`${operatorVerifierKey(readEnv())}\n`);
      return 0;
    }
    const { values } = parseArgs({
      args,
      options: { out: { type: 'string' }, case: { type: 'string' }, tiles: { type: 'string' } },
    });
    if (act === 'export' && values.tiles !== undefined) {
      if (values.out !== undefined || values.case !== undefined) throw new UsageError('tiles are of the whole log');
      return exportTiles(values.tiles);
    }
    if (act === 'export') return exportTo(values.out, values.case);
    throw new UsageError();
  },
};
