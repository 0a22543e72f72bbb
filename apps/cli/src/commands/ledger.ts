import {
  CaseProofs,
  ClosedLog,
  type Holder,
  HOLDERS,
  LedgerExport,
  operatorVerifierKey,
  RotateWrappingKey,
  SucceedLog,
  TilesExport,
} from '#ledger';
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

interface Exported {
  readonly out: string | undefined;
  readonly onlyCase: string | undefined;
  /** A log that was closed. */
  readonly log: string | undefined;
}

const exportTo = async ({ out, onlyCase, log }: Exported): Promise<number> =>
  withApplication(async (app) => {
    const stream = out ? createWriteStream(out, { mode: 0o600 }) : process.stdout;
    const write = async (line: string): Promise<void> => {
      if (!stream.write(line)) await once(stream, 'drain');
    };
    const written =
      log === undefined
        ? app.get(LedgerExport).exportBundle(write, { ...(onlyCase && { onlyCase }) })
        : app.get(ClosedLog).exportBundle(log, write);
    const { size, entries } = await written;
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

/** `us:Jane Roe`: who of which country said yes. @throws UsageError */
const assentOf = (text: string) => {
  const [, country = '', person = ''] = /^([a-z]{2}):(.+)$/.exec(text) ?? [];
  if (country === '') throw new UsageError(`an assent is a country and a name, as us:Jane Roe; not ${text}`);
  return { country, person };
};

const succeed = async (args: readonly string[]): Promise<number> => {
  const options = { because: { type: 'string' }, assent: { type: 'string', multiple: true } } as const;
  const { because, assent = [] } = parseArgs({ args: [...args], options }).values;
  if (because === undefined) throw new UsageError('say why the log is closed');
  const assents = assent.map(assentOf);
  return withApplication(async (app) => {
    const { origin, verifierKey, closedAt, carried } = await app.get(SucceedLog).succeed({ because, assents });
    say(`the log is closed at ${closedAt} entries; ${carried} that were not sealed go on in ${origin}`);
    say(`1. both countries add this key to their witness and to the policy, beside the old one: log ${verifierKey}`);
    say(`2. start with ENLACE_LEDGER_ORIGIN=${origin} and the new policy in ENLACE_WITNESSES`);
    return 0;
  });
};

/** @throws UsageError */
const holderFrom = (text: string | undefined): Holder => {
  const holder = HOLDERS.find((one) => one === text);
  if (!holder) throw new UsageError(`say whose key it is: ${HOLDERS.join(', ')}`);
  return holder;
};

const rotateKey = async (args: readonly string[]): Promise<number> => {
  const options = { of: { type: 'string' }, forget: { type: 'boolean', default: false } } as const;
  const { of, forget } = parseArgs({ args: [...args], options }).values;
  const holder = holderFrom(of);
  return withApplication(async (app) => {
    const rotate = app.get(RotateWrappingKey);
    const { kek, wrapped } = await (forget ? rotate.forgetFormer(holder) : rotate.rotate(holder));
    say(`${wrapped} data keys are wrapped anew, with the key ${kek} of ${holder}`);
    say(
      forget
        ? 'no former key opens anything any more: destroy its copies, and the keys’ backups are unreadable with it'
        : `the former key stays beside it; once everything runs with the new one: ledger rotate-key --of ${holder} --forget`,
    );
    return 0;
  });
};

/** The verifier is a program of its own, so that it can be judged, and run, without the rest. */
const verify = async (args: readonly string[]): Promise<number> => {
  const verifier = fileURLToPath(new URL('../../../verify/src/main.js', import.meta.url));
  const [code] = (await once(spawn(process.execPath, [verifier, ...args], { stdio: 'inherit' }), 'exit')) as [number | null];
  return code ?? 2;
};

const TEXT = { type: 'string' } as const;

type ExportWish = Partial<Readonly<Record<'out' | 'case' | 'tiles' | 'proofs' | 'log', string>>>;

/** One of the forms in which a log leaves. @throws UsageError when the wish fits none */
const exportAs = ({ out, case: onlyCase, tiles, proofs, log }: ExportWish): Promise<number> => {
  const places = [out, tiles, proofs].filter((place) => place !== undefined);
  if (places.length > 1) throw new UsageError('one form at a time');
  if (log !== undefined && [onlyCase, tiles, proofs].some((other) => other !== undefined))
    throw new UsageError('a closed log is exported whole, as a bundle');
  if (tiles !== undefined && onlyCase !== undefined) throw new UsageError('tiles are of the whole log');
  if (tiles !== undefined) return exportTiles(tiles);
  if (proofs === undefined) return exportTo({ out, onlyCase, log });
  if (onlyCase === undefined) throw new UsageError('proofs are of one case');
  return exportProofs(proofs, onlyCase);
};

export const ledgerCommand: Command = {
  usage:
    'ledger export [--out FILE] [--case ID]\n  ledger export --tiles FOLDER\n  ledger export --proofs FOLDER --case ID\n  ledger export --log ORIGIN [--out FILE]\n  ledger succeed --because TEXT --assent us:NAME --assent mx:NAME\n  ledger rotate-key --of us|mx|system [--forget]\n  ledger verify FILE\n  ledger key',
  summary:
    'writes what the newest checkpoint covers as a bundle, or as a folder for programs of others (C2SP tlog-tiles), or one case as proofs that tell nothing of others (C2SP tlog-proof); checks one offline (the same as npm run verify); prints the public key of the log, for witnesses; closes a frozen log and begins the one that continues it, all processes stopped; changes the key of a country that wraps the keys of values, while everything runs',
  run: async ([act, ...args]) => {
    if (act === 'verify') return verify(args);
    if (act === 'key') {
      process.stdout.write(`${operatorVerifierKey(readEnv())}\n`);
      return 0;
    }
    if (act === 'succeed') return succeed(args);
    if (act === 'rotate-key') return rotateKey(args);
    if (act !== 'export') throw new UsageError();
    return exportAs(parseArgs({ args, options: { out: TEXT, case: TEXT, tiles: TEXT, proofs: TEXT, log: TEXT } }).values);
  },
};
