import { LIVE } from '#kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inOperation, Logger, Metrics } from '../observability/index.js';
import { openTestDatabase, type TestDatabase } from '../testing/index.js';
import { Database } from './database.js';
import { slowStatements } from './slow-statements.js';
import { sql } from './statement.js';

const PUT = sql('spec.put', 'insert into cup (id, tea) values ($1, $2)');
const POUR = sql('spec.pour', 'update cup set tea = tea + $2 where id = $1');
const COUNT = sql('spec.count', 'select count(*)::int as n from cup');

describe('a transaction that sends writes without waiting for them', () => {
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await openTestDatabase();
    await test.owner.query(`
      create table cup (id int primary key, tea int not null check (tea between 0 and 9));
      create function refuse_seven() returns trigger language plpgsql as $$ begin
        if new.tea = 7 then raise exception 'seven is refused at the commit'; end if;
        return null;
      end $$;
      create constraint trigger no_seven after insert on cup deferrable initially deferred for each row execute function refuse_seven();
      grant select, insert, update on cup to enlace_app;`);
    database = new Database(test.url, { max: 2 });
  });
  beforeEach(() => test.owner.query('truncate cup'));
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const cups = async (): Promise<number> => (await database.query<{ n: number }>(COUNT))[0]!.n;
  const refusal = (work: Promise<unknown>): Promise<Error> =>
    work.then(
      () => Promise.reject(new Error('was not refused')),
      (error: Error) => error,
    );

  it('has them all when it commits, and sees them in what it asks after', async () => {
    const seen = await database.transaction(LIVE, async (tx) => {
      tx.send(PUT, [1, 1]);
      tx.send(PUT, [2, 2]);
      const [row] = await tx.query<{ n: number }>(COUNT, []);
      tx.send(PUT, [3, 3]);
      return row!.n;
    });
    expect([seen, await cups()]).toEqual([2, 3]);
  });

  it('fails with the first that failed when nothing is asked after it, and leaves nothing', async () => {
    const failed = database.transaction(LIVE, async (tx) => {
      tx.send(PUT, [1, 1]);
      tx.send(PUT, [2, 10]);
      tx.send(PUT, [1, 1]);
    });
    expect(await refusal(failed)).toMatchObject({ code: '23514', constraint: 'cup_tea_check' });
    expect(await cups()).toBe(0);
  });

  it('fails with it although what came after fails too', async () => {
    const asked = database.transaction(LIVE, async (tx) => {
      tx.send(PUT, [2, 10]);
      await tx.query(COUNT, []);
    });
    expect(await refusal(asked)).toMatchObject({ constraint: 'cup_tea_check' });
    const thrown = database.transaction(LIVE, async (tx) => {
      tx.send(PUT, [2, 10]);
      throw new Error('a decision that came later');
    });
    expect(await refusal(thrown)).toMatchObject({ constraint: 'cup_tea_check' });
    expect(await cups()).toBe(0);
  });

  it('fails with it although somebody caught what came after', async () => {
    const failed = database.transaction(LIVE, async (tx) => {
      tx.send(PUT, [2, 10]);
      await tx.query(COUNT, []).catch(() => undefined);
    });
    expect(await refusal(failed)).toMatchObject({ constraint: 'cup_tea_check' });
    expect(await cups()).toBe(0);
  });

  it('never commits a write of other rows than it must have written', async () => {
    const failed = database.transaction(LIVE, async (tx) => {
      tx.send(PUT, [1, 1]);
      tx.send(POUR, [5, 1], 1);
    });
    expect((await refusal(failed)).message).toBe('spec.pour: 1 rows were to be written, 0 were');
    expect(await cups()).toBe(0);
    await database.transaction(LIVE, async (tx) => {
      tx.send(PUT, [1, 1]);
      tx.send(POUR, [1, 1], 1);
    });
    expect(await cups()).toBe(1);
  });

  it('fails when the commit itself does, and the connection is fit for the next', async () => {
    for (const tea of [7, 7, 7]) {
      const failed = database.transaction(LIVE, async (tx) => tx.send(PUT, [1, tea]));
      expect((await refusal(failed)).message).toBe('seven is refused at the commit');
    }
    await database.transaction(LIVE, async (tx) => tx.send(PUT, [1, 1]));
    expect(await cups()).toBe(1);
  });

  it('answers a question that travels with its opening', async () => {
    await database.transaction(LIVE, async (tx) => tx.send(PUT, [1, 1]));
    const question = { statement: COUNT, values: [] };
    const asked = await database.transaction<number, { n: number }>(LIVE, async (_, [row]) => row!.n, question);
    expect(asked).toBe(1);
  });

  it('writes a statement that took long to the log, with what it was for and without its values, and none that did not', async () => {
    const lines: Record<string, unknown>[] = [];
    const logger = new Logger('info', 'spec', { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
    const metrics = new Metrics();
    const watched = (millis: number, figures = metrics) =>
      new Database(test.url, { max: 1, stopwatch: slowStatements(millis, logger, figures) });
    const SLEEP = sql('spec.sleep', 'select $2::text,\n   pg_sleep($1)::text');
    const [short, long] = [watched(5), watched(60_000, new Metrics())];
    await long.query(SLEEP, [0.02, 'kestrelquartz']);
    expect(lines).toEqual([]);
    await inOperation({ name: 'GET /api/v1/cups' }, async () => {
      await short.query(SLEEP, [0.02, 'kestrelquartz']);
      await short.transaction(LIVE, (tx) => tx.query(SLEEP, [0.02, 'kestrelquartz']));
    });
    const slept = lines.filter(({ statement }) => statement === 'spec.sleep');
    const line = {
      operation: 'GET /api/v1/cups',
      text: 'select $2::text, pg_sleep($1)::text',
      ms: expect.any(Number),
      level: 40,
    };
    expect(slept).toEqual([expect.objectContaining(line), expect.objectContaining(line)]);
    expect(slept.every(({ ms }) => (ms as number) >= 20)).toBe(true);
    expect(JSON.stringify(lines)).not.toContain('kestrelquartz');
    expect(await metrics.registry.metrics()).toContain('enlace_slow_statements_total{statement="spec.sleep"} 2');
    expect(slowStatements(0, logger, metrics)).toBeNull();
    await Promise.all([short.close(), long.close()]);
  });
});
