import {
  type Actor,
  type Aggregate,
  type Context,
  DomainError,
  type Instant,
  LIVE,
  type Realm,
  type SystemContext,
} from '#kernel';
import type { Env } from '#platform/config';
import { newId } from '#platform/ids';
import { Tracing } from '#platform/observability';
import { Database, sql, type Tx } from '#platform/persistence';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AggregateStore, type LedgerEvent } from '../application/aggregate-store.js';
import { CommandRunner } from '../application/command-runner.js';
import { readPayload } from '../domain/disclosure.js';
import { WrappingKeys } from '../application/wrapping-keys.js';
import type { SignedVote } from '../domain/signed-vote.js';
import { AnswersStore } from './answers.store.js';
import { DataKeysStore, type StoredValues, valuesOf } from './data-keys.store.js';
import { EntriesStore } from './entries.store.js';

interface Lamp {
  readonly lit: number;
}
type LampEvent = LedgerEvent & { readonly data: { readonly by: number } };

const lamp: Aggregate<Lamp, LampEvent> = {
  name: 'lamp',
  evolve: (state, event) => ({ lit: (state?.lit ?? 0) + event.data.by }),
  caseOf: () => null,
  tells: ({ lit }) => lit < 100,
};

class Lamps extends AggregateStore<Lamp, LampEvent> {
  readonly aggregate = lamp;

  async load(tx: Tx, id: string) {
    const [row] = await tx.query<{ lit: number; version: number }>(
      sql('lamp.load', 'select lit, version from lamp where id = $1 and realm = $2 for no key update'),
      [id, tx.realm],
    );
    return row ? { state: { lit: row.lit }, version: row.version } : null;
  }

  async insert(tx: Tx, id: string, state: Lamp, version: number) {
    await tx.query(sql('lamp.insert', 'insert into lamp values ($1, $2, $3, $4)'), [id, tx.realm, state.lit, version]);
  }

  async update(tx: Tx, id: string, state: Lamp, version: number, expected: number) {
    const rows = await tx.query(
      sql('lamp.update', 'update lamp set lit = $2, version = $3 where id = $1 and version = $4 returning 1'),
      [id, state.lit, version, expected],
    );
    return rows.length === 1;
  }
}

const turnedUp = (by: number, at: Instant): LampEvent => ({ type: 'case.noted', v: 1, at, data: { by } }) as unknown as LampEvent;

const context = (over: Partial<SystemContext> = {}): SystemContext => ({
  actor: { system: 'test' },
  realm: LIVE,
  locale: 'en',
  correlationId: newId(),
  ...over,
});

