import { createHash, createPublicKey, generateKeyPairSync, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readCheckpoint, writeCheckpoint } from './checkpoint.js';
import { base64url, utf8 } from './encoding.js';
import { isSignedBy, readNote, readVerifierKey, signNote, verifierKey, writeVerifierKey } from './signed-note.js';

const sha256 = (content: Uint8Array | string): Uint8Array => createHash('sha256').update(content).digest();
const verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  verifyBytes(
    null,
    message,
    createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: base64url(publicKey) }, format: 'jwk' }),
    signature,
  );

describe('a signed note', () => {
  const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const text = `If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n`;
  const published = `${text}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
  const pair = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'));
  const own = verifierKey(sha256, 'enlace.test/ledger', raw);
  const sign = (message: Uint8Array): Uint8Array => signBytes(null, message, pair.privateKey);

  it('of the Go implementation verifies with its key, and not when a letter changed', () => {
    const key = readVerifierKey(sha256, vkey);
    expect(isSignedBy(readNote(published), key, verify)).toBe(true);
    expect(isSignedBy(readNote(published.replace('cryptography', 'Cryptography')), key, verify)).toBe(false);
    expect(writeVerifierKey(key)).toBe(vkey);
  });

  it('verifies with the key that made it, and with no other', () => {
    const note = readNote(signNote('a\nb\n', own, sign));
    expect(note.text).toBe('a\nb\n');
    expect(isSignedBy(note, own, verify)).toBe(true);
    expect(isSignedBy(note, readVerifierKey(sha256, vkey), verify)).toBe(false);
    expect(isSignedBy(note, verifierKey(sha256, 'other', raw), verify)).toBe(false);
  });

  it('keeps its signature when somebody unknown signs as well', () => {
    const note = signNote('a\n', own, sign) + '\u2014 witness.mx/w1 ' + Buffer.from('1234567890').toString('base64') + '\n';
    expect(isSignedBy(readNote(note), own, verify)).toBe(true);
  });

  it.each([
    '',
    'a\n',
    'a\n\nb\n',
    'a\n\n\u2014 n\n',
    'a\n\n\u2014 n AAAA\n',
    'a\n\n\u2014 n !!!!\n',
    'a\n\n\u2014 n AAAAAAAA x\n',
  ])('refuses %j', (note) => {
    expect(() => readNote(note)).toThrow(RangeError);
  });

  it('refuses a key whose id is not its own', () => {
    expect(() => readVerifierKey(sha256, vkey.replace('c74f', 'c74e'))).toThrow(RangeError);
    expect(() => verifierKey(sha256, 'two words', raw)).toThrow(RangeError);
    expect(() => signNote('no line break', own, sign)).toThrow(RangeError);
  });
});

describe('a checkpoint', () => {
  const checkpoint = { origin: 'enlace.test/ledger', size: 70_000, root: sha256(utf8('x')) };
  it('reads back, and reads over extension lines', () => {
    expect(readCheckpoint(writeCheckpoint(checkpoint))).toEqual(checkpoint);
    expect(readCheckpoint(`${writeCheckpoint(checkpoint)}extension\n`)).toEqual(checkpoint);
  });

  it.each(['', 'a\n1\n', 'a\n01\nAAAA\n', 'a\n1\nAAAA\n', 'a\n-1\nAAAA\n', `a\n9999999999999999\n${'A'.repeat(43)}=\n`])(
    'refuses %j',
    (text) => {
      expect(() => readCheckpoint(text)).toThrow(RangeError);
    },
  );
});
