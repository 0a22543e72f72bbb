import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import type { Instant, Realm } from '#kernel';
import { BUNDLE_FORMAT, type BundleValues, entryLine, tileLine, writeLine } from './bundle.js';
import { writeCheckpoint } from './checkpoint.js';
import { base64url } from './encoding.js';
import { buildEntry } from './entry.js';
import { leafHash } from './merkle-tree.js';
import { signNote, verifierKey, writeVerifierKey } from './signed-note.js';
import { type Tile, TreeEdge } from './tile.js';
import type { VerifierTools } from './verify-bundle.js';

export const LOG = 'enlace.test/ledger';
export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
export const tools: VerifierTools = {
  sha256,
  verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
    verifyBytes(
      null,
      message,
      createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: base64url(publicKey) }, format: 'jwk' }),
      signature,
    ),
};
const operatorOf = (): { key: string; sign: (text: string) => string } => {
  const pair = generateKeyPairSync('ed25519');
  const raw = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const key = verifierKey(sha256, LOG, raw);
  return {
    key: writeVerifierKey(key),
    sign: (text) => signNote(text, key, (message) => signBytes(null, message, pair.privateKey)),
  };
};
export const operator = operatorOf();
export const stranger = operatorOf();

export interface Logged {
  body: Uint8Array;
  values: string[];
}

export const entryOf = (stream: string, sseq: number, payload: Record<string, unknown>, log = LOG): Logged => {
  const { body, disclosures } = buildEntry(
    {
      id: `id-${stream}-${sseq}`,
      log,
      realm: 'live' as Realm,
      at: '2026-11-23T21:25:01.245Z' as Instant,
      stream,
      sseq,
      type: 'case.noted',
      actor: { system: 'test' },
      objects: [stream],
      correlationId: 'c',
      payload,
    },
    { hash: sha256, random: (bytes) => randomBytes(bytes) },
  );
  return { body, values: [...disclosures] };
};

/** A log whose entries go round a few streams. */
export const logOf = (size: number, streams: number): Logged[] =>
  Array.from({ length: size }, (_, at) => entryOf(`case:${at % streams}`, Math.floor(at / streams) + 1, { note: `n${at}`, at }));

export const checkpointOf = (entries: readonly Logged[], sign = operator.sign): string => {
  const edge = TreeEdge.empty(sha256);
  for (const { body } of entries) edge.push(leafHash(sha256, body));
  return sign(writeCheckpoint({ origin: LOG, size: edge.size, root: edge.root() }));
};

/** A bundle as its exporter writes it: tiles, root and signature all agree with the entries that it is given. */
export const bundleOf = (entries: readonly Logged[], sign = operator.sign, values: BundleValues = 'all'): string[] => {
  const header = {
    bundle: BUNDLE_FORMAT,
    log: LOG,
    key: operator.key,
    checkpoint: checkpointOf(entries, sign),
    onlyCase: null,
    values,
  } as const;
  const edge = TreeEdge.empty(sha256);
  const tiles: Tile[] = entries.flatMap(({ body }) => edge.push(leafHash(sha256, body)));
  const all = [...tiles, ...edge.partialTiles()].sort((one, other) => one.level - other.level || one.n - other.n);
  return [
    writeLine(header),
    ...all.flatMap(({ level, n, hashes }) => [
      tileLine({ level, n }, hashes),
      ...(level > 0
        ? []
        : entries
            .slice(n * 256, n * 256 + 256)
            .map((entry, at) => entryLine(n * 256 + at, entry.body, values === 'none' ? null : entry.values))),
    ]),
  ].map((line) => line.trimEnd());
};
