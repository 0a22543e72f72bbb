import type { Instant } from '#kernel';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { OperatorKey } from '../application/operator-key.js';
import { sha256 } from '../application/sha256.js';
import { WitnessClient } from '../application/witness-client.js';
import { writeCheckpoint } from '../domain/checkpoint.js';
import type { FindingCode } from '../domain/finding.js';
import { consistencySpans, leafHash } from '../domain/merkle-tree.js';
import { COSIGNATURE, readVerifierKey } from '../domain/signed-note.js';
import { spanHash, type Tile, TreeEdge } from '../domain/tile.js';
import { BundleVerifier } from '../domain/verify-bundle.js';
import { WitnessedLedger } from './witnessed-ledger.fixture.js';
import { verifierTools } from '../application/verifier-tools.js';

/** Entries that both witnesses sealed before anybody attacks. */
const SEALED = 40;
const CASES = ['case:a', 'case:b'];
const TABLES = [
  'entry',
  'pending',
  'leaf',
  'tile',
  'stream_head',
  'log_state',
  'checkpoint',
  'cosignature',
  'seal',
  'disclosure',
  'freeze',
].map((name) => `ledger_${name}`);

interface Stored {
  readonly id: string;
  readonly body: Buffer;
}

/**
 * What an administrator can try who has all rights over the database and the operator's key. The names are those of the table in the README,
 * which says where each attack that is not here is provoked.
 */
