import { sameBytes, type Sha256 } from './encoding.js';
import { emptyRoot, nodeHash, type Span } from './merkle-tree.js';

/** Height of a tile of C2SP tlog-tiles: 8 levels of the tree, 256 hashes of its lowest one. */
const TILE_HEIGHT = 8;
export const TILE_WIDTH = 1 << TILE_HEIGHT;
export const HASH_BYTES = 32;

/** Tile `n` of a level: the hashes of the tree's level `8 x level`, from `256 x n` on. Fewer than 256 at the right edge. */
export interface Tile {
  readonly level: number;
  readonly n: number;
  /** Hashes one after the other, 32 bytes each. */
  readonly hashes: Uint8Array;
}

export interface TileId {
  readonly level: number;
  readonly n: number;
}

export type FindTile = (id: TileId) => Uint8Array | undefined;

const hashAt = (hashes: Uint8Array, at: number): Uint8Array => hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);

/** Root of a perfect subtree over `count` (a power of two) hashes of a tile. */
const perfectRoot = (sha256: Sha256, hashes: Uint8Array, from: number, count: number): Uint8Array =>
  count === 1
    ? hashAt(hashes, from)
    : nodeHash(sha256, perfectRoot(sha256, hashes, from, count / 2), perfectRoot(sha256, hashes, from + count / 2, count / 2));

/** What a full tile contributes to the level above it. */
export const tileRoot = (sha256: Sha256, hashes: Uint8Array): Uint8Array => perfectRoot(sha256, hashes, 0, TILE_WIDTH);

/** Tiles that hold the right edge of a tree of `size` leaves, lowest first; a level whose last tile is full needs none. */
export const edgeTiles = (size: number): TileId[] => {
  const tiles: TileId[] = [];
  for (let level = 0, width = size; width > 0; level += 1, width = Math.floor(width / TILE_WIDTH))
    if (width % TILE_WIDTH > 0) tiles.push({ level, n: Math.floor(width / TILE_WIDTH) });
  return tiles;
};

/**
 * The right edge of a growing tree: all that is needed to append leaves and to know the root, at most 255 hashes a level.
 * Appending is the same work for the first and the billionth leaf.
 */
export class TreeEdge {
  private constructor(
    private readonly sha256: Sha256,
    private count: number,
    private readonly levels: Uint8Array[],
  ) {}

  static empty(sha256: Sha256): TreeEdge {
    return new TreeEdge(sha256, 0, []);
  }

  /** @throws RangeError when an edge tile is absent or of the wrong width. */
  static from(sha256: Sha256, size: number, find: FindTile): TreeEdge {
    const edge = new TreeEdge(sha256, size, []);
    for (const id of edgeTiles(size)) {
      const width = Math.floor(size / TILE_WIDTH ** id.level) % TILE_WIDTH;
      const hashes = find(id);
      if (!hashes || hashes.length < width * HASH_BYTES) throw new RangeError(`tile ${id.level}/${id.n} is absent or too short`);
      edge.levelAt(id.level).set(hashes.subarray(0, width * HASH_BYTES));
    }
    return edge;
  }

  get size(): number {
    return this.count;
  }

  copy(): TreeEdge {
    return new TreeEdge(
      this.sha256,
      this.count,
      this.levels.map((level) => level.slice()),
    );
  }

  /** Appends one leaf hash; returns the tiles that it completed, lowest first. */
  push(leaf: Uint8Array): Tile[] {
    const completed: Tile[] = [];
    let hash = leaf;
    for (let level = 0, index = this.count; ; level += 1, index = Math.floor(index / TILE_WIDTH)) {
      const slots = this.levelAt(level);
      slots.set(hash, (index % TILE_WIDTH) * HASH_BYTES);
      if (index % TILE_WIDTH !== TILE_WIDTH - 1) break;
      const tile = { level, n: Math.floor(index / TILE_WIDTH), hashes: slots.slice() };
      completed.push(tile);
      hash = tileRoot(this.sha256, tile.hashes);
    }
    this.count += 1;
    return completed;
  }

  /** The partial tiles of the right edge, lowest first. */
  partialTiles(): Tile[] {
    return edgeTiles(this.count).map(({ level, n }) => ({
      level,
      n,
      hashes: this.levelAt(level).slice(0, this.widthAt(level) * HASH_BYTES),
    }));
  }

