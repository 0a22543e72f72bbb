import { base64, fromBase64, fromUtf8, utf8 } from './encoding.js';
import { HASH_BYTES } from './tile.js';

/** First line of a proof of C2SP tlog-proof. */
const FORMAT = 'c2sp.org/tlog-proof@v1';
/** A way through a tree of 2^53 leaves has no more steps. */
const MOST_HASHES = 53;
const INDEX = /^index (0|[1-9]\d{0,15})$/;

/** That one entry is in the log: all that a reader needs besides the keys. It says nothing of other entries but hashes. */
export interface TlogProof {
  readonly index: number;
  /** From the leaf's sibling to a child of the root (RFC 6962, 2.1.1). */
  readonly hashes: readonly Uint8Array[];
  /** The signed head that the way leads to, with its cosignatures. */
  readonly note: string;
  /** Canonical JSON of the entry, the bytes that were hashed. */
  readonly body: Uint8Array;
  /** Its disclosures (RFC 9901); null when its values are not handed over. */
  readonly values: readonly string[] | null;
}

export const isTlogProof = (text: string): boolean => text.startsWith(`${FORMAT}\n`);

/**
 * The file. What the format calls extra data is the entry, so that the file is whole by itself, and behind it a line for each value that
 * is handed over: canonical JSON has no line breaks of its own.
 */
export const writeTlogProof = ({ index, hashes, note, body, values }: TlogProof): string => {
  const extra = [fromUtf8(body), ...(values ?? [])].join('\n');
  return `${[FORMAT, `extra ${base64(utf8(extra))}`, `index ${index}`, ...hashes.map(base64)].join('\n')}\n\n${note}`;
};

/** @throws RangeError when the text is no proof, or one that does not bring its entry along */
export const readTlogProof = (text: string): TlogProof => {
  const split = text.indexOf('\n\n');
  const [format, extra = '', index = '', ...hashes] = text.slice(0, Math.max(split, 0)).split('\n');
  const place = Number(INDEX.exec(index)?.[1] ?? Number.NaN);
  if (format !== FORMAT || !extra.startsWith('extra ') || !Number.isSafeInteger(place)) throw new RangeError('not a proof');
  if (hashes.length > MOST_HASHES) throw new RangeError(`more than ${MOST_HASHES} hashes`);
  const way = hashes.map(fromBase64);
  if (way.some(({ length }) => length !== HASH_BYTES)) throw new RangeError('a line of the proof is not a hash');
  const bytes = fromBase64(extra.slice('extra '.length));
  const end = bytes.indexOf(0x0a);
  return {
    index: place,
    hashes: way,
    note: text.slice(split + 2),
    body: end < 0 ? bytes : bytes.slice(0, end),
    values: end < 0 ? null : valuesIn(bytes.slice(end + 1)),
  };
};

const valuesIn = (bytes: Uint8Array): readonly string[] => {
  try {
    return fromUtf8(bytes).split('\n');
  } catch {
    throw new RangeError('the values are no text');
  }
};
