import { createHash, randomBytes } from 'node:crypto';
import type { Actor, Instant, Realm } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from './bundle-lines.js';
import { canonicalJson, canonicalText, isCanonical, MAX_ENTRY_BYTES, NotCanonical, type Json } from './canonical-json.js';
import { readDisclosure, readPayload } from './disclosure.js';
import { base64, base64url, fromBase64, fromBase64url, fromUtf8 } from './encoding.js';
import { buildEntry, type EntryInput } from './entry.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
const secrets = { digest, random: (bytes: number): Uint8Array => randomBytes(bytes) };
const officer = { userId: 'u-1', deskId: 'us-sd-fire', agencyId: 'us-sdfd', country: 'US', name: 'Ana Ruiz' } as unknown as Actor;
const input: EntryInput = {
  id: '01890000-0000-7000-8000-000000000001',
  log: 'enlace.test/ledger',
  realm: 'live' as Realm,
  at: '2026-11-23T21:25:01.245Z' as Instant,
  stream: 'case:1',
  sseq: 17,
  type: 'handoff.accepted',
  actor: officer,
  objects: ['case:1', 'handoff:2'],
  correlationId: 'c-1',
  payload: { title: 'Nube de amoníaco', point: { lat: 32.5, lon: -117.1 }, count: 3, gone: undefined },
};
const read = (body: Uint8Array): Record<string, unknown> => JSON.parse(fromUtf8(body)) as Record<string, unknown>;

describe('canonical JSON', () => {
  it('sorts members by UTF-16 code units, as the example of RFC 8785', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(fromUtf8(canonicalJson(value))).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}');
  });

  it('writes one form that reads back to the same value, whatever the order of members', () => {
    const scalar = fc.oneof(fc.maxSafeInteger(), fc.string({ unit: 'binary' }), fc.boolean(), fc.constant(null));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('tree')), fc.dictionary(fc.string({ unit: 'binary' }), tie('tree'))),
    }));
    const backwards = (value: Json): Json => {
      if (value === null || typeof value !== 'object') return value;
      if (Array.isArray(value)) return value.map(backwards);
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, member]) => [name, backwards(member as Json)]),
      );
    };
    fc.assert(
      fc.property(tree, (value) => {
        const bytes = canonicalJson(value as Json);
        expect(canonicalJson(JSON.parse(fromUtf8(bytes)) as Json)).toEqual(bytes);
        expect(canonicalJson(backwards(value as Json))).toEqual(bytes);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['a float', 1.5],
    ['an integer beyond 2^53-1', 2 ** 53],
    ['not a number', Number.NaN],
    ['a lone surrogate', 'x\ud800y'],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['undefined', { a: undefined as unknown as null }],
    ['too many bytes', 'x'.repeat(MAX_ENTRY_BYTES - 1)],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
  });

  it('is told from every other writing of the same value as making it anew tells it', () => {
    const writings = fc.constantFrom(
      '{"a":1,"b":[{"c":"\u00e9","d":null}],"e":-7}',
      '{"10":1,"9":2}',
      '{"9":2,"10":1}',
      '{"a":"\\n","b":"\u2028"}',
      '{"__proto__":1,"a":true}',
      '[0,9007199254740991,"\u{1f600}"]',
    );
    const pieces = fc.constantFrom(' ', '0', '.0', '-', 'e1', '"a":1,', '\\u0061', '\\ud800', '\\/', ',', '}', '{}', '1');
    const isTheOneForm = (value: unknown, text: string): boolean => {
      try {
        return canonicalText(value as Json) === text;
      } catch {
        return false;
      }
    };
    let [one, other] = [0, 0];
    fc.assert(
      fc.property(writings, fc.nat(40), fc.nat(3), fc.option(pieces), (writing, at, gone, piece) => {
        const text = piece === null ? writing : writing.slice(0, at) + piece + writing.slice(at + gone);
        const value = parse(text);
        if (value === undefined) return;
        expect(isCanonical(value, text)).toBe(isTheOneForm(value, text));
        if (isCanonical(value, text)) one += 1;
        else other += 1;
      }),
      { numRuns: 3_000 },
    );
    expect([one > 100, other > 100]).toEqual([true, true]);
  });

  it('takes exactly the limit', () => {
    expect(canonicalJson('x'.repeat(MAX_ENTRY_BYTES - 2))).toHaveLength(MAX_ENTRY_BYTES);
  });
});

