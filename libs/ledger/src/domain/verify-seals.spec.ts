import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  entryOf,
  LOG,
  type Logged,
  logOf,
  MADE,
  operator,
  POLICY,
  sealedBundleOf,
  sealOf,
  stranger,
  tools,
} from './bundle.fixture.js';
import type { FindingCode, VerificationReport } from './finding.js';
import { BundleVerifier } from './verify-bundle.js';
import { UnusableBundle, type VerifierOptions } from './verifier-options.js';

const verify = ([first = '', ...rest]: readonly string[], options: VerifierOptions = { policy: POLICY }): VerificationReport => {
  const verifier = new BundleVerifier(first, tools, options);
  for (const line of rest) verifier.line(line);
  return verifier.finish();
};
const codes = (report: VerificationReport): FindingCode[] => [...new Set(report.findings.map(({ code }) => code))];
const header = (bundle: readonly string[], change: object): string[] => [
  JSON.stringify({ ...(JSON.parse(bundle[0]!) as object), ...change }),
  ...bundle.slice(1),
];
const NOON = Math.floor(MADE / 1_000) + 2;
const LARGE = logOf(600, 3);
const SMALL = logOf(12, 2);
/** A log in which the entry at this place says that it was made at another time. */
const dated = (log: readonly Logged[], at: number, time: number, realm = 'live'): Logged[] =>
  log.map((entry, index) => (index === at ? entryOf('case:dated', 1, {}, LOG, { at: time, realm }) : entry));

describe('a log that witnesses of both countries sealed', () => {
  it.each([7, 256, 300, 600])('each %d entries is accepted, and the hour of each entry is vouched for', (every) => {
    const report = verify(sealedBundleOf(LARGE, every));
    expect(report).toMatchObject({
      ok: true,
      findings: [],
      sealed: true,
      timesVouched: 600,
      policyPinned: true,
      keyPinned: true,
    });
  });

  it('is judged by the policy in the bundle when none is given, and that is said', () => {
    expect(verify(sealedBundleOf(SMALL, 5), {})).toMatchObject({ ok: true, sealed: true, policyPinned: false, keyPinned: false });
  });

  it('is not judged by seals where no policy asks for them', () => {
    const report = verify(
      header(sealedBundleOf(SMALL, 5), { policy: undefined }).filter((line) => !line.startsWith('{"sealed"')),
      {},
    );
    expect(report).toMatchObject({ ok: true, sealed: null, timesVouched: 0 });
  });

  it.each([
    ['nobody', []],
    ['one country', ['us']],
    ['one country twice', ['mx', 'mx']],
  ] as const)('is refused when its head was cosigned by %s (A7)', (_, by) => {
    const checkpoint = sealOf(SMALL, 12, NOON, by);
    expect(codes(verify(header(sealedBundleOf(SMALL, 5), { checkpoint })))).toEqual(['quorum-missing']);
  });

  it('is refused when witnesses sealed another history of it than the one in the bundle (A8)', () => {
    const other = [...SMALL.slice(0, 3), ...logOf(12, 3).slice(3)];
    const report = verify(sealedBundleOf(SMALL, 5, (log, size, time) => sealOf(size === 5 ? other : log, size, time)));
    expect(report.findings).toMatchObject([{ code: 'seal-contradicted', facts: { size: 5 } }]);
  });

  it('is refused with another key than that of the given policy', () => {
    expect(codes(verify(header(sealedBundleOf(SMALL, 5), { key: stranger.key })))).toContain('key-unexpected');
  });

  it('finds an entry that was dated two hours back, or ahead, though all else agrees (A10)', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 11 }),
        fc.integer({ min: 123, max: 7_200 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 12 }),
        (at, seconds, back, every) => {
          const log = dated(SMALL, at, MADE + (back ? -1 : 1) * seconds * 1_000);
          const { findings } = verify(sealedBundleOf(log, every));
          expect(findings.filter(({ code }) => code === 'time-differs')).toMatchObject([{ leafIndex: at, stream: 'case:dated' }]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('takes what is within two minutes, and a drill by its own clock', () => {
    const within = dated(SMALL, 11, MADE - 115_000);
    const drill = dated(SMALL, 11, MADE - 9e9, 'drill:x');
    for (const log of [within, drill]) expect(codes(verify(sealedBundleOf(log, 5)))).not.toContain('time-differs');
  });

  it('takes a wider window, and entries from before there were witnesses, when the reader says so', () => {
    const log = dated(SMALL, 3, MADE - 7_200_000);
    expect(codes(verify(sealedBundleOf(log, 5), { policy: POLICY, windowSeconds: 8_000 }))).not.toContain('time-differs');
    expect(codes(verify(sealedBundleOf(log, 5), { policy: POLICY, unwitnessed: 4 }))).not.toContain('time-differs');
    expect(codes(verify(sealedBundleOf(log, 5), { policy: POLICY, unwitnessed: 3 }))).toContain('time-differs');
  });

  it('cannot be read by a policy that is none', () => {
    expect(() => verify(sealedBundleOf(SMALL, 5), { policy: 'hello' })).toThrow(UnusableBundle);
    expect(() => verify(header(sealedBundleOf(SMALL, 5), { policy: 'hello' }), {})).toThrow(UnusableBundle);
  });

  const seals = (bundle: readonly string[]): number[] => bundle.flatMap((line, at) => (line.startsWith('{"sealed"') ? [at] : []));
  it.each<[string, FindingCode, (bundle: string[], at: number) => string[]]>([
    ['the last seal is left out', 'seal-absent', (bundle) => bundle.toSpliced(seals(bundle).at(-1)!, 1)],
    ['all seals are left out', 'seal-absent', (bundle) => bundle.filter((line) => !line.startsWith('{"sealed"'))],
    ['a letter of a seal changes', 'seal-bad', (bundle, at) => bundle.with(at, bundle[at]!.replace(/\\n(\d+)\\n/, '\\n1$1\\n'))],
    ['a seal is no note', 'seal-bad', (bundle, at) => bundle.with(at, '{"sealed":"hello"}')],
    [
      'a seal bears one country only',
      'seal-bad',
      (bundle, at) => bundle.with(at, JSON.stringify({ sealed: sealOf(SMALL, 5, NOON, ['us']) })),
    ],
    [
      'a seal is of a longer log',
      'seal-contradicted',
      (bundle, at) => bundle.with(at, JSON.stringify({ sealed: sealOf(logOf(20, 2), 20, NOON) })),
    ],
  ])('is refused when %s', (_, code, mutate) => {
    const bundle = sealedBundleOf(SMALL, 5);
    for (const at of seals(bundle)) expect(codes(verify(mutate(bundle, at)))).toContain(code);
  });

  it('still names its operator’s key', () => {
    expect(verify(sealedBundleOf(SMALL, 5)).key).toBe(operator.key);
  });
});
