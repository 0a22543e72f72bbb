import { canonicalJson } from '#kernel';
import { createHash } from 'node:crypto';

/** What names exactly this content: SHA-256 of its canonical JSON, in hexadecimal. */
export const contentHash = (content: object): string => createHash('sha256').update(canonicalJson(content)).digest('hex');
