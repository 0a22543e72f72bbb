import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import type { Actor, Instant, Realm } from '#kernel';
import { BUNDLE_FORMAT, type BundleValues, entryLine, tileLine, writeLine } from './bundle.js';
import { writeCheckpoint } from './checkpoint.js';
import { base64url, concat, fromBase64, utf8 } from './encoding.js';
import { cosign } from './cosignature.js';
import { buildEntry } from './entry.js';
import { leafHash } from './merkle-tree.js';
import { COSIGNATURE, readNote, signatureLine, signNote, verifierKey, writeVerifierKey } from './signed-note.js';
import { type Ballot, ballotChallenge, type PublicJwk, type SignedVote } from './signed-vote.js';
import { type Tile, TreeEdge } from './tile.js';
import type { VerifierTools } from './verifier-options.js';

export const LOG = 'enlace.test/ledger';
export const sha256 = (content: Uint8Array | string): Uint8Array => createHash('sha256').update(content).digest();
export const tools: VerifierTools = {
  sha256,
  digest: (text) => base64url(sha256(text)),
  fromBase64,
  verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
    verifyBytes(
      null,
      message,
      createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: base64url(publicKey) }, format: 'jwk' }),
      signature,
    ),
  verifyByJwk: (jwk, message, signature): boolean =>
    verifyBytes(jwk['kty'] === 'OKP' ? null : 'sha256', message, createPublicKey({ key: { ...jwk }, format: 'jwk' }), signature),
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
const witnessOf = (name: string) => {
  const pair = generateKeyPairSync('ed25519');
  const raw = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const key = verifierKey(sha256, name, raw, COSIGNATURE);
  const line = (note: string, time: number): string =>
    signatureLine(cosign(readNote(note).text, time, key, (message) => signBytes(null, message, pair.privateKey)));
  return { vkey: writeVerifierKey(key), line };
};
export const witnesses = { us: witnessOf('witness.us.example/w1'), mx: witnessOf('witness.mx.example/w1') };
export const operator = operatorOf();
export const stranger = operatorOf();

export interface Logged {
  body: Uint8Array;
  values: string[];
}

/** When every entry of a fixture was made, unless it says otherwise. */
export const MADE = Date.parse('2026-11-23T21:25:01.245Z');

const actorOf = (person: string): Actor =>
  ({ userId: person, agencyId: 'a', deskId: 'd', country: 'MX', permissions: new Set() }) as unknown as Actor;

export const entryOf = (
  stream: string,
  sseq: number,
  payload: Record<string, unknown>,
  log = LOG,
  { at = MADE, realm = 'live', type = 'case.noted', by }: { at?: number; realm?: string; type?: string; by?: string } = {},
): Logged => {
  const { body, disclosures } = buildEntry(
    {
      id: `id-${stream}-${sseq}`,
      log,
      realm: realm as Realm,
      at: new Date(at).toISOString() as Instant,
      stream,
      sseq,
      type,
      actor: by === undefined ? { system: 'test' } : actorOf(by),
      objects: [stream],
      correlationId: 'c',
      payload,
    },
    { digest: tools.digest, random: (bytes) => randomBytes(bytes) },
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

export const POLICY = `log ${operator.key}
witness us ${witnesses.us.vkey}
witness mx ${witnesses.mx.vkey}
group both all us mx
quorum both
`;

/** A checkpoint over the first entries that witnesses cosigned at this time, in seconds since 1970. */
export const sealOf = (
  entries: readonly Logged[],
  size: number,
  time: number,
  by: readonly (keyof typeof witnesses)[] = ['us', 'mx'],
): string => {
  const note = checkpointOf(entries.slice(0, size));
  return note + by.map((name) => witnesses[name].line(note, time)).join('');
};

/** A bundle of a log of which each so many entries were sealed in time, as its exporter writes it. */
export const sealedBundleOf = (entries: readonly Logged[], every: number, seal = sealOf): string[] => {
  const sealedAt = Math.floor(MADE / 1_000) + 2;
  const sizes = Array.from({ length: Math.ceil(entries.length / every) }, (_, at) => Math.min(entries.length, (at + 1) * every));
  const [header = '', ...rest] = bundleOf(entries);
  const sealed = { ...(JSON.parse(header) as object), checkpoint: seal(entries, entries.length, sealedAt), policy: POLICY };
  const lines = sizes.map((size) => ({ size, line: JSON.stringify({ sealed: seal(entries, size, sealedAt) }) }));
  return [
    JSON.stringify(sealed),
    ...rest.flatMap((line) => {
      const tile = (JSON.parse(line) as { tile?: readonly [number, number] }).tile;
      if (tile?.[0] !== 0) return [line];
      const over = (leaf: number): string | undefined => lines.find(({ size }) => size > leaf)?.line;
      const own = Array.from({ length: Math.min(256, entries.length - tile[1] * 256) }, (_, at) => over(tile[1] * 256 + at));
      return [...new Set(own.flatMap((one) => one ?? [])), line];
    }),
  ];
};

/** Somebody with a device: the entry that gives them its key (and one from before entries named keys), and entries of acts that it signs. */
export const aVoter = (person: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = { id: `key-of-${person}`, jwk: publicKey.export({ format: 'jwk' }) as PublicJwk };
  const signed = (ballot: Ballot): SignedVote => {
    const client = utf8(JSON.stringify({ type: 'webauthn.get', challenge: base64url(ballotChallenge(sha256, ballot)) }));
    const data = concat(sha256(utf8('enlace.example')), Uint8Array.of(0b101, 0, 0, 0, 7));
    const signature = base64url(signBytes('sha256', concat(data, sha256(client)), privateKey));
    return { ...ballot, key, authenticatorData: base64url(data), clientDataJSON: base64url(client), signature };
  };
  const passkey = (more: object, sseq = 1) =>
    entryOf(`person:${person}`, sseq, { kind: 'passkey', label: 'p', ...more }, LOG, { type: 'factor.added', by: person });
  const vote = (stream: string, sseq = 1) => {
    const ballot = { action: 'ladder.approve', proposalId: stream, params: { env: 'actual', ticket: 't' } };
    return entryOf(stream, sseq, { vote: signed(ballot) }, LOG, { type: 'ladder.approved', by: person });
  };
  return { key, signed, added: passkey({ key }), addedUnnamed: passkey({}), vote };
};