describe('the command runner', () => {
  let test: TestDatabase;
  let database: Database;
  let runner: CommandRunner;
  let keys: DataKeysStore;
  let folder: string;
  const lamps = new Lamps();

  beforeAll(async () => {
    test = await openTestDatabase();
    await test.owner.query(`
      create table lamp (id uuid primary key, realm text not null, lit int not null check (lit < 1000), version int not null);
      grant select, insert, update on lamp to enlace_app;`);
    database = new Database(test.url, { max: 20 });
    folder = mkdtempSync(join(tmpdir(), 'enlace-runner-'));
    const env = { ENLACE_LEDGER_ORIGIN: 'test.local/ledger', ENLACE_DATA: folder } as Env;
    keys = new DataKeysStore(new WrappingKeys(env));
    runner = new CommandRunner(database, new EntriesStore(env, keys), new AnswersStore(database), new Tracing(null));
  });

  afterAll(async () => {
    await database.close();
    await test.drop();
    rmSync(folder, { recursive: true });
  });

  const make = (ctx = context()) =>
    runner.run(ctx, async (unit) => ({ id: (await unit.create(lamps, newId(), [turnedUp(1, unit.now)])).id }));
  const entriesOf = async (id: string) => {
    const rows = await database.query<StoredValues & { sseq: number }>(
      sql(
        '',
        `select e.id, e.sseq, d.disclosures, d.sealed from ledger_entry e join ledger_disclosure d on d.entry_id = e.id
         where stream = $1 order by e.sseq`,
      ),
      [`lamp:${id}`],
    );
    const parts = await keys.openParts(database, rows);
    return rows.map(({ sseq }, at) => ({ sseq, disclosures: valuesOf(parts[at]!) }));
  };

  it('writes state, entries with contiguous places, and envelopes together', async () => {
    const { id } = await make();
    await runner.run(context(), async (unit) => {
      await unit.change(lamps, id, () => [turnedUp(2, unit.now), turnedUp(3, unit.now)]);
      await unit.change(lamps, id, ({ lit }) => [turnedUp(lit, unit.now)]);
    });
    const entries = await entriesOf(id);
    expect(entries.map(({ sseq }) => sseq)).toEqual([1, 2, 3, 4]);
    expect(entries.map(({ disclosures }) => readPayload(disclosures))).toEqual([{ by: 1 }, { by: 2 }, { by: 3 }, { by: 6 }]);
    const row = await test.owner.query('select lit, version from lamp where id = $1', [id]);
    expect(row.rows).toEqual([{ lit: 12, version: 4 }]);
    const envelopes = await test.owner.query(`select 1 from outbox where envelope->>'stream' = $1`, [`lamp:${id}`]);
    expect(envelopes.rowCount).toBe(4);
  });

  it('keeps a vote in the first entry of what it is about, tells when that was done, and none of what was not done', async () => {
    const [id, other] = [newId(), newId()];
    const act = async (signed: string) =>
      runner.run(context(), async (unit) => {
        const began = unit.now;
        await unit.create(lamps, id, [turnedUp(1, began), turnedUp(1, began)]);
        // A later lock reads the clock again: the act was before that.
        await unit.tx.refreshNow();
        return { began, told: unit.sign(`lamp:${signed}`, { action: 'light' } as SignedVote) };
      });
    await expect(act(other)).rejects.toThrow('nothing was done');
    const { began, told } = await act(id);
    expect(told).toBe(began);
    expect((await entriesOf(id)).map(({ disclosures }) => readPayload(disclosures))).toEqual([
      { by: 1, vote: { action: 'light' } },
      { by: 1 },
    ]);
  });

  it('leaves nothing behind when the database refuses the last write', async () => {
    const { id } = await make();
    await expect(runner.run(context(), (unit) => unit.change(lamps, id, () => [turnedUp(2000, unit.now)]))).rejects.toThrow();
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it('refuses a version that is not the current one, and names both', async () => {
    const { id } = await make();
    const stale = runner.run(context(), (unit) => unit.change(lamps, id, () => [turnedUp(1, unit.now)], 7));
    await expect(stale).rejects.toMatchObject({ code: 'version-stale', params: { expected: 7, actual: 1 } });
  });

  describe('that refuses what another act has overtaken', () => {
    const at = (deskId: string, userId = newId()): Context => ({
      ...context(),
      actor: { userId, deskId, agencyId: `agency-of-${deskId}`, country: 'US' } as unknown as Actor,
    });
    const turn = (ctx: Context, id: string, by = 1, expected?: number) =>
      runner.run(ctx, (unit) => unit.change(lamps, id, () => [turnedUp(by, unit.now)], expected));
    /** Refused by the lamp's state, not by its version. */
    const overturn = (ctx: Context, id: string, expected?: number) =>
      runner.run(ctx, (unit) =>
        unit.change(
          lamps,
          id,
          () => {
            throw new DomainError('case-closed');
          },
          expected,
        ),
      );
    const before = async (act: Promise<unknown>) =>
      act.then(
        () => {
          throw new Error('it was not refused');
        },
        (error: DomainError) => error.before ?? null,
      );

    it('says who did what and when', async () => {
      const { id } = await make();
      const other = at('desk-a', newId());
      await turn(other, id);
      const { userId } = other.actor as Actor;
      const told = { type: 'case.noted', by: { userId, deskId: 'desk-a', agencyId: 'agency-of-desk-a' } };
      expect(await before(turn(at('desk-b'), id, 1, 1))).toMatchObject(told);
      expect(await before(overturn(at('desk-b'), id))).toMatchObject(told);
      const entry = await test.owner.query('select at from ledger_entry where stream = $1 and sseq = 2', [`lamp:${id}`]);
      expect((await before(overturn(at('desk-b'), id)))?.at).toBe((entry.rows[0].at as Date).toISOString());
    });

    it('says that the engine did it', async () => {
      const { id } = await make();
      expect(await before(turn(at('desk-b'), id, 1, 7))).toMatchObject({ type: 'case.noted', by: null });
    });

    it('says nothing where the actor saw it as it is, or knows because it was their own act', async () => {
      const { id } = await make();
      expect(await before(overturn(at('desk-b'), id, 1))).toBeNull();
      const own = at('desk-a');
      await turn(own, id);
      expect(await before(overturn(own, id))).toBeNull();
      expect(await before(turn(own, id, 1, 1))).toMatchObject({ by: { deskId: 'desk-a' } });
    });

    it('says to another desk nothing that it may not know, and to the engine nothing at all', async () => {
      const { id } = await make();
      await turn(at('desk-a'), id, 200);
      expect(await before(overturn(at('desk-b'), id))).toBeNull();
      expect(await before(overturn(at('desk-a'), id))).toMatchObject({ by: { deskId: 'desk-a' } });
      expect(await before(overturn(context(), id))).toBeNull();
    });

    it('says of two things the act that was last, and knows a row that was locked otherwise', async () => {
      const [first, second] = [await make(), await make()];
      await turn(at('desk-a'), second.id);
      await turn(at('desk-c'), first.id);
      const both = (regarded: boolean) =>
        runner.run(at('desk-b'), async (unit) => {
          await unit.load(lamps, second.id);
          if (regarded) unit.regard(lamps, { id: first.id, state: { lit: 2 }, version: 2 });
          throw new DomainError('case-closed');
        });
      expect(await before(both(false))).toMatchObject({ by: { deskId: 'desk-a' } });
      expect(await before(both(true))).toMatchObject({ by: { deskId: 'desk-c' } });
    });
  });

  it('gives the first answer again, once for each of twenty simultaneous holders of one key', async () => {
    const { id } = await make();
    const ctx = context({ idempotency: { key: 'k-1', fingerprint: 'f' } });
    const act = () =>
      runner.run(ctx, async (unit) => {
        const { state } = await unit.change(lamps, id, () => [turnedUp(1, unit.now)]);
        return state;
      });
    const answers = await Promise.all(Array.from({ length: 20 }, act));
    expect(new Set(answers.map(({ lit }) => lit))).toEqual(new Set([2]));
    expect(await entriesOf(id)).toHaveLength(2);
  });

  it('refuses one key for two requests', async () => {
    await make(context({ idempotency: { key: 'k-2', fingerprint: 'one' } }));
    await expect(make(context({ idempotency: { key: 'k-2', fingerprint: 'two' } }))).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('lets every one of many simultaneous changes happen, one after the other, in the order of time', async () => {
    const { id } = await make();
    await Promise.all(
      Array.from({ length: 30 }, () => runner.run(context(), (unit) => unit.change(lamps, id, () => [turnedUp(1, unit.now)]))),
    );
    const { rows } = await test.owner.query<{ at: string }>('select at::text from ledger_entry where stream = $1 order by sseq', [
      `lamp:${id}`,
    ]);
    expect(rows).toHaveLength(31);
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted());
  });

  it('acts in no realm that does not exist, and sees nothing of another realm', async () => {
    await expect(make(context({ realm: 'nowhere' as Realm }))).rejects.toThrow(DomainError);
    await test.owner.query(`insert into realm values ('EX-1', 'drill', '2027-03-14T09:59:00Z', now(), 0)`);
    const { id } = await make();
    const drill = context({ realm: 'EX-1' as Realm });
    await expect(runner.run(drill, (unit) => unit.load(lamps, id))).rejects.toMatchObject({ code: 'not-found' });
    const now = await runner.run(drill, async (unit) => unit.now);
    expect(now).toBe('2027-03-14T09:59:00.000Z');
  });
});
