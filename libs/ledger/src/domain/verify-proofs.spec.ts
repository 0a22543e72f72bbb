import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkpointOf, entryOf, type Logged, MADE, operator, POLICY, sealOf, sha256, stranger, tools } from './bundle.fixture.js';
import { canonicalJson, type Json } from './canonical-json.js';
import { fromUtf8 } from './encoding.js';
import type { VerificationReport } from './finding.js';
import { inclusionSpans, leafHash, rootOf } from './merkle-tree.js';
import { readTlogProof, type TlogProof, writeTlogProof } from './tlog-proof.js';
import { UnusableBundle } from './verifier-options.js';
import { type ProofOptions, ProofsVerifier } from './verify-proofs.js';

const SEALED = Math.floor(MADE / 1_000) + 2;
const CASE = 'a';
/** A log in which a case and two others take turns. */
const LOG = Array.from({ length: 21 }, (_, at) => {
  const [stream, sseq] = [`case:${'abc'[at % 3]}`, Math.floor(at / 3) + 1];
  return entryOf(stream, sseq, { note: `n${at}`, at });
});

const proofOf = (log: readonly Logged[], index: number, size = log.length, change: Partial<TlogProof> = {}): string => {
  const leaves = log.slice(0, size).map(({ body }) => leafHash(sha256, body));
  const hashes = inclusionSpans(index, size).map(({ from, to }) => rootOf(sha256, leaves.slice(from, to)));
  const { body, values } = log[index]!;
  return writeTlogProof({ index, hashes, note: sealOf(log, size, SEALED), body, values, ...change });
};
const verify = (proofs: readonly string[], options: ProofOptions = { policy: POLICY }): VerificationReport => {
  const verifier = new ProofsVerifier(tools, options);
  proofs.forEach((proof, at) => verifier.proof(`p${at}`, proof));
  return verifier.finish();
};
const codes = (report: VerificationReport): string[] => report.findings.map(({ code }) => code);
const ofCase = LOG.flatMap((_, at) => (at % 3 === 0 ? [proofOf(LOG, at)] : []));

describe('a proof of one entry', () => {
  it('comes back as it was written, with and without values', () => {
    for (const change of [{}, { values: null }] as const) {
      const text = proofOf(LOG, 4, 13, change);
      expect(writeTlogProof(readTlogProof(text))).toBe(text);
      expect(text.startsWith('c2sp.org/tlog-proof@v1\nextra ')).toBe(true);
    }
  });

  it('holds for every entry, whatever the size, and vouches for its hour', () => {
    for (const size of [1, 2, 7, 8, 13])
      for (let index = 0; index < size; index += 1)
        expect(verify([proofOf(LOG, index, size)])).toMatchObject({
          of: 'proofs',
          ok: true,
          sealed: true,
          entries: 1,
          size,
          valuesChecked: 2,
          valuesWithheld: 0,
          timesVouched: 1,
        });
  });

  it('says how many values were kept back', () => {
    expect(verify([proofOf(LOG, 3, 20, { values: null })])).toMatchObject({ ok: true, valuesChecked: 0, valuesWithheld: 2 });
  });

  it('may be one of many that were picked, and they need not be all', () => {
    expect(verify([proofOf(LOG, 18), proofOf(LOG, 2), proofOf(LOG, 7)])).toMatchObject({ ok: true, entries: 3, streams: 3 });
  });

  it.each([
    ['another entry', { body: LOG[5]!.body, values: LOG[5]!.values }, ['proof-fails']],
    ['another place', { index: 5 }, ['proof-fails']],
    ['a hash less', { hashes: readTlogProof(proofOf(LOG, 4)).hashes.slice(1) }, ['proof-fails']],
    [
      'a head that too few witnesses sealed',
      { note: sealOf(LOG, LOG.length, SEALED, ['us']) },
      ['quorum-missing', 'seal-absent'],
    ],
    ['a head of an hour later', { note: sealOf(LOG, LOG.length, SEALED + 3_600) }, ['time-differs']],
    ['a head that a stranger signed', { note: checkpointOf(LOG, stranger.sign) }, ['signature-bad']],
    ['a value changed', { values: [LOG[4]!.values[0]!, LOG[5]!.values[0]!] }, ['value-altered', 'value-missing']],
    ['a value hidden', { values: LOG[4]!.values.slice(1) }, ['value-missing']],
  ] as const)('does not hold with %s', (_, change, says) => {
    expect(codes(verify([proofOf(LOG, 4, LOG.length, change as Partial<TlogProof>)]))).toEqual(says);
  });

  it('does not hold for an entry of another log, nor for one that is not canonical', () => {
    const foreign = LOG.with(4, entryOf('case:b', 2, {}, 'enlace.other/ledger'));
    expect(codes(verify([proofOf(foreign, 4)]))).toEqual(['entry-other-log']);
    const parsed = JSON.parse(fromUtf8(LOG[4]!.body)) as Json;
    expect(canonicalJson(parsed)).toEqual(LOG[4]!.body);
    const loose = LOG.with(4, { ...LOG[4]!, body: new TextEncoder().encode(` ${fromUtf8(LOG[4]!.body)}`) });
    expect(codes(verify([proofOf(loose, 4)]))).toEqual(['entry-not-canonical']);
  });

  it('is never taken whatever single character of it changes', () => {
    const text = proofOf(LOG, 4);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom('A', '0', '=', '\n', 'é'), (at, character) => {
        fc.pre(text[at] !== character);
        expect(verify([text.slice(0, at) + character + text.slice(at + 1)]).ok).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the proofs of a whole case', () => {
  it('are all of it: each act of the case, and none of another', () => {
    expect(verify(ofCase, { policy: POLICY, onlyCase: CASE })).toMatchObject({ ok: true, entries: 7, onlyCase: CASE });
    expect(codes(verify(ofCase.toSpliced(3, 1), { policy: POLICY, onlyCase: CASE }))).toEqual(['stream-gap']);
    expect(codes(verify(ofCase.slice(1), { policy: POLICY, onlyCase: CASE }))).toEqual(['stream-gap']);
    expect(codes(verify([...ofCase, ofCase[2]!], { policy: POLICY, onlyCase: CASE }))).toEqual(['stream-repeated']);
    expect(codes(verify([...ofCase, proofOf(LOG, 1)], { policy: POLICY, onlyCase: CASE }))).toEqual(['entry-other-case']);
  });

  it('tell nothing of other cases but hashes', () => {
    for (const proof of ofCase) expect(fromUtf8(readTlogProof(proof).body)).not.toMatch(/case:[bc]/);
  });
});

describe('who signs', () => {
  it('must be said by the reader: a proof carries no key', () => {
    expect(() => new ProofsVerifier(tools, {})).toThrow(UnusableBundle);
    expect(() => new ProofsVerifier(tools, { policy: 'quorum none\n' })).toThrow(UnusableBundle);
    expect(() => new ProofsVerifier(tools, { key: 'x' })).toThrow(UnusableBundle);
  });

  it('may be said by a key alone, and then nobody is asked for seals', () => {
    expect(verify(ofCase, { key: operator.key })).toMatchObject({ ok: true, sealed: null, timesVouched: 0 });
    expect(codes(verify(ofCase.slice(0, 1), { key: stranger.key }))).toEqual(['signature-bad']);
  });
});
