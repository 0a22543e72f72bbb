import {
  BUNDLE_FORMAT,
  type BundleEntry,
  type BundleHeader,
  type BundleLine,
  type BundleSeal,
  type BundleStamp,
  type BundleTile,
  type BundleWaiting,
} from './bundle.js';

/** Undefined for what is no JSON. */
export const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A scope that nobody knows would excuse values that are missing. */
const VALUES = /^(all|none|case:.+)$/;

export const isHeader = (line: unknown): line is BundleHeader => {
  if (typeof line !== 'object' || line === null) return false;
  const { bundle, log, key, checkpoint, onlyCase, values, policy = '' } = line as Readonly<Record<string, unknown>>;
  const texts = [log, key, checkpoint, policy].every((text) => typeof text === 'string');
  return (
    bundle === BUNDLE_FORMAT &&
    texts &&
    typeof values === 'string' &&
    VALUES.test(values) &&
    (onlyCase === null || typeof onlyCase === 'string')
  );
};

export const isLine = (line: unknown): line is BundleLine => typeof line === 'object' && line !== null;
export const isTile = (line: object): line is BundleTile =>
  'tile' in line &&
  'hashes' in line &&
  Array.isArray(line.tile) &&
  line.tile.every(Number.isSafeInteger) &&
  typeof line.hashes === 'string';
export const isEntry = (line: object): line is BundleEntry =>
  'leaf' in line &&
  'entry' in line &&
  Number.isSafeInteger(line.leaf) &&
  typeof line.entry === 'string' &&
  (!('values' in line) || (Array.isArray(line.values) && line.values.every((value) => typeof value === 'string')));
export const isSeal = (line: object): line is BundleSeal => 'sealed' in line && typeof line.sealed === 'string';
export const isStamp = (line: object): line is BundleStamp =>
  'stamped' in line && 'token' in line && typeof line.stamped === 'string' && typeof line.token === 'string';
export const isWaiting = (line: object): line is BundleWaiting => {
  if (!('waiting' in line) || typeof line.waiting !== 'object' || line.waiting === null) return false;
  const { id, stream, sseq, erased = [] } = line.waiting as Readonly<Record<string, unknown>>;
  const texts = Array.isArray(erased) && [id, stream, ...(erased as unknown[])].every((text) => typeof text === 'string');
  return texts && Number.isSafeInteger(sseq);
};
