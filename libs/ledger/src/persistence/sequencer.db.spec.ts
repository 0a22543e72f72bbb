import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256 } from '../application/sha256.js';
import { hex } from '../domain/encoding.js';
import { leafHash, rootOf } from '../domain/merkle-tree.js';
import { type TestAct, TestLedger } from './ledger.fixture.js';

describe('the sequencer', () => {
  let database: TestDatabase;
  let ledger: TestLedger;
  beforeEach(async () => {
    database = await openTestDatabase();
    ledger = new TestLedger(database);
  });
  afterEach(async () => {
    await ledger.close();
    await database.drop();
  });

  const rows = async <Row>(text: string): Promise<Row[]> => (await database.owner.query(text)).rows as Row[];
  const placed = (): Promise<{ leaf_index: string; stream: string; sseq: string; body: Buffer; leaf_hash: Buffer }[]> =>
    rows(
      'select l.leaf_index, l.leaf_hash, e.stream, e.sseq, e.body from ledger_leaf l join ledger_entry e on e.id = l.entry_id order by 1',
    );

  /** Dense places, every stream in its own order, tiles and root made of exactly these entries. */
  const expectSound = async (size: number): Promise<void> => {
    const leaves = await placed();
    expect(leaves.map(({ leaf_index }) => Number(leaf_index))).toEqual(Array.from({ length: size }, (_, index) => index));
    const heads = new Map<string, number>();
    for (const { stream, sseq } of leaves) {
      expect(Number(sseq)).toBe((heads.get(stream) ?? 0) + 1);
      heads.set(stream, Number(sseq));
    }
    const hashes = leaves.map(({ body }) => leafHash(sha256, body));
    const tiles = await rows<{ hashes: Buffer }>('select hashes from ledger_tile where level = 0 order by n');
    expect(hex(Buffer.concat(tiles.map((tile) => tile.hashes)))).toBe(hex(Buffer.concat(hashes)));
    expect(await rows('select size::int, root from ledger_log_state')).toEqual([
      { size, root: Buffer.from(rootOf(sha256, hashes)) },
    ]);
    expect(await ledger.publisher().publish()).toMatchObject({ size, trouble: null, frozen: false });
  };

  it('gives dense places in the order of each stream, over many batches and edges of tiles', async () => {
    const sequencer = ledger.sequencer();
    let size = 0;
    for (const count of [1, 254, 2, 300, 1]) {
      await ledger.act(Array.from({ length: count }, (_, at) => ({ stream: 'case:a', sseq: size + at + 1 })));
      expect(await ledger.sequenceAll(sequencer)).toBe(count);
      size += count;
    }
    await expectSound(558);
  });

  it('pokes those who listen, with the new size', async () => {
    const heard = new Promise((resolve) => database.owner.on('notification', ({ payload }) => resolve(payload)));
    await database.owner.query('listen enlace_ledger');
    await ledger.act([{ stream: 'case:a', sseq: 1 }]);
    await ledger.sequenceAll();
    expect(await heard).toBe('1');
  });

  it('goes on from the stored tiles after another instance worked', async () => {
    const [one, two] = [ledger.sequencer(), ledger.sequencer()];
    for (let sseq = 1; sseq <= 40; sseq += 1) {
      await ledger.act([{ stream: 'case:a', sseq }]);
      await ledger.sequenceAll(sseq % 3 === 0 ? one : two);
    }
    await expectSound(40);
  });

  it('holds back what follows a gap, tells which stream waits, and sequences all others', async () => {
    const acts: TestAct[] = Array.from({ length: 5_000 }, (_, at) => ({ stream: 'case:gap', sseq: at + 2 }));
    await ledger.act(acts);
    await ledger.act([{ stream: 'case:fine', sseq: 1 }]);
    expect(await ledger.sequenceAll()).toBe(1);
    expect((await ledger.publisher().publish()).trouble).toBe('entries wait for one that never came: case:gap before 2');
    await ledger.act([{ stream: 'case:gap', sseq: 1 }]);
    expect(await ledger.sequenceAll()).toBe(5_001);
    await expectSound(5_002);
  });

  it('keeps the order of a stream when a transaction takes its id before it waits for its turn', async () => {
    await database.owner.query('begin');
    const [{ early } = { early: '' }] = await rows<{ early: string }>('select pg_current_xact_id()::text as early');
    await database.owner.query('rollback');
    await ledger.act([{ stream: 'case:a', sseq: 1 }]);
    await ledger.act([{ stream: 'case:a', sseq: 2 }]);
    await database.owner.query(`update ledger_pending set xid = '${early}' where sseq = 2`);
    expect(await ledger.sequenceAll()).toBe(2);
    await expectSound(2);
  });

  it('leaves alone what another holds, and what is frozen', async () => {
    await ledger.act([{ stream: 'case:a', sseq: 1 }]);
    await ledger.sequenceAll();
    await ledger.act([{ stream: 'case:a', sseq: 2 }]);
    await database.owner.query('begin; select 1 from ledger_log_state for update');
    expect(await ledger.sequenceAll()).toBe(0);
    await database.owner.query('commit');
    await ledger.store.freeze(ledger.env.ENLACE_LEDGER_ORIGIN, 'a test');
    expect(await ledger.sequenceAll()).toBe(0);
    await database.owner.query(`update ledger_freeze set lifted_at = now(), lifted_by = 'test'`);
    expect(await ledger.sequenceAll()).toBe(1);
  });

  it('does not build on tiles that do not give the stored root', async () => {
    await ledger.act([{ stream: 'case:a', sseq: 1 }]);
    await ledger.sequenceAll();
    await database.owner.query(`update ledger_tile set hashes = set_byte(hashes, 3, get_byte(hashes, 3) # 1)`);
    await ledger.act([{ stream: 'case:a', sseq: 2 }]);
    await expect(ledger.sequencer().sequence()).rejects.toThrow('do not give the stored root');
    expect(await placed()).toHaveLength(1);
  });

  it('is fast enough: thousands of entries a second', async () => {
    const streams = 500;
    for (let sseq = 1; sseq <= 40; sseq += 1)
      await ledger.act(Array.from({ length: streams }, (_, at) => ({ stream: `case:${at}`, sseq })));
    const started = performance.now();
    expect(await ledger.sequenceAll()).toBe(20_000);
    const rate = 20_000 / ((performance.now() - started) / 1_000);
    process.stdout.write(`sequencer: ${Math.round(rate)} entries/s\n`);
    expect(rate).toBeGreaterThan(1_000);
    await expectSound(20_000);
  });
});
