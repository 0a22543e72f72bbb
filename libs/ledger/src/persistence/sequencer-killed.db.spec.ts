import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { sha256 } from '../application/sha256.js';
import { hex } from '../domain/encoding.js';
import { leafHash, rootOf } from '../domain/merkle-tree.js';
import { TestLedger } from './ledger.fixture.js';

const MILLIS = 6_000;
const HOT_ROWS = 4;
const WRITERS = 6;

/**
 * A transaction takes its id before it waits for a row that another holds, so ids and versions of a hot row disagree. Meanwhile the
 * connections of two sequencers are cut at random instants, which to the database is what kill -9 of the process is, and what they
 * held in memory is thrown away.
 */
describe('two sequencers whose connections are cut at random', () => {
  let database: TestDatabase;
  let ledger: TestLedger;
  beforeAll(async () => {
    database = await openTestDatabase();
    ledger = new TestLedger(database);
    await database.owner.query('create table hot (id int primary key, version bigint not null)');
    await database.owner.query(`insert into hot select n, 0 from generate_series(1, ${HOT_ROWS}) as n`);
  });
  afterAll(async () => {
    await ledger.close();
    await database.drop();
  });

  const writer = async (until: number): Promise<number> => {
    const client = new pg.Client({
      connectionString: database.url,
      application_name: 'writer',
      options: '-c search_path=enlace,public',
    });
    await client.connect();
    let written = 0;
    for (; performance.now() < until; written += 1) {
      const row = 1 + Math.floor(Math.random() * HOT_ROWS);
      await client.query('begin');
      await client.query('select pg_current_xact_id()');
      await client.query(
        `with turned as (update hot set version = version + 1 where id = $1 returning 'case:' || id as stream, version),
           entry as (insert into ledger_entry (id, realm, stream, sseq, type, at, body)
             select gen_random_uuid(), 'live', stream, version, 'x', now(), convert_to(stream || version, 'utf8') from turned
             returning id, stream, sseq)
         insert into ledger_pending (entry_id, stream, sseq) select id, stream, sseq from entry`,
        [row],
      );
      await client.query('commit');
    }
    await client.end();
    return written;
  };

  const sequence = async (until: number): Promise<number> => {
    let deaths = 0;
    let sequencer = ledger.sequencer();
    while (performance.now() < until) {
      try {
        const { more } = await sequencer.sequence();
        if (!more) await new Promise((resolve) => setTimeout(resolve, 2));
      } catch {
        deaths += 1;
        sequencer = ledger.sequencer();
      }
    }
    return deaths;
  };

  const killer = async (until: number): Promise<number> => {
    let kills = 0;
    while (performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      const { rowCount } = await database.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and state <> 'idle' and application_name <> 'writer' and pid <> pg_backend_pid()`,
      );
      kills += rowCount ?? 0;
    }
    return kills;
  };

  it('leave dense places, no stream out of order, and tiles that are made of exactly the entries', async () => {
    const until = performance.now() + MILLIS;
    const [kills, one, two, ...written] = await Promise.all([
      killer(until),
      sequence(until),
      sequence(until),
      ...Array.from({ length: WRITERS }, () => writer(until).catch(() => 0)),
    ]);
    await ledger.sequenceAll();
    const { rows } = await database.owner.query<{ leaf_index: string; stream: string; sseq: string; body: Buffer }>(
      'select leaf_index, stream, sseq, body from ledger_leaf l join ledger_entry e on e.id = l.entry_id order by 1',
    );
    const { rows: inverted } = await database.owner.query(
      `select 1 from (select xid, lag(xid) over (partition by stream order by sseq) as before from ledger_entry) as e where xid < before`,
    );
    process.stdout.write(
      `sequencers cut: ${rows.length} entries by ${written.length} writers, ${kills} cuts, ${one + two} felt, ${inverted.length} ids out of order\n`,
    );
    const { rows: all } = await database.owner.query<{ count: string }>('select count(*) from ledger_entry');
    expect(rows).toHaveLength(Number(all[0]?.count));
    expect(rows.map(({ leaf_index }) => Number(leaf_index))).toEqual(rows.map((_, index) => index));
    const heads = new Map<string, number>();
    for (const { stream, sseq } of rows) {
      expect(Number(sseq)).toBe((heads.get(stream) ?? 0) + 1);
      heads.set(stream, Number(sseq));
    }
    const hashes = rows.map(({ body }) => leafHash(sha256, body));
    const { rows: tiles } = await database.owner.query<{ hashes: Buffer }>(
      'select hashes from ledger_tile where level = 0 order by n',
    );
    expect(hex(Buffer.concat(tiles.map((tile) => tile.hashes)))).toBe(hex(Buffer.concat(hashes)));
    const { rows: states } = await database.owner.query<{ root: Buffer }>('select root from ledger_log_state');
    expect(hex(states[0]!.root)).toBe(hex(rootOf(sha256, hashes)));
    expect(await ledger.publisher().publish()).toMatchObject({ trouble: null, frozen: false, published: true });
    expect(one + two).toBeGreaterThan(5);
  });
});
