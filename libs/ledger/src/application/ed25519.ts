import { createPublicKey, verify } from 'node:crypto';
import { base64url } from '../domain/encoding.js';
import type { VerifySignature } from '../domain/signed-note.js';

/** Ed25519 of the platform. */
export const verifyEd25519: VerifySignature = (publicKey, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: base64url(publicKey) }, format: 'jwk' }),
    signature,
  );