  /** Root of the tree so far (RFC 6962): the perfect subtrees of the edge, folded from the right. */
  root(): Uint8Array {
    let root: Uint8Array | undefined;
    for (let level = 0; TILE_WIDTH ** level <= this.count; level += 1) {
      const hashes = this.levelAt(level);
      let end = this.widthAt(level);
      for (let width = 1; end > 0; width *= 2) {
        if ((end & width) === 0) continue;
        const subtree = perfectRoot(this.sha256, hashes, end - width, width);
        root = root ? nodeHash(this.sha256, subtree, root) : subtree;
        end -= width;
      }
    }
    // A copy: the root of one leaf is the leaf's own slot, which a later leaf will overwrite.
    return root?.slice() ?? emptyRoot(this.sha256);
  }

  private widthAt(level: number): number {
    return Math.floor(this.count / TILE_WIDTH ** level) % TILE_WIDTH;
  }

  private levelAt(level: number): Uint8Array {
    return (this.levels[level] ??= new Uint8Array(TILE_WIDTH * HASH_BYTES));
  }
}

interface PerfectNode {
  readonly height: number;
  readonly index: number;
}

/** The perfect subtrees that a span of a proof consists of, left to right. Their hashes never change once the leaves exist. */
const perfectNodes = ({ from, to }: Span): PerfectNode[] => {
  const nodes: PerfectNode[] = [];
  for (let at = from; at < to;) {
    let height = 0;
    while (at % 2 ** (height + 1) === 0 && at + 2 ** (height + 1) <= to) height += 1;
    nodes.push({ height, index: at / 2 ** height });
    at += 2 ** height;
  }
  return nodes;
};

const tileOfNode = ({ height, index }: PerfectNode): TileId & { from: number; count: number } => {
  const level = Math.floor(height / TILE_HEIGHT);
  const count = 2 ** (height % TILE_HEIGHT);
  const first = index * count;
  return { level, n: Math.floor(first / TILE_WIDTH), from: first % TILE_WIDTH, count };
};

/** The tiles from which the hashes of these spans can be had, each once. */
export const tilesForSpans = (spans: readonly Span[]): TileId[] => {
  const wanted = spans.flatMap(perfectNodes).map(tileOfNode);
  return [...new Map(wanted.map(({ level, n }) => [`${level}/${n}`, { level, n }])).values()];
};

/** Hash of a span, from stored tiles. @throws RangeError when a tile is absent or too short. */
export const spanHash = (sha256: Sha256, span: Span, find: FindTile): Uint8Array => {
  const hashes = perfectNodes(span).map((node) => {
    const { level, n, from, count } = tileOfNode(node);
    const tile = find({ level, n });
    if (!tile || tile.length < (from + count) * HASH_BYTES) throw new RangeError(`tile ${level}/${n} is absent or too short`);
    return perfectRoot(sha256, tile, from, count);
  });
  return hashes.reduceRight((right, left) => nodeHash(sha256, left, right));
};

/** Full tiles of a level among `[from, to)`, in a tree of `size` leaves. */
const fullTiles = (level: number, from: number, to: number, size: number): TileId[] => {
  const full = Math.floor(size / TILE_WIDTH ** (level + 1));
  const tiles: TileId[] = [];
  for (let n = from; n < Math.min(to, full); n += 1) tiles.push({ level, n });
  return tiles;
};

const parentOf = ({ level, n }: TileId): TileId => ({ level: level + 1, n: Math.floor(n / TILE_WIDTH) });

/** A run of lowest tiles with every tile above them, as `tornTile` needs them. */
export const tilesAbove = (from: number, to: number, size: number): TileId[] => {
  const found = new Map<string, TileId>();
  let run = fullTiles(0, from, to, size);
  while (run.length > 0) {
    const above = run.map(parentOf);
    for (const id of [...run, ...above]) found.set(`${id.level}/${id.n}`, id);
    const [first, last] = [above[0]!.n, above.at(-1)!.n];
    run = fullTiles(above[0]!.level, first, last + 1, size);
  }
  return [...found.values()];
};

/** The first tile of these whose root is not what the tile above it holds. */
export const tornTile = (sha256: Sha256, ids: readonly TileId[], size: number, find: FindTile): TileId | null => {
  for (const id of ids) {
    if (fullTiles(id.level, id.n, id.n + 1, size).length === 0) continue;
    const tile = find(id);
    const above = find(parentOf(id));
    if (tile?.length !== TILE_WIDTH * HASH_BYTES || !above) return id;
    if (!sameBytes(hashAt(above, id.n % TILE_WIDTH), tileRoot(sha256, tile))) return id;
  }
  return null;
};
