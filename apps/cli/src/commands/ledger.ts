import { LedgerExport } from '#ledger';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
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

export const ledgerCommand: Command = {
  usage: 'ledger export [--out FILE] [--case ID]',
  summary: 'writes what the newest checkpoint covers as a bundle for the offline verifier (npm run verify -- FILE)',
  run: async ([act, ...args]) => {
    const { values } = parseArgs({ args, options: { out: { type: 'string' }, case: { type: 'string' } } });
    if (act === 'export') return exportTo(values.out, values.case);
    throw new UsageError();
  },
};
