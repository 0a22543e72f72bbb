import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import { base64url, fromBase64url, type Sha256 } from '../../../libs/ledger/src/domain/encoding.js';
import type { VerifySignature } from '../../../libs/ledger/src/domain/signed-note.js';

export const sha256: Sha256 = (content) => hash('sha256', content, 'buffer');

export const verifyEd25519: VerifySignature = (publicKey, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: base64url(publicKey) }, format: 'jwk' }),
    signature,
  );

/** @throws Error when the text is no Ed25519 key */
export const readSecret = (pem: string): KeyObject => {
  const secret = createPrivateKey(pem);
  if (secret.asymmetricKeyType !== 'ed25519') throw new Error('the key of the witness is not an Ed25519 key');
  return secret;
};

export const publicKeyOf = (secret: KeyObject): Uint8Array =>
  fromBase64url(createPublicKey(secret).export({ format: 'jwk' }).x ?? '');

export const signEd25519 =
  (secret: KeyObject) =>
  (message: Uint8Array): Uint8Array =>
    sign(null, message, secret);
