import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bundleOf, checkpointOf, entryOf, LOG, type Logged, logOf, operator, stranger, tools } from './bundle.fixture.js';
import { entryLine } from './bundle.js';
import { canonicalJson, type Json } from './canonical-json.js';
import { readDisclosure } from './disclosure.js';
import { base64, base64url, fromBase64, fromBase64url, fromUtf8, utf8 } from './encoding.js';
import type { FindingCode, VerificationReport } from './finding.js';
import { BundleVerifier } from './verify-bundle.js';
import { UnusableBundle, type VerifierOptions } from './verifier-options.js';

const verify = ([first = '', ...rest]: readonly string[], options: VerifierOptions = {}): VerificationReport => {
  const verifier = new BundleVerifier(first, tools, options);
  for (const line of rest) verifier.line(line);
  return verifier.finish();
};
const codes = (report: VerificationReport): FindingCode[] => report.findings.map(({ code }) => code);
const altered = (bundle: readonly string[], at: number, change: (line: Record<string, unknown>) => unknown): string[] =>
  bundle.map((line, index) => (index === at ? JSON.stringify(change(JSON.parse(line) as Record<string, unknown>)) : line));
const rewrite = (entry: Logged, change: (body: Record<string, Json>) => Record<string, Json>): Logged => ({
  ...entry,
  body: canonicalJson(change(JSON.parse(fromUtf8(entry.body)) as Record<string, Json>)),
});
const exchange = <T>(list: readonly T[], one: number, other: number): T[] =>
  list.map((item, at) => (at === one ? list[other]! : at === other ? list[one]! : item));

const aLog = fc.record({ size: fc.integer({ min: 4, max: 16 }), streams: fc.integer({ min: 1, max: 3 }) });
const SMALL = logOf(12, 2);
const LARGE = logOf(600, 3);

describe('an unaltered bundle', () => {
  it.each([0, 1, 2, 255, 256, 257, 600])('of %d entries is accepted, with every entry and value checked', (size) => {
    const report = verify(bundleOf(LARGE.slice(0, size)), { key: operator.key });
    expect(report).toMatchObject({ ok: true, findings: [], size, entries: size, valuesChecked: size * 2, keyPinned: true });
  });

  it('is accepted as the continuation of every checkpoint that was signed before', () => {
    for (const size of [1, 5, 256, 300, 600])
      expect(verify(bundleOf(LARGE), { olderCheckpoint: checkpointOf(LARGE.slice(0, size)) }).findings).toEqual([]);
  });

  it('may withhold its values, and says how many', () => {
    expect(verify(bundleOf(SMALL, operator.sign, 'none'))).toMatchObject({ ok: true, valuesChecked: 0, valuesWithheld: 24 });
  });

  it('names what waits for its place, if that continues its stream', () => {
    const waits = (stream: string, sseq: number): string => JSON.stringify({ waiting: { id: 'w', stream, sseq } });
    expect(verify([...bundleOf(SMALL), waits('case:0', 7), waits('case:0', 8), waits('case:9', 1)])).toMatchObject({
      ok: true,
      waiting: 3,
    });
    expect(verify([...bundleOf(SMALL), waits('case:0', 8)]).findings).toMatchObject([
      { code: 'waiting-gap', stream: 'case:0', sseq: 8 },
    ]);
  });
});

/** What an administrator may do to a log who also holds the operator's key: the tiles are rebuilt and the head signed again. */
const RESIGNED: Readonly<Record<string, (log: Logged[], at: number) => Logged[]>> = {
  'A1 edits an old entry': (log, at) =>
    log.map((entry, index) => (index === at ? rewrite(entry, (body) => ({ ...body, res: 'denied' })) : entry)),
  'A2 deletes an entry': (log, at) => log.filter((_, index) => index !== at),
  'A3 inserts a ghost entry': (log, at) => [...log.slice(0, at), entryOf('case:ghost', 1, { note: 'never' }), ...log.slice(at)],
  'A4 swaps two entries': (log, at) => exchange(log, at, (at + 1) % log.length),
  'A5 truncates the log': (log, at) => log.slice(0, at),
  'A6 forks the tail': (log, at) => [
    ...log.slice(0, at),
    ...log.slice(at).map((entry) => rewrite(entry, (body) => ({ ...body, n: 'forked' }))),
  ],
};

