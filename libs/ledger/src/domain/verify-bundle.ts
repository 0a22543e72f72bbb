import { type BundleEntry, type BundleHeader, type BundleTile, upperTiles } from './bundle.js';
import { isEntry, isHeader, isLine, isSeal, isStamp, isTile, isWaiting, parse } from './bundle-lines.js';
import { type Checkpoint, readCheckpoint } from './checkpoint.js';
import { sameBytes } from './encoding.js';
import { Findings, MOST_ERASING, type VerificationReport } from './finding.js';
import { leafHash } from './merkle-tree.js';
import { type Policy, readPolicy } from './policy.js';
import { isSignedBy, readNote, readVerifierKey, type VerifierKey, writeVerifierKey } from './signed-note.js';
import { HASH_BYTES, type Tile, TILE_WIDTH, TreeEdge } from './tile.js';
import { EntryChecks } from './verify-entry.js';
import { SealChecks } from './verify-seals.js';
import { StampChecks } from './verify-stamps.js';
import { type Ended, SuccessionChecks } from './verify-succession.js';
import { UnusableBundle, type VerifierOptions, type VerifierTools } from './verifier-options.js';

const keyOf = ({ level, n }: { level: number; n: number }): string => `${level}/${n}`;

/**
 * Checks an exported log line by line, in memory that grows with the streams and not with the entries.
 * Steps: signature; quorum of witnesses; every tile computed again up to the signed root; each entry against its slot; canonical form; log name;
 * gapless streams; hours against the first seal; values against their digests; votes against their ballots, and their keys against what the log told of them; continuation of an older checkpoint. It trusts nothing that it did not compute.
 */
export class BundleVerifier {
  private readonly findings = new Findings();
  private readonly edge: TreeEdge;
  private readonly entriesChecks: EntryChecks;
  private readonly seals: SealChecks;
  private readonly stamps: StampChecks;
  private readonly succession: SuccessionChecks;
  private readonly key: VerifierKey;
  private readonly checkpoint: Checkpoint | null;
  private readonly older: Checkpoint | null;
  private readonly upper = new Map<string, Uint8Array>();
  private readonly seenUpper = new Set<string>();
  private slots: Uint8Array = new Uint8Array();
  private firstSlot = 0;
  private nextLeaf = 0;
  private lineNumber = 1;
  private entries = 0;
  private waiting = 0;
  private pinned = false;
  private sealed: boolean | null = null;
  private rootAtSize: Uint8Array | null = null;
  private rootAtOlder: Uint8Array | null = null;

  /** @throws UnusableBundle when the first line is not the header of a bundle, or a given option cannot be read */
  constructor(
    firstLine: string,
    private readonly tools: VerifierTools,
    private readonly options: VerifierOptions = {},
  ) {
    const header = parse(firstLine);
    if (!isHeader(header)) throw new UnusableBundle('the first line is not the header of a ledger bundle');
    this.header = header;
    const policy = this.readPolicy(header);
    this.key = this.readKey(header, policy);
    this.edge = TreeEdge.empty(tools.sha256);
    this.seals = new SealChecks(tools, { log: header.log, key: this.key, policy }, this.findings, options);
    this.stamps = new StampChecks(tools, { log: header.log, key: this.key }, this.findings);
    const { before = null } = options;
    this.succession = new SuccessionChecks(tools.verify, { policy, before }, this.seals, this.findings);
    this.entriesChecks = new EntryChecks(tools, header, this.findings, this.seals, this.succession);
    this.checkpoint = this.readSigned(header.checkpoint);
    this.older = options.olderCheckpoint === undefined ? null : this.readOlder(options.olderCheckpoint);
    this.noteRoots();
  }

  private readonly header: BundleHeader;

  /** Takes the next line. Nothing that a line says makes the verifier stop. */
  line(text: string): void {
    this.lineNumber += 1;
    const line = parse(text);
    if (!isLine(line)) return this.unreadable();
    if (isTile(line)) return this.tile(line);
    if (isEntry(line)) return this.entry(line);
    if (isSeal(line)) return this.seals.line(line.sealed);
    if (isStamp(line)) return this.stamps.line(line.stamped, line.token);
    if (!isWaiting(line)) return this.unreadable();
    this.waiting += 1;
    this.entriesChecks.checkWaiting(line);
  }

