import { createPublicKey, verify } from 'node:crypto';
import { fromBase64 } from '../domain/encoding.js';
import type { VerifyByJwk } from '../domain/signed-vote.js';
import type { VerifierTools } from '../domain/verifier-options.js';
import { verifyEd25519 } from './ed25519.js';
import { digest, sha256 } from './sha256.js';

/** Signatures of authenticators, by the platform: EdDSA says itself how it hashes. */
export const verifyByJwk: VerifyByJwk = (jwk, message, signature) =>
  verify(jwk['kty'] === 'OKP' ? null : 'sha256', message, createPublicKey({ key: { ...jwk }, format: 'jwk' }), signature);

/** What the verifier of the ledger's domain calculates with, by the platform. */
export const verifierTools: VerifierTools = { sha256, digest, fromBase64, verify: verifyEd25519, verifyByJwk };