describe('a reader who kept an older checkpoint', () => {
  it.each(Object.entries(RESIGNED))('learns when somebody with the key %s', (_, attack) => {
    fc.assert(
      fc.property(aLog, fc.nat(), ({ size, streams }, pick) => {
        const log = logOf(size, streams);
        const kept = checkpointOf(log);
        expect(verify(bundleOf(log), { olderCheckpoint: kept }).ok).toBe(true);
        const report = verify(bundleOf(attack(log, pick % size)), { olderCheckpoint: kept });
        expect(codes(report).some((code) => code.startsWith('older-checkpoint'))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});

/** One mutation of a bundle by somebody without the key, and what a verifier must at least say of it. */
interface Mutation {
  readonly name: string;
  readonly says: readonly FindingCode[];
  mutate(bundle: string[], log: readonly Logged[], at: number): string[];
}
const entryAt = (bundle: readonly string[], leaf: number): number =>
  bundle.findIndex((line) => line.startsWith(`{"leaf":${leaf},`));
const flipped = (text: string, at: number): string => {
  const bytes = Buffer.from(fromBase64(text));
  bytes[at % bytes.length]! ^= 1;
  return base64(bytes);
};
const MUTATIONS: readonly Mutation[] = [
  {
    name: 'A1 one byte of an entry',
    says: ['entry-altered'],
    mutate: (bundle, log, at) =>
      altered(bundle, entryAt(bundle, at % log.length), (line) => ({ ...line, entry: flipped(line['entry'] as string, at) })),
  },
  {
    name: 'A1 an entry and its slot',
    says: ['root-differs'],
    mutate: (bundle, log, at) => {
      const forged = rewrite(log[at % log.length]!, (body) => ({ ...body, res: 'denied' }));
      const again = bundleOf(log.map((entry, index) => (index === at % log.length ? forged : entry)));
      return [bundle[0]!, ...again.slice(1)];
    },
  },
  {
    name: 'A2 an entry left out',
    says: ['entry-absent'],
    mutate: (bundle, log, at) => bundle.toSpliced(entryAt(bundle, at % log.length), 1),
  },
  {
    name: 'A3 a ghost at a taken place',
    says: ['entry-misplaced'],
    mutate: (bundle, log, at) => {
      const ghost = entryOf('case:ghost', 1, {});
      return bundle.toSpliced(entryAt(bundle, at % log.length) + 1, 0, entryLine(at % log.length, ghost.body, ghost.values));
    },
  },
  {
    name: 'A4 two entries swapped, numbers and all',
    says: ['entry-altered'],
    mutate: (bundle, log, at) => {
      const [one, other] = [at % log.length, (at + 1) % log.length];
      const [first, second] = [log[one]!, log[other]!];
      const put = (entry: Logged, leaf: number, lines: string[]): string[] =>
        lines.map((line, index) =>
          index === entryAt(bundle, leaf) ? entryLine(leaf, entry.body, entry.values).trimEnd() : line,
        );
      return put(first, other, put(second, one, bundle));
    },
  },
  {
    name: 'A5 the tail cut off',
    says: ['size-differs'],
    mutate: (bundle, log, at) => [bundle[0]!, ...bundleOf(log.slice(0, at % log.length)).slice(1)],
  },
  {
    name: 'A6 another tail of the same size',
    says: ['root-differs'],
    mutate: (bundle, log, at) => {
      const tail = at % log.length;
      const other = log.map((entry, index) => (index < tail ? entry : rewrite(entry, (body) => ({ ...body, n: 'forked' }))));
      return [bundle[0]!, ...bundleOf(other).slice(1)];
    },
  },
  {
    name: 'a head signed with another key',
    says: ['signature-bad'],
    mutate: (bundle, log) => altered(bundle, 0, (header) => ({ ...header, checkpoint: checkpointOf(log, stranger.sign) })),
  },
  {
    name: 'A9 an entry dropped before it was sequenced',
    says: ['stream-gap'],
    mutate: (_, log, at) => {
      const streams = new Set(log.map(({ body }) => (JSON.parse(fromUtf8(body)) as { stream: string }).stream)).size;
      return bundleOf(log.toSpliced(at % (log.length - streams), 1));
    },
  },
  {
    name: 'A11 a value changed',
    says: ['value-altered', 'value-missing'],
    mutate: (bundle, log, at) =>
      altered(bundle, entryAt(bundle, at % log.length), (line) => {
        const [first = '', ...rest] = line['values'] as string[];
        return { ...line, values: [base64url(utf8(fromUtf8(fromBase64url(first)).replace('"note"', '"Note"'))), ...rest] };
      }),
  },
  {
    name: 'A12 a value hidden',
    says: ['value-missing'],
    mutate: (bundle, log, at) =>
      altered(bundle, entryAt(bundle, at % log.length), (line) => ({ ...line, values: (line['values'] as string[]).slice(1) })),
  },
  {
    name: 'A12 all values of an entry hidden',
    says: ['value-missing'],
    mutate: (bundle, log, at) => altered(bundle, entryAt(bundle, at % log.length), ({ leaf, entry }) => ({ leaf, entry })),
  },
  {
    name: 'A15 a bit of a lowest tile',
    says: ['entry-altered', 'root-differs'],
    mutate: (bundle, _, at) => altered(bundle, 1, (line) => ({ ...line, hashes: flipped(line['hashes'] as string, at) })),
  },
  {
    name: 'A16 an entry of another log',
    says: ['entry-other-log'],
    mutate: (_, log, at) => {
      const leaf = at % log.length;
      const { stream, sseq } = JSON.parse(fromUtf8(log[leaf]!.body)) as { stream: string; sseq: number };
      return bundleOf(log.map((entry, index) => (index === leaf ? entryOf(stream, sseq, {}, 'enlace.other/ledger') : entry)));
    },
  },
  {
    name: 'a stream number used twice',
    says: ['stream-repeated'],
    mutate: (_, log, at) => bundleOf([...log, log[at % log.length]!]),
  },
  {
    name: 'an entry out of canonical form',
    says: ['entry-not-canonical'],
    mutate: (_, log, at) =>
      bundleOf(
        log.map((entry, index) => (index === at % log.length ? { ...entry, body: utf8(` ${fromUtf8(entry.body)}`) } : entry)),
      ),
  },
  {
    name: 'a line of rubbish',
    says: ['line-unreadable'],
    mutate: (bundle, log, at) => bundle.toSpliced(1 + (at % log.length), 0, '{"leaf":'),
  },
];

describe('a bundle with one mutation', () => {
  it('is always reported, for what it is', () => {
    fc.assert(
      fc.property(aLog, fc.constantFrom(...MUTATIONS), fc.nat(), ({ size, streams }, { mutate, says }, pick) => {
        const log = logOf(size, streams);
        const bundle = bundleOf(log);
        expect(verify(bundle).findings).toEqual([]);
        const report = verify(mutate(bundle, log, pick));
        expect(report.ok).toBe(false);
        expect(codes(report)).toEqual(expect.arrayContaining([...says]));
      }),
      { numRuns: 200 },
    );
  });

  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('%s', (_, { mutate, says }) => {
    for (const pick of [0, 1, 5])
      expect(codes(verify(mutate(bundleOf(SMALL), SMALL, pick)))).toEqual(expect.arrayContaining([...says]));
  });

  it('names the entry: its place, its id, its stream and its number there', () => {
    const bundle = bundleOf(LARGE);
    const at = entryAt(bundle, 300);
    const report = verify(altered(bundle, at, (line) => ({ ...line, entry: flipped(line['entry'] as string, 5) })));
    expect(report.findings[0]).toMatchObject({ code: 'entry-altered', leafIndex: 300 });
    const forged = rewrite(LARGE[300]!, (body) => ({ ...body, res: 'denied' }));
    const named = verify(altered(bundle, at, (line) => ({ ...line, entry: base64(forged.body) })));
    expect(named.findings).toMatchObject([
      { code: 'entry-altered', leafIndex: 300, id: 'id-case:0-101', stream: 'case:0', sseq: 101 },
    ]);
  });

  it('says which tile is not made of those below it', () => {
    const bundle = bundleOf(LARGE);
    const upper = bundle.findIndex((line) => line.startsWith('{"tile":[1,'));
    const report = verify(altered(bundle, upper, (line) => ({ ...line, hashes: flipped(line['hashes'] as string, 3) })));
    expect(report.findings).toMatchObject([{ code: 'tile-differs', facts: { level: 1, n: 0 } }]);
    expect(codes(verify(bundle.toSpliced(upper, 1)))).toEqual(['tile-absent']);
  });

  it('cannot excuse missing values by a scope that nobody knows', () => {
    const [header, ...rest] = bundleOf(SMALL);
    expect(() => verify([header!.replace('"all"', '"All"'), ...rest])).toThrow(UnusableBundle);
  });

  it('is never accepted whatever single character of it changes', () => {
    const bundle = bundleOf(SMALL).join('\n');
    fc.assert(
      fc.property(fc.nat({ max: bundle.length - 1 }), fc.constantFrom('A', '0', '"', '}', '\n', 'é'), (at, character) => {
        fc.pre(bundle[at] !== character);
        const changed = bundle.slice(0, at) + character + bundle.slice(at + 1);
        let ok = true;
        try {
          ok = verify(changed.split('\n'), { key: operator.key }).ok;
        } catch (error) {
          expect(error).toBeInstanceOf(UnusableBundle);
          ok = false;
        }
        expect(ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a value that was erased', () => {
  const noted = entryOf('case:0', 1, { text: 'A name', language: 'en' });
  const [digest = '', text = ''] = noted.values
    .filter((value) => readDisclosure(value).name === 'text')
    .flatMap((value) => [tools.digest(value), value]);
  const without = { ...noted, values: noted.values.filter((value) => value !== text) };
  const erased = [{ entryId: 'id-case:0-1', digests: [digest] }];
  const done = entryOf('redaction:r', 1, { erased }, LOG, { type: 'redaction.done' });

  it('is told from one that was hidden by the act that erased it, which comes after it', () => {
    expect(verify(bundleOf([without, done]))).toMatchObject({
      ok: true,
      valuesErased: 1,
      valuesChecked: 2,
      erasedUnder: [{ leafIndex: 1, values: 1 }],
    });
    expect(codes(verify(bundleOf([without])))).toEqual(['value-missing']);
  });

  it.each([
    ['an act of another type', entryOf('case:1', 1, { erased })],
    [
      'an act that names another value',
      entryOf('redaction:r', 1, { erased: [{ digests: ['x'] }] }, LOG, { type: 'redaction.done' }),
    ],
    ['an act whose own words are forged', { ...done, values: entryOf('redaction:r', 1, { erased }).values }],
    ['an act that says nonsense', entryOf('redaction:r', 1, { erased: [null, { digests: 7 }] }, LOG, { type: 'redaction.done' })],
  ])('is not excused by %s', (_, act) => expect(codes(verify(bundleOf([without, act])))).toContain('value-missing'));

  it('is excused while its act waits for its place, which the bundle must then name', () => {
    const waiting = { id: 'id-redaction:r-1', stream: 'redaction:r', sseq: 1 };
    const after = (more: object): string[] => [...bundleOf([without]), JSON.stringify({ waiting: { ...waiting, ...more } })];
    expect(verify(after({ erased: [digest] }))).toMatchObject({
      ok: true,
      valuesErased: 1,
      waiting: 1,
      erasedUnder: [{ leafIndex: null, values: 1 }],
    });
    expect(codes(verify(after({})))).toEqual(['value-missing']);
    expect(codes(verify(after({ erased: [7] })))).toEqual(expect.arrayContaining(['line-unreadable', 'value-missing']));
  });
});

describe('a verifier', () => {
  it('that was given a key believes no other', () => {
    const forged = altered(bundleOf(SMALL, stranger.sign), 0, (header) => ({ ...header, key: stranger.key }));
    expect(verify(forged).ok).toBe(true);
    expect(codes(verify(forged, { key: operator.key }))).toEqual(['key-unexpected', 'signature-bad']);
  });

  it.each(['', 'x', '[]', '{}', '{"bundle":"enlace-ledger-bundle/2"}'])('refuses %j as no bundle', (first) => {
    expect(() => new BundleVerifier(first, tools)).toThrow(UnusableBundle);
  });

  it('keeps the first findings only, and counts the rest', () => {
    const report = verify(bundleOf(LARGE).filter((line) => !line.startsWith('{"leaf"')));
    expect(report).toMatchObject({ ok: false, findingCount: 600, entries: 0 });
    expect(report.findings).toHaveLength(200);
  });
});
