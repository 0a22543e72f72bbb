import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fromBase64url } from '../domain/encoding.js';
import { signNote, type VerifierKey, verifierKey } from '../domain/signed-note.js';
import { sha256 } from './sha256.js';

const FILE = 'ledger-operator.key';

/** The key with which this installation signs the heads of its log. Read, or made, when it is first needed. */
@Injectable()
export class OperatorKey {
  private pair: { readonly secret: KeyObject; readonly verifier: VerifierKey } | null = null;

  constructor(private readonly env: Env) {}

  /** @throws Error when the key cannot be read, made, or is no Ed25519 key */
  get verifier(): VerifierKey {
    return this.keys().verifier;
  }

  /** Signs a text as a C2SP note. */
  sign(text: string): string {
    const { secret, verifier } = this.keys();
    return signNote(text, verifier, (message) => sign(null, message, secret));
  }

  private keys(): NonNullable<typeof this.pair> {
    if (this.pair) return this.pair;
    const secret = createPrivateKey(this.env.ENLACE_LEDGER_KEY?.replaceAll('\\n', '\n') ?? readOrMake(this.env.ENLACE_DATA));
    if (secret.asymmetricKeyType !== 'ed25519') throw new Error('the ledger key is not an Ed25519 key');
    const { x } = createPublicKey(secret).export({ format: 'jwk' });
    this.pair = { secret, verifier: verifierKey(sha256, this.env.ENLACE_LEDGER_ORIGIN, fromBase64url(x!)) };
    return this.pair;
  }
}

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

/** Of several processes that start at once, one makes the file and all read it: a link appears whole or not at all. */
const readOrMake = (folder: string): string => {
  const path = join(folder, FILE);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  const file = openSync(draft, 'wx', 0o600);
  writeSync(file, String(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })));
  fsyncSync(file);
  closeSync(file);
  try {
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(path, 'utf8');
};
