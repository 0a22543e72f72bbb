import { generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readAddCheckpoint, writeAddCheckpoint } from './add-checkpoint.js';
import { checkpointOf, logOf, sha256, tools } from './bundle.fixture.js';
import { cosign, cosignedAt } from './cosignature.js';
import { base64, fromBase64, utf8 } from './encoding.js';
import { isQuorum, quorumTime, readPolicy } from './policy.js';
import {
  COSIGNATURE,
  ED25519,
  readNote,
  readSignatures,
  readVerifierKey,
  signatureLine,
  verifierKey,
  writeVerifierKey,
} from './signed-note.js';

const keyOf = (name: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'));
  return {
    key: verifierKey(sha256, name, raw, COSIGNATURE),
    log: verifierKey(sha256, name, raw),
    sign: (message: Uint8Array): Uint8Array => signBytes(null, message, privateKey),
  };
};
const [us, mx] = [keyOf('witness.us.example/w1'), keyOf('witness.mx.example/w1')];
const note = checkpointOf(logOf(5, 1));
const { text } = readNote(note);

describe('the cosignature of a witness', () => {
  const line = signatureLine(cosign(text, 1_700_000_000, us.key, us.sign));

  it('is eight bytes of time and a signature over time and checkpoint, under a key id of its own kind', () => {
    const bytes = fromBase64(line.trim().split(' ')[2]!);
    expect(bytes).toHaveLength(4 + 8 + 64);
    expect(bytes.slice(0, 4)).toEqual(
      sha256(Buffer.concat([utf8(`${us.key.name}\n`), Uint8Array.of(4), us.key.publicKey])).subarray(0, 4),
    );
    expect(Buffer.from(bytes.slice(4, 12)).readBigUInt64BE()).toBe(1_700_000_000n);
    expect(tools.verify(us.key.publicKey, utf8(`cosignature/v1\ntime 1700000000\n${text}`), bytes.slice(12))).toBe(true);
  });

  it('tells when it was given, and counts for no other key, text or time', () => {
    const signed = readNote(note + line);
    expect(cosignedAt(signed, us.key, tools.verify)).toBe(1_700_000_000);
    expect(cosignedAt(signed, mx.key, tools.verify)).toBeNull();
    expect(cosignedAt(signed, us.log, tools.verify)).toBeNull();
    expect(cosignedAt({ ...signed, text: text.replace('\n5\n', '\n6\n') }, us.key, tools.verify)).toBeNull();
    const bytes = fromBase64(line.trim().split(' ')[2]!);
    bytes[11]! ^= 1;
    const later = line.replace(/\S+\n$/, `${base64(bytes)}\n`);
    expect(cosignedAt(readNote(note + later), us.key, tools.verify)).toBeNull();
    expect(cosignedAt(readNote(note + line + later), us.key, tools.verify)).toBeNull();
  });

  it('is the first of several', () => {
    const again = signatureLine(cosign(text, 1_700_000_060, us.key, us.sign));
    expect(cosignedAt(readNote(note + again + line), us.key, tools.verify)).toBe(1_700_000_000);
  });

  it('is read as lines, as a witness answers them', () => {
    expect(readSignatures(line + line)).toHaveLength(2);
    for (const wrong of ['', line.trim(), `${line}x`, 'hello\n']) expect(() => readSignatures(wrong)).toThrow(RangeError);
  });

  it('has a verifier key that is not that of a log', () => {
    const vkey = writeVerifierKey(us.key);
    expect(readVerifierKey(sha256, vkey, COSIGNATURE)).toEqual({ ...us.key, type: COSIGNATURE });
    expect(() => readVerifierKey(sha256, vkey)).toThrow(RangeError);
    expect(() => readVerifierKey(sha256, writeVerifierKey({ ...us.log, type: ED25519 }), COSIGNATURE)).toThrow(RangeError);
  });
});

