import { base64 } from './encoding.js';
import { HASH_BYTES, TILE_WIDTH, type TileId } from './tile.js';

/**
 * An exported log: one JSON document a line (NDJSON), so that a log of any length is written and checked in little memory.
 * First line: the header. Then each lowest tile followed by its entries, the tiles above them, and what still waits for its place.
 */
export const BUNDLE_FORMAT = 'enlace-ledger-bundle/1';

/** Whose payload values are handed over: everybody's, nobody's, or those of one case. */
export type BundleValues = 'all' | 'none' | `case:${string}`;

export interface BundleHeader {
  readonly bundle: typeof BUNDLE_FORMAT;
  readonly log: string;
  /** Verifier key of the operator, `name+keyid+key` (C2SP). Compare it with the one that you were given by another way. */
  readonly key: string;
  /** The signed head of the log (C2SP signed note). */
  readonly checkpoint: string;
  /** Case whose entries alone are in the bundle; null when it holds the whole log. */
  readonly onlyCase: string | null;
  readonly values: BundleValues;
  /** Policy (C2SP tlog-policy) by which the heads are sealed; absent where no witness is named. Compare it with the one that you were given by another way. */
  readonly policy?: string;
}

/** Hashes of a tile of C2SP tlog-tiles, base64. */
export interface BundleTile {
  readonly tile: readonly [level: number, n: number];
  readonly hashes: string;
}

export interface BundleEntry {
  readonly leaf: number;
  /** Canonical JSON, base64 of the exact bytes. */
  readonly entry: string;
  /** Disclosures (RFC 9901); absent when values are not handed over. */
  readonly values?: readonly string[];
}

export interface BundleWaiting {
  readonly waiting: {
    readonly id: string;
    readonly stream: string;
    readonly sseq: number;
    /** Digests of values that this act erased: gone already, while the act waits for its place. */
    readonly erased?: readonly string[];
  };
}

/** The first head that witnesses sealed over some of the entries that follow, with their cosignatures. */
export interface BundleSeal {
  readonly sealed: string;
}

/** A head that an outside authority time-stamped (RFC 3161). */
export interface BundleStamp {
  readonly stamped: string;
  /** The authority's token, base64 of its DER. */
  readonly token: string;
}

export type BundleLine = BundleHeader | BundleTile | BundleEntry | BundleSeal | BundleStamp | BundleWaiting;

export const writeLine = (line: BundleLine): string => `${JSON.stringify(line)}\n`;

export const tileLine = ({ level, n }: TileId, hashes: Uint8Array): string =>
  writeLine({ tile: [level, n], hashes: base64(hashes) });

export const entryLine = (leaf: number, body: Uint8Array, values: readonly string[] | null): string =>
  writeLine({ leaf, entry: base64(body), ...(values && { values }) });

/** How many bytes of a stored tile belong to a tree of `size` leaves: a stored one may have grown since. */
export const tileBytes = ({ level, n }: TileId, size: number): number =>
  Math.max(0, Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** level) - n * TILE_WIDTH)) * HASH_BYTES;

/** All tiles of a tree of `size` leaves above the lowest level, lowest first. */
export const upperTiles = (size: number): TileId[] => {
  const tiles: TileId[] = [];
  for (let level = 1, width = Math.floor(size / TILE_WIDTH); width > 0; level += 1, width = Math.floor(width / TILE_WIDTH))
    for (let n = 0; n * TILE_WIDTH < width; n += 1) tiles.push({ level, n });
  return tiles;
};