  /** Closes the account. */
  finish(): VerificationReport {
    this.closeTile();
    this.checkRoot();
    this.checkUpperTiles();
    if (this.older) this.checkOlder(this.older);
    this.seals.finish();
    this.stamps.finish();
    this.entriesChecks.finish();
    this.succession.finish();
    return {
      of: 'log',
      ok: this.findings.count === 0,
      log: this.header.log,
      key: writeVerifierKey(this.key),
      keyPinned: this.pinned,
      sealed: this.sealed,
      policyPinned: this.options.policy !== undefined,
      timesVouched: this.seals.timesVouched,
      stampedSize: this.stamps.stampedSize,
      stampedAt: this.stamps.stampedAt,
      size: this.checkpoint?.size ?? 0,
      onlyCase: this.header.onlyCase,
      values: this.header.values,
      entries: this.entries,
      streams: this.entriesChecks.streams,
      valuesChecked: this.entriesChecks.valuesChecked,
      valuesWithheld: this.entriesChecks.valuesWithheld,
      valuesErased: this.entriesChecks.valuesErased,
      erasedUnder: this.entriesChecks.erasingActs.slice(0, MOST_ERASING),
      votesChecked: this.entriesChecks.votesChecked,
      votesUnbound: this.entriesChecks.votesUnbound,
      waiting: this.waiting,
      continues: this.succession.log,
      carried: this.succession.carried,
      findingCount: this.findings.count,
      findings: this.findings.list,
    };
  }

  /** How this log ends, for one that continues it; null when it has no head that could be read. */
  get ended(): Ended | null {
    return (
      this.checkpoint && { head: this.checkpoint, streams: this.entriesChecks.streamHeads, keys: this.entriesChecks.keyRegister }
    );
  }

  private readPolicy({ policy }: BundleHeader): Policy | null {
    const text = this.options.policy ?? policy;
    try {
      return text === undefined ? null : readPolicy(this.tools.sha256, text);
    } catch {
      throw new UnusableBundle('the policy cannot be read');
    }
  }

  /** The key that was given, or that a given policy has for the log; else the one in the bundle. */
  private readKey(header: BundleHeader, policy: Policy | null): VerifierKey {
    try {
      const named = this.options.policy === undefined ? undefined : policy?.logs.find(({ key }) => key.name === header.log)?.key;
      const given = this.options.key ?? (named && writeVerifierKey(named));
      this.pinned = given !== undefined;
      if (given !== undefined && given !== header.key) this.findings.add('key-unexpected', {}, { key: header.key });
      return readVerifierKey(this.tools.sha256, given ?? header.key);
    } catch {
      throw new UnusableBundle('the verifier key cannot be read');
    }
  }

  private readSigned(note: string): Checkpoint | null {
    try {
      const signed = readNote(note);
      const checkpoint = readCheckpoint(signed.text);
      if (!isSignedBy(signed, this.key, this.tools.verify)) this.findings.add('signature-bad');
      this.sealed = this.seals.sealed(note);
      if (this.sealed === false) this.findings.add('quorum-missing');
      if (checkpoint.origin !== this.header.log) this.findings.add('checkpoint-other-log', {}, { log: checkpoint.origin });
      return checkpoint;
    } catch {
      this.findings.add('checkpoint-unreadable');
      return null;
    }
  }

  private readOlder(note: string): Checkpoint {
    try {
      const signed = readNote(note);
      if (!isSignedBy(signed, this.key, this.tools.verify)) this.findings.add('older-checkpoint-unsigned');
      return readCheckpoint(signed.text);
    } catch {
      throw new UnusableBundle('the older checkpoint cannot be read');
    }
  }

  private unreadable(): void {
    this.findings.add('line-unreadable', this.header.onlyCase === null ? { leafIndex: this.nextLeaf } : {}, {
      line: this.lineNumber,
    });
  }

  private tile({ tile: [level, n], hashes: text }: BundleTile): void {
    let hashes: Uint8Array;
    try {
      hashes = this.tools.fromBase64(text);
    } catch {
      hashes = new Uint8Array();
    }
    if (hashes.length === 0 || hashes.length % HASH_BYTES !== 0 || hashes.length > TILE_WIDTH * HASH_BYTES)
      this.findings.add('tile-unreadable', {}, { level, n, line: this.lineNumber });
    else if (level === 0) this.lowestTile(n, hashes);
    else {
      this.seenUpper.add(keyOf({ level, n }));
      const own = this.upper.get(keyOf({ level, n })) ?? this.edgeTile(level, n);
      if (!own || !sameBytes(own, hashes))
        this.findings.add('tile-differs', {}, { level, n, first: n * TILE_WIDTH ** (level + 1) });
    }
  }

