import { concat } from './encoding.js';
import { HASH_BYTES, TILE_WIDTH, type TileId } from './tile.js';

const GROUP = 1_000;
const LENGTH_BYTES = 2;
const LONGEST = 0xffff;

/** Number of a tile as C2SP tlog-tiles has it in a path: groups of three digits, each but the last behind an x. */
const numberPath = (n: number): string => {
  const last = String(n % GROUP).padStart(3, '0');
  return n < GROUP ? last : `${numberPath(Math.floor(n / GROUP)).replace(/(\d{3})$/, 'x$1')}/${last}`;
};

const withWidth = (path: string, width: number): string => (width === TILE_WIDTH ? path : `${path}.p/${width}`);

/** Where a tile with so many bytes of hashes lies in the folder of a log; one that is not full says its width. */
export const tilePath = ({ level, n }: TileId, bytes: number): string =>
  withWidth(`tile/${level}/${numberPath(n)}`, bytes / HASH_BYTES);

/** Where the entries of a lowest tile lie. */
export const entriesPath = (n: number, width: number): string => withWidth(`tile/entries/${numberPath(n)}`, width);

/** The entries of one lowest tile in one file: each behind its length. @throws RangeError when an entry is longer than 65,535 bytes */
export const entryBundle = (bodies: readonly Uint8Array[]): Uint8Array =>
  concat(
    ...bodies.flatMap((body) => {
      if (body.length > LONGEST) throw new RangeError('an entry is too long for a bundle');
      const length = new Uint8Array(LENGTH_BYTES);
      new DataView(length.buffer).setUint16(0, body.length);
      return [length, body];
    }),
  );
