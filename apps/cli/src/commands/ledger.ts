import { LedgerExport, operatorVerifierKey } from '#ledger';
import { readEnv } from '#platform/config';
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
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

/** The verifier is a program of its own, so that it can be judged, and run, without the rest. */
const verify = async (args: readonly string[]): Promise<number> => {
  const verifier = fileURLToPath(new URL('../../../verify/src/main.js', import.meta.url));
  const [code] = (await once(spawn(process.execPath, [verifier, ...args], { stdio: 'inherit' }), 'exit')) as [number | null];
  return code ?? 2;
};

export const ledgerCommand: Command = {
  usage: 'ledger export [--out FILE] [--case ID]\n  ledger verify FILE\n  ledger key',
  summary:
    'writes what the newest checkpoint covers as a bundle; checks one offline (the same as npm run verify); prints the public key of the log, for witnesses',
  run: async ([act, ...args]) => {
    if (act === 'verify') return verify(args);
    if (act === 'key') {
      process.stdout.write(`${operatorVerifierKey(readEnv())}\n`);
      return 0;
    }
    const { values } = parseArgs({ args, options: { out: { type: 'string' }, case: { type: 'string' } } });
    if (act === 'export') return exportTo(values.out, values.case);
    throw new UsageError();
  },
};
