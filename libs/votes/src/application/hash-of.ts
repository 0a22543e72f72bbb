import { canonicalJson } from '#kernel';
import { createHash } from 'node:crypto';

/** What stands in a ballot for content that is too long for one, or that the ballot must not tell: SHA-256 of its canonical JSON, in hexadecimal. */
export const hashOf = (content: object): string => createHash('sha256').update(canonicalJson(content)).digest('hex');
