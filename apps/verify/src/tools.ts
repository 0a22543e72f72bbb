import { createPublicKey, hash, verify as verifySignature } from 'node:crypto';
import { base64url } from '../../../libs/ledger/src/domain/encoding.js';
import type { VerifierTools } from '../../../libs/ledger/src/domain/verifier-options.js';

/** In one step each way, where a million entries are read; what the platform would let pass does not come back the same. @throws RangeError */
const fromBase64 = (text: string): Uint8Array => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new RangeError('not base64');
  return bytes;
};

/** What the verifier calculates with: nothing but the platform. */
export const tools: VerifierTools = {
  sha256: (content) => hash('sha256', content, 'buffer'),
  digest: (text) => hash('sha256', text, 'base64url'),
  fromBase64,
  verify: (publicKey, message, signature) =>
    verifySignature(
      null,
      message,
      createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: base64url(publicKey) }, format: 'jwk' }),
      signature,
    ),
  verifyByJwk: (jwk, message, signature) =>
    verifySignature(
      jwk['kty'] === 'OKP' ? null : 'sha256',
      message,
      createPublicKey({ key: { ...jwk }, format: 'jwk' }),
      signature,
    ),
};
