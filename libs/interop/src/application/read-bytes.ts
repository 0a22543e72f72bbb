import { DomainError } from '#kernel';
import { splitFile, type SplitFile } from '../domain/split-file.js';
import { readXml } from './read-xml.js';

/** The real file has a third of a megabyte. */
export const FEED_LIMIT = 8 * 1024 * 1024;

const DECLARED = /^\s*<\?xml[^>]{0,200}encoding=["']([\w-]{1,20})["']/i;
const HEAD = 400;

/** The encoding that the bytes begin with, else the one that they declare, else that of JSON. */
const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const declared = DECLARED.exec(head)?.[1]?.toLowerCase();
  return declared === 'iso-8859-1' || declared === 'windows-1252' || declared === 'us-ascii' ? 'latin1' : 'utf-8';
};

/**
 * A wait-time file taken apart into its ports, from its bytes.
 * @throws DomainError feed-empty, feed-too-large, feed-unreadable, feed-too-deep, feed-has-doctype
 */
export const splitBytes = (bytes: Uint8Array): SplitFile => {
  if (bytes.length === 0) throw new DomainError('feed-empty');
  if (bytes.length > FEED_LIMIT) throw new DomainError('feed-too-large');
  return splitFile(new TextDecoder(encodingOf(bytes)).decode(bytes), readXml);
};