describe('base64', () => {
  it('agrees with the platform and reads back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64url(base64url(bytes))).toEqual(bytes);
        expect(fromBase64(base64(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['AB==', 'AAB=', 'A', 'AA=A', 'AA\n=', 'AAA', '=AAA', 'AA'])(
    'refuses %j: two texts must never mean the same bytes',
    (text) => {
      expect(() => fromBase64(text)).toThrow(RangeError);
    },
  );
});

describe('a disclosure', () => {
  const published = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0';
  it('is read and hashed as the example of RFC 9901', () => {
    expect(readDisclosure(published)).toEqual({ name: 'family_name', value: 'Möbius' });
    expect(digest(published)).toBe('X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0');
  });
});

describe('an entry', () => {
  it('names who did what to which objects, in canonical form', () => {
    const { body } = buildEntry(input, secrets);
    expect(canonicalJson(read(body) as Json)).toEqual(body);
    expect(read(body)).toMatchObject({
      v: 1,
      env: 'actual',
      log: 'enlace.test/ledger',
      ts: input.at,
      stream: 'case:1',
      sseq: 17,
      type: 'handoff.accepted',
      tv: 1,
      res: 'ok',
      actor: { u: 'u-1', a: 'us-sdfd', d: 'us-sd-fire', n: 'US', for: null },
      obj: ['case:1', 'handoff:2'],
      corr: 'c-1',
      cause: null,
      _sd_alg: 'sha-256',
    });
    expect(read(body)).not.toHaveProperty('pol');
  });

  it('commits to every payload field and shows none', () => {
    const { body, disclosures } = buildEntry(input, secrets);
    const text = fromUtf8(body);
    for (const secret of ['amon', 'title', 'lat', '32.5', 'Ana']) expect(text).not.toContain(secret);
    expect(disclosures).toHaveLength(3);
    expect(read(body)['_sd']).toEqual(disclosures.map((disclosure) => digest(disclosure)).sort());
    expect(readPayload(disclosures)).toEqual({ title: 'Nube de amoníaco', point: { lat: 32.5, lon: -117.1 }, count: 3 });
  });

  it('commits to a payload that is never erased in parts by one digest, and gives it back', () => {
    const { body, disclosures } = buildEntry({ ...input, whole: true }, secrets);
    expect(read(body)['_sd']).toEqual([digest(disclosures[0]!)]);
    expect(readDisclosure(disclosures[0]!).name).toBeNull();
    expect(readPayload(disclosures)).toEqual(readPayload(buildEntry(input, secrets).disclosures));
  });

  it('never has the same hash twice, even for the same act', () => {
    expect(buildEntry(input, secrets).body).not.toEqual(buildEntry(input, secrets).body);
    expect(buildEntry({ ...input, payload: {} }, secrets).body).not.toEqual(buildEntry({ ...input, payload: {} }, secrets).body);
  });

  it('tells a drill from the border, and the engine from a person', () => {
    const drill = buildEntry({ ...input, realm: 'drill-7' as Realm, actor: { system: 'escalation' }, version: 2 }, secrets);
    expect(read(drill.body)).toMatchObject({
      env: 'drill-7',
      tv: 2,
      actor: { u: 'system:escalation', a: null, d: null, n: null },
    });
  });

  it('carries the policy that let it pass, who it stands for and what caused it', () => {
    const policy = { version: 'abc', rule: 'R-114', purpose: 'sar', breakGlass: null };
    const { body } = buildEntry({ ...input, policy, actingFor: 'us-nrc', causationId: 'e-9', outcome: 'denied' }, secrets);
    expect(read(body)).toMatchObject({
      pol: { ver: 'abc', rule: 'R-114', purpose: 'sar', bg: null },
      actor: { for: 'us-nrc' },
      cause: 'e-9',
      res: 'denied',
    });
  });

  it('gives any payload back, also names that mean something to the language', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), fc.jsonValue()), (payload) => {
        const plain = JSON.parse(JSON.stringify(payload)) as Record<string, unknown>;
        for (const whole of [false, true])
          expect(JSON.stringify(readPayload(buildEntry({ ...input, payload: plain, whole }, secrets).disclosures))).toBe(
            JSON.stringify(plain),
          );
      }),
      { numRuns: 100 },
    );
  });

  it('refuses what has no canonical form', () => {
    expect(() => buildEntry({ ...input, stream: 'case:\ud800' }, secrets)).toThrow(NotCanonical);
  });
});