describe('the body of add-checkpoint', () => {
  const proof = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];

  it('is read as it was written, with and without a proof', () => {
    for (const hashes of [proof, []])
      expect(readAddCheckpoint(writeAddCheckpoint({ oldSize: 3, proof: hashes, note }))).toEqual({
        oldSize: 3,
        proof: hashes,
        note,
      });
  });

  it.each([
    ['nothing', ''],
    ['no old size', `\n\n${note}`],
    ['an old size with a leading zero', `old 03\n\n${note}`],
    ['a negative old size', `old -1\n\n${note}`],
    ['an old size beyond what counts exactly', `old 9007199254740993\n\n${note}`],
    ['a hash that is too short', `old 3\n${base64(new Uint8Array(31))}\n\n${note}`],
    ['a line that is no hash', `old 3\nhello\n\n${note}`],
    ['64 hashes', writeAddCheckpoint({ oldSize: 3, proof: Array.from({ length: 64 }, () => proof[0]!), note })],
  ])('is not %s', (_, body) => {
    expect(() => readAddCheckpoint(body)).toThrow(RangeError);
  });
});

describe('a policy', () => {
  const [w1, w2, w3] = [us, mx, keyOf('witness.neutral.example/w1')].map(({ key }) => writeVerifierKey(key));
  const log = writeVerifierKey(keyOf('enlace.test/ledger').log);
  const policy = readPolicy(
    sha256,
    `# both countries, and one of two neutral ones\nlog ${log}\n\nwitness us ${w1} https://witness.us.example/\n \twitness\tmx  ${w2}\nwitness n ${w3}\ngroup both all us mx\ngroup any-of 1 both n\nquorum any-of\n`,
  );

  it('names logs, witnesses with their addresses, and how many of whom are enough', () => {
    expect(policy.logs.map(({ key }) => key.name)).toEqual(['enlace.test/ledger']);
    expect(policy.witnesses.map(({ name, key, url }) => [name, key.name, url])).toEqual([
      ['us', 'witness.us.example/w1', 'https://witness.us.example/'],
      ['mx', 'witness.mx.example/w1', null],
      ['n', 'witness.neutral.example/w1', null],
    ]);
    const enough = (...names: string[]) => isQuorum(policy, (name) => names.includes(name));
    expect([enough(), enough('us'), enough('mx'), enough('us', 'mx'), enough('n')]).toEqual([false, false, false, true, true]);
  });

  it('is met at the time of the last cosignature that it took', () => {
    expect(
      quorumTime(
        policy,
        new Map([
          ['us', 20],
          ['mx', 30],
        ]),
      ),
    ).toBe(30);
    expect(
      quorumTime(
        policy,
        new Map([
          ['us', 20],
          ['mx', 30],
          ['n', 25],
        ]),
      ),
    ).toBe(25);
    expect(quorumTime(policy, new Map([['us', 20]]))).toBeNull();
  });

  it('may ask for nobody', () => {
    const none = readPolicy(sha256, 'quorum none\n');
    expect([isQuorum(none, () => false), quorumTime(none, new Map())]).toEqual([true, null]);
  });

  it.each([
    ['has no quorum', `witness us ${w1}`],
    ['has two', 'quorum none\nquorum none'],
    ['asks for one who is not defined', 'quorum us'],
    ['asks for one who is defined later', `quorum us\nwitness us ${w1}`],
    ['takes a name twice', `witness us ${w1}\nwitness us ${w2}\nquorum us`],
    ['takes a key twice', `witness us ${w1}\nwitness mx ${w1}\nquorum us`],
    ['takes the name none', `witness none ${w1}\nquorum none`],
    ['counts a member twice', `witness us ${w1}\ngroup g all us us\nquorum g`],
    ['counts a member in two groups', `witness us ${w1}\ngroup g all us\ngroup h all us\nquorum h`],
    ['asks for more than there are', `witness us ${w1}\ngroup g 2 us\nquorum g`],
    ['asks for none of a group', `witness us ${w1}\ngroup g 0 us\nquorum g`],
    ['has an empty group', 'group g all\nquorum g'],
    ['names a log’s key as a witness’s', `witness us ${log}\nquorum us`],
    ['has a line of another kind', 'mirror x\nquorum none'],
    ['has a word too many', `witness us ${w1} https://x/ y\nquorum us`],
  ])('is refused when it %s', (_, wrong) => {
    expect(() => readPolicy(sha256, wrong)).toThrow(RangeError);
  });
});