describe('an administrator with every right and the operator’s key', () => {
  let log: WitnessedLedger;

  beforeAll(async () => {
    log = await WitnessedLedger.open();
    const at = new Date().toISOString() as Instant;
    await log.grow(Array.from({ length: SEALED }, (_, n) => ({ stream: CASES[n % 2]!, sseq: Math.floor(n / 2) + 1, at })));
    await log.seal();
    await log.database.owner.query('create schema saved');
    for (const table of TABLES) await log.database.owner.query(`create table saved.${table} as table ${table}`);
  });
  afterAll(() => log.close());

  const stored = async (): Promise<Stored[]> =>
    (
      await log.database.owner.query<Stored>(
        'select e.id, e.body from ledger_leaf l join ledger_entry e on e.id = l.entry_id order by l.leaf_index',
      )
    ).rows;
  const edited = ({ id, body }: Stored): Stored => ({
    id,
    body: Buffer.from(body.toString().replace('"res":"ok"', '"res":"no"')),
  });
  const ghost = (): Stored => ({
    id: '01890000-0000-7000-8000-00000000ffff',
    body: Buffer.from('{"never":"happened"}'),
  });

  /** Writes the log anew with these entries: bodies, leaves, every tile, size and root agree; whatever was signed before is gone. */
  const rewrite = async (entries: readonly Stored[]): Promise<TreeEdge> => {
    const edge = TreeEdge.empty(sha256);
    const tiles: Tile[] = entries.flatMap(({ body }) => edge.push(leafHash(sha256, body)));
    const { owner } = log.database;
    await log.attack(
      ['leaf', 'tile', 'checkpoint', 'cosignature', 'seal', 'entry'].map((name) => `delete from ledger_${name}`).join(';'),
    );
    for (const [index, { id, body }] of entries.entries()) {
      const values = [id, `case:${index}`, body, index, Buffer.from(leafHash(sha256, body))];
      await owner.query(
        `with e as (insert into ledger_entry (id, realm, stream, sseq, type, at, body) values ($1, 'live', $2, 1, 'x', now(), $3))
         insert into ledger_leaf (leaf_index, entry_id, leaf_hash) values ($4, $1, $5)`,
        values,
      );
    }
    for (const { level, n, hashes } of [...tiles, ...edge.partialTiles()])
      await owner.query('insert into ledger_tile (level, n, hashes) values ($1, $2, $3)', [level, n, Buffer.from(hashes)]);
    await owner.query('update ledger_log_state set size = $1, root = $2', [edge.size, Buffer.from(edge.root())]);
    return edge;
  };

  /** Goes around our own publisher: signs the forged head himself and shows it to a witness with the best proof that there is. */
  const showTo = async (url: string, vkey: string, edge: TreeEdge): Promise<string> => {
    const note = new OperatorKey(log.ledger.env).sign(
      writeCheckpoint({ origin: log.ledger.env.ENLACE_LEDGER_ORIGIN, size: edge.size, root: edge.root() }),
    );
    const spans = edge.size > SEALED ? consistencySpans(SEALED, edge.size) : [];
    const find = await log.ledger.view().tiles([{ level: 0, n: 0 }]);
    const proof = spans.map((span) => spanHash(sha256, span, find));
    const key = readVerifierKey(sha256, vkey, COSIGNATURE);
    const request = { oldSize: Math.min(SEALED, edge.size), note, proof };
    return (await new WitnessClient(log.ledger.env).addCheckpoint({ name: 'w', key, url }, request)).is;
  };
  const codes = async (): Promise<FindingCode[]> => {
    const [first = '', ...rest] = await log.bundle();
    const verifier = new BundleVerifier(first, verifierTools, { policy: log.policy() });
    for (const line of rest) verifier.line(line);
    return [...new Set(verifier.finish().findings.map(({ code }) => code))];
  };

  it('is not suspected while he does nothing', async () => {
    expect(await codes()).toEqual([]);
  });

  describe('who puts back what he found', () => {
    afterEach(async () => {
      const restore = TABLES.map(
        (table) => `delete from ${table}; insert into ${table} overriding system value select * from saved.${table}`,
      );
      await log.attack(restore.join(';'));
    });

    it.each<[string, (entries: Stored[]) => Stored[]]>([
      ['A1 edits an old entry', (entries) => entries.with(7, edited(entries[7]!))],
      ['A2 deletes an entry', (entries) => entries.toSpliced(7, 1)],
      ['A3 inserts a ghost entry', (entries) => entries.toSpliced(7, 0, ghost())],
      ['A4 swaps two entries', (entries) => entries.with(7, entries[8]!).with(8, entries[7]!)],
      ['A5 truncates to an older size', (entries) => entries.slice(0, 30)],
      ['A6 puts another tail of the same size', (entries) => [...entries.slice(0, 39), ghost()]],
    ])(
      '%s, rebuilds every tile and signs again: no witness cosigns, and a worker that starts freezes the log',
      async (_, change) => {
        const edge = await rewrite(change(await stored()));
        for (const { url, vkey } of [log.us, log.mx]) expect(await showTo(url, vkey, edge)).toMatch(/^(refused|conflict)$/);
        const report = await log.seal();
        expect(report).toMatchObject({
          published: false,
          frozen: true,
          trouble: expect.stringMatching(/witness\.(us|mx)\.example/),
        });
        expect((await log.database.owner.query('select size from ledger_seal')).rows).toEqual([]);
        expect(await log.ledger.sequenceAll()).toBe(0);
      },
    );

    it('A7 publishes without witnesses, and writes that it were sealed: the verifier counts signatures', async () => {
      await log.grow([{ stream: 'case:a', sseq: 21, at: new Date().toISOString() as Instant }]);
      await log.ledger.publisher().publish();
      await log.attack('insert into ledger_seal (size) values (41)');
      expect(await codes()).toEqual(expect.arrayContaining(['quorum-missing']));
    });

    it('A9 deletes an act between its commit and its place: its stream stalls, and the verifier names the gap', async () => {
      await log.ledger.act([21, 22].map((sseq) => ({ stream: 'case:a', sseq })));
      await log.attack(
        `with gone as (delete from ledger_entry where stream = 'case:a' and sseq = 21 returning id)
         delete from ledger_pending where entry_id in (select id from gone)`,
      );
      await log.ledger.sequenceAll();
      expect((await log.seal()).trouble).toContain('case:a before 22');
      expect(await codes()).toEqual(['waiting-gap']);
    });
  });

  it('A10 dates an act back: its hour differs from the first seal over it', async () => {
    const at = new Date(Date.now() - 7_200_000).toISOString() as Instant;
    await log.grow([{ stream: 'case:a', sseq: 21, at }]);
    await log.seal();
    expect(await codes()).toEqual(['time-differs']);
  });

  it('A16 puts an entry of another log into this one: it bears the other name', async () => {
    const at = new Date().toISOString() as Instant;
    await log.ledger.act([{ stream: 'case:a', sseq: 22, at }], 'enlace.other/ledger');
    await log.ledger.sequenceAll();
    await log.seal();
    // Beside what was found of the act before.
    expect(await codes()).toEqual(['time-differs', 'entry-other-log']);
  });
});
