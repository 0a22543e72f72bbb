import { Env, readOrMakeKey } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { fromBase64url } from '../domain/encoding.js';
import { signNote, type VerifierKey, verifierKey, writeVerifierKey } from '../domain/signed-note.js';
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

/** The public key of this installation's log, made with its secret when there is none, as C2SP tools exchange it. */
export const operatorVerifierKey = (env: Env): string => writeVerifierKey(new OperatorKey(env).verifier);

const readOrMake = (folder: string): string =>
  readOrMakeKey(folder, FILE, () => String(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })));
