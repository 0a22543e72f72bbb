import { Env, readOrMakeKey } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromBase64url } from '../domain/encoding.js';
import { signNote, type VerifierKey, verifierKey, writeVerifierKey } from '../domain/signed-note.js';
import { sha256 } from './sha256.js';

const FILE = 'ledger-operator.key';
/** Key of a log that continues another one: no log is signed with the key of one that was closed. */
const successorFile = (origin: string): string => `ledger-operator.${origin.replaceAll('/', '_')}.key`;

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
    const secret = createPrivateKey(this.env.ENLACE_LEDGER_KEY?.replaceAll('\\n', '\n') ?? readOrMake(this.env));
    if (secret.asymmetricKeyType !== 'ed25519') throw new Error('the ledger key is not an Ed25519 key');
    const { x } = createPublicKey(secret).export({ format: 'jwk' });
    this.pair = { secret, verifier: verifierKey(sha256, this.env.ENLACE_LEDGER_ORIGIN, fromBase64url(x!)) };
    return this.pair;
  }
}

/** The public key of this installation's log, made with its secret when there is none, as C2SP tools exchange it. */
export const operatorVerifierKey = (env: Env): string => writeVerifierKey(new OperatorKey(env).verifier);

/**
 * Makes the key of the log that continues a closed one, where keys are kept in files.
 * @returns its public key, as C2SP tools exchange it
 */
export const makeSuccessorKey = (env: Env, origin: string): string => {
  readOrMakeKey(env.ENLACE_DATA, successorFile(origin), newKey);
  const own = { ...env, ENLACE_LEDGER_ORIGIN: origin, ENLACE_LEDGER_KEY: undefined };
  return operatorVerifierKey(Object.assign(new Env(), own));
};

const newKey = (): string => String(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));

const readOrMake = ({ ENLACE_DATA: folder, ENLACE_LEDGER_ORIGIN: origin }: Env): string => {
  const own = successorFile(origin);
  return readOrMakeKey(folder, existsSync(join(folder, own)) ? own : FILE, newKey);
};