  private lowestTile(n: number, hashes: Uint8Array): void {
    this.closeTile();
    if (n * TILE_WIDTH !== this.edge.size)
      this.findings.add('tile-absent', {}, { level: 0, n: Math.floor(this.edge.size / TILE_WIDTH) });
    this.slots = hashes;
    this.firstSlot = n * TILE_WIDTH;
    this.nextLeaf = this.firstSlot;
    this.seals.tileFrom(this.firstSlot);
    for (let at = 0; at < hashes.length; at += HASH_BYTES) {
      const keep = ({ level, n: place, hashes: own }: Tile): unknown =>
        level > 0 && this.upper.set(keyOf({ level, n: place }), own);
      this.edge.push(hashes.subarray(at, at + HASH_BYTES)).forEach(keep);
      this.noteRoots();
    }
  }

  /** Roots of the sizes that somebody signed for, at the moment the tree has them. */
  private noteRoots(): void {
    if (this.edge.size === this.checkpoint?.size) this.rootAtSize = this.edge.root();
    if (this.edge.size === this.older?.size) this.rootAtOlder = this.edge.root();
    for (const heads of [this.seals, this.stamps]) heads.reached(this.edge.size, () => this.edge.root());
  }

  private edgeTile(level: number, n: number): Uint8Array | undefined {
    return this.edge.partialTiles().find((tile) => tile.level === level && tile.n === n)?.hashes;
  }

  /** In a bundle of the whole log every slot of a tile must have had its entry. */
  private closeTile(): void {
    const end = this.firstSlot + this.slots.length / HASH_BYTES;
    if (this.header.onlyCase === null)
      for (; this.nextLeaf < end; this.nextLeaf += 1) this.findings.add('entry-absent', { leafIndex: this.nextLeaf });
    this.slots = new Uint8Array();
    this.firstSlot = end;
  }

  private entry({ leaf, entry, values }: BundleEntry): void {
    let body: Uint8Array;
    try {
      body = this.tools.fromBase64(entry);
    } catch {
      this.findings.add('entry-unreadable', { leafIndex: leaf });
      this.nextLeaf = Math.max(this.nextLeaf, leaf + 1);
      return;
    }
    this.entries += 1;
    const slot = this.slots.subarray((leaf - this.firstSlot) * HASH_BYTES, (leaf - this.firstSlot + 1) * HASH_BYTES);
    if (leaf < this.nextLeaf || slot.length === 0)
      this.findings.add('entry-misplaced', { leafIndex: leaf, ...this.entriesChecks.nameOf(body) }, { line: this.lineNumber });
    else {
      if (this.header.onlyCase === null)
        for (; this.nextLeaf < leaf; this.nextLeaf += 1) this.findings.add('entry-absent', { leafIndex: this.nextLeaf });
      this.nextLeaf = leaf + 1;
      if (!sameBytes(leafHash(this.tools.sha256, body), slot))
        this.findings.add('entry-altered', { leafIndex: leaf, ...this.entriesChecks.nameOf(body) });
    }
    this.entriesChecks.check(leaf, body, values);
  }

  private checkRoot(): void {
    if (!this.checkpoint) return;
    const { size, root } = this.checkpoint;
    if (this.edge.size !== size) this.findings.add('size-differs', {}, { size, found: this.edge.size });
    if (this.rootAtSize && !sameBytes(this.rootAtSize, root)) this.findings.add('root-differs', {}, { size });
  }

  private checkUpperTiles(): void {
    for (const id of upperTiles(this.edge.size))
      if (!this.seenUpper.has(keyOf(id))) this.findings.add('tile-absent', {}, { level: id.level, n: id.n });
  }

  private checkOlder(older: Checkpoint): void {
    if (older.origin !== this.header.log) this.findings.add('checkpoint-other-log', {}, { log: older.origin });
    if (older.size > (this.checkpoint?.size ?? 0))
      this.findings.add('older-checkpoint-longer', {}, { older: older.size, size: this.checkpoint?.size ?? 0 });
    else if (!this.rootAtOlder || !sameBytes(this.rootAtOlder, older.root))
      this.findings.add('older-checkpoint-contradicted', {}, { older: older.size });
  }
}
