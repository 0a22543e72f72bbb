import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { VerificationReport } from '../../../libs/ledger/src/domain/finding.js';
import { BundleVerifier } from '../../../libs/ledger/src/domain/verify-bundle.js';
import { UnusableBundle, type VerifierOptions } from '../../../libs/ledger/src/domain/verifier-options.js';
import { ProofsVerifier } from '../../../libs/ledger/src/domain/verify-proofs.js';
import type { Ended } from '../../../libs/ledger/src/domain/verify-succession.js';
import { linesOf } from './lines.js';
import { areProofs, proofsIn } from './proofs.js';
import { tools } from './tools.js';
import { type Language, sayReport, sayUnusable, USAGE } from './words.js';

interface Checked {
  readonly report: VerificationReport;
  readonly ended: Ended | null;
}

/**
 * Checks a bundle file. No server, no database, no network.
 * @throws UnusableBundle when the file cannot be read or is no bundle
 */
const checkFile = (path: string, options: VerifierOptions): Checked => {
  let verifier: BundleVerifier | null = null;
  try {
    for (const line of linesOf(path)) {
      if (verifier) verifier.line(line);
      else verifier = new BundleVerifier(line, tools, options);
    }
  } catch (error) {
    if (error instanceof UnusableBundle) throw error;
    throw new UnusableBundle(error instanceof Error ? error.message : String(error));
  }
  if (!verifier) throw new UnusableBundle('the file is empty');
  return { report: verifier.finish(), ended: verifier.ended };
};

/** As `checkFile`, for one log by itself. @throws UnusableBundle */
export const verifyFile = (path: string, options: VerifierOptions = {}): VerificationReport => checkFile(path, options).report;

/** A log and those that continue it, the oldest first. @throws UnusableBundle */
const verifyChain = (paths: readonly string[], options: VerifierOptions): VerificationReport[] => {
  const reports: VerificationReport[] = [];
  let before: Ended | null = null;
  for (const path of paths) {
    const { report, ended }: Checked = checkFile(path, { ...options, ...(before && { before }) });
    reports.push(report);
    before = ended;
  }
  return reports;
};

/**
 * Checks proofs of single entries: files, or folders of them.
 * @throws UnusableBundle when there is none, or nothing says who signs
 */
const verifyProofs = (paths: readonly string[], options: VerifierOptions, onlyCase: string | undefined): VerificationReport => {
  const verifier = new ProofsVerifier(tools, { ...options, ...(onlyCase !== undefined && { onlyCase }) });
  const proofs = proofsIn(paths);
  if (proofs.length === 0) throw new UnusableBundle('the folder holds no proofs');
  for (const { name, text } of proofs) verifier.proof(name, text);
  return verifier.finish();
};

interface Wanted {
  readonly paths: readonly string[];
  readonly onlyCase: string | undefined;
  readonly since: string | undefined;
  readonly key: string | undefined;
  readonly policy: string | undefined;
  readonly window: number | undefined;
  readonly unwitnessed: number | undefined;
  readonly language: Language;
  readonly json: boolean;
}

const TEXT = { type: 'string' } as const;
const TEXTS = { key: TEXT, policy: TEXT, since: TEXT, window: TEXT, unwitnessed: TEXT, case: TEXT, lang: TEXT } as const;

const whole = (name: string, text: string | undefined): number | undefined => {
  if (text !== undefined && !/^\d{1,15}$/.test(text)) throw new TypeError(`--${name} ${text}`);
  return text === undefined ? undefined : Number(text);
};

const readArguments = (args: readonly string[]): Wanted => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...TEXTS, json: { type: 'boolean' } },
  });
  if (values.lang !== undefined && values.lang !== 'en' && values.lang !== 'es') throw new TypeError(`--lang ${values.lang}`);
  return {
    paths: positionals,
    onlyCase: values.case,
    since: values.since,
    key: values.key,
    policy: values.policy,
    window: whole('window', values.window),
    unwitnessed: whole('unwitnessed', values.unwitnessed),
    language: values.lang ?? 'en',
    json: values.json ?? false,
  };
};

const verifyAll = ({ paths, onlyCase, key, policy, window, unwitnessed, since }: Wanted): VerificationReport[] => {
  const options = {
    ...(key !== undefined && { key }),
    ...(policy !== undefined && { policy: readFileSync(policy, 'utf8') }),
    ...(window !== undefined && { windowSeconds: window }),
    ...(unwitnessed !== undefined && { unwitnessed }),
    ...(since !== undefined && { olderCheckpoint: readFileSync(since, 'utf8') }),
  };
  const proofs = areProofs(paths);
  if (proofs && since === undefined) return [verifyProofs(paths, options, onlyCase)];
  if (proofs || onlyCase !== undefined) throw new TypeError('--case is for proofs, --since for bundles');
  return verifyChain(paths, options);
};

/** Runs the verifier as a command; returns its exit code: 0 intact, 1 finding, 2 unusable input. */
export const runVerify = (args: readonly string[], say: (text: string) => void, complain: (text: string) => void): 0 | 1 | 2 => {
  let language: Language = 'en';
  try {
    const wanted = readArguments(args);
    language = wanted.language;
    if (wanted.paths.length === 0) {
      complain(USAGE[language]);
      return 2;
    }
    const reports = verifyAll(wanted);
    for (const report of reports) say(wanted.json ? JSON.stringify(report, null, 2) : sayReport(report, language));
    return reports.every(({ ok }) => ok) ? 0 : 1;
  } catch (error) {
    complain(sayUnusable(error instanceof Error ? error.message : String(error), language));
    if (error instanceof TypeError) complain(USAGE[language]);
    return 2;
  }
};
