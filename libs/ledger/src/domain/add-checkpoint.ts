import { base64, fromBase64 } from './encoding.js';
import { HASH_BYTES } from './tile.js';

/** The most hashes that a proof may have by C2SP tlog-witness. */
const MOST_HASHES = 63;

/** What a log asks of a witness: to cosign this checkpoint, which continues the one of the old size. */
export interface AddCheckpoint {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  /** The signed note. */
  readonly note: string;
}

/** Body of `POST /add-checkpoint` of C2SP tlog-witness. */
export const writeAddCheckpoint = ({ oldSize, proof, note }: AddCheckpoint): string =>
  `${[`old ${oldSize}`, ...proof.map(base64)].join('\n')}\n\n${note}`;

/** @throws RangeError when the text is no such body. */
export const readAddCheckpoint = (body: string): AddCheckpoint => {
  const end = body.indexOf('\n\n');
  const [old = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n');
  const size = /^old (0|[1-9]\d{0,15})$/.exec(old)?.[1];
  if (size === undefined || !Number.isSafeInteger(Number(size))) throw new RangeError('the first line is not the old size');
  if (lines.length > MOST_HASHES) throw new RangeError(`more than ${MOST_HASHES} lines of proof`);
  const proof = lines.map(fromBase64);
  if (proof.some(({ length }) => length !== HASH_BYTES)) throw new RangeError('a line of the proof is not a hash');
  return { oldSize: Number(size), proof, note: body.slice(end + 2) };
};
