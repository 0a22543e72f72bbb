import { hash } from 'node:crypto';
import type { Sha256, TextDigest } from '../domain/encoding.js';

/** SHA-256 of the platform, for a domain that knows none. */
export const sha256: Sha256 = (content) => hash('sha256', content, 'buffer');

export const digest: TextDigest = (text) => hash('sha256', text, 'base64url');
