import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeskId } from '#kernel';
import { ConfigModule, readEnv } from '#platform/config';
import { ObservabilityModule } from '#platform/observability';
import { Database, PersistenceModule } from '#platform/persistence';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { setTimeout } from 'node:timers/promises';
import { DirectorySeed } from '../application/directory-seed.js';
import { DirectoryQueries } from '../application/directory.queries.js';
import { PackFiles } from '../application/pack-files.js';
import { DirectoryModule } from '../directory.module.js';
import type { DirectoryPack } from '../domain/pack.js';
import { buildSnapshot } from '../domain/snapshot.js';
import { PackFolder } from './pack-folder.js';

/** The shipped packs, which a test may alter. */
class AlterablePacks extends PackFiles {
  static alter: (pack: DirectoryPack) => DirectoryPack = (pack) => pack;
  static edition = '';

  async read(): Promise<{ pack: DirectoryPack; digest: string }> {
    const { pack, digest } = await new PackFolder().read();
    return { pack: AlterablePacks.alter(pack), digest: digest + AlterablePacks.edition };
  }
}

let database: TestDatabase;
let here: INestApplicationContext;
let there: INestApplicationContext;

const open = async (): Promise<INestApplicationContext> => {
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
  @Module({ imports: [ConfigModule.for(env), ObservabilityModule, PersistenceModule, DirectoryModule] })
  class TestModule {}
  return NestFactory.createApplicationContext(TestModule, { logger: ['error'], abortOnError: false });
};

const snapshotOf = (context: INestApplicationContext) => context.get(DirectoryQueries).snapshot();
const versionInRows = async (): Promise<number> =>
  (await database.owner.query<{ version: number }>('select version from directory_version')).rows[0]!.version;
const until = async (holds: () => boolean, millis = 5_000): Promise<void> => {
  for (const end = performance.now() + millis; !holds(); await setTimeout(10))
    if (performance.now() > end) throw new Error(`not within ${millis} ms`);
};
const seed = (): Promise<boolean> => here.get(DirectorySeed).apply();
const dump = async (): Promise<unknown> =>
  (
    await database.owner.query(`
      select (select jsonb_agg(d order by id) from desk d) as desks, (select jsonb_agg(a order by id) from agency a) as agencies,
        (select jsonb_agg(c order by id) from crossing c) as crossings, (select jsonb_agg(h order by country, date) from holiday h) as holidays`)
  ).rows[0];

beforeAll(async () => {
  const providers = Reflect.getMetadata('providers', DirectoryModule) as { provide?: unknown }[];
  const altered = providers.map((each) => (each.provide === PackFiles ? { provide: PackFiles, useClass: AlterablePacks } : each));
  Reflect.defineMetadata('providers', altered, DirectoryModule);
  database = await openTestDatabase();
  [here, there] = await Promise.all([open(), open()]);
});
afterAll(async () => {
  await Promise.all([here?.close(), there?.close()]);
  await database?.drop();
});

describe('the directory, seeded', () => {
  it('is empty before, and says so without failing', () => {
    expect(snapshotOf(here).version).toBe(0);
    expect(snapshotOf(here).desks.size).toBe(0);
  });

  it('reads back exactly what the packs say, here at once and in another process by the poke', async () => {
    expect(await seed()).toBe(true);
    const { pack } = await new PackFolder().read();
    const { version, holidays, ...expected } = buildSnapshot(pack, 0);
    const { version: seen, holidays: closed, ...found } = snapshotOf(here);
    expect(seen).toBeGreaterThan(version);
    expect(found).toEqual(expected);
    expect(closed('MX')).toEqual(holidays('MX'));
    await until(() => snapshotOf(there).version === seen);
  });

  it('twice, is the same and moves no version', async () => {
    const [rows, version] = [await dump(), await versionInRows()];
    expect(await seed()).toBe(false);
    expect(await versionInRows()).toBe(version);
    AlterablePacks.edition = 'same facts in another file order';
    expect(await seed()).toBe(true);
    expect(await versionInRows()).toBe(version);
    expect(await dump()).toEqual(rows);
  });

  it('by two processes at once, is applied once', async () => {
    AlterablePacks.edition = 'two at once';
    const applied = await Promise.all([seed(), there.get(DirectorySeed).apply()]);
    expect(applied.sort()).toEqual([false, true]);
  });

  it('keeps what people altered until a new pack comes, and then takes the pack', async () => {
    const id = 'us-epa-r9' as DeskId;
    await database.owner.query(`update desk set hours = '{"kind": "always"}' where id = $1`, [id]);
    expect(await seed()).toBe(false);
    await until(() => snapshotOf(here).desks.get(id)?.hours.kind === 'always');
    AlterablePacks.edition = 'the next one';
    expect(await seed()).toBe(true);
    expect(snapshotOf(here).desks.get(id)?.hours.kind).toBe('weekly');
  });

  it('refuses a faulty pack and changes nothing', async () => {
    const version = await versionInRows();
    AlterablePacks.edition = 'faulty';
    AlterablePacks.alter = (pack) => ({ ...pack, agencies: pack.agencies.filter((agency) => agency.id !== 'us-nrc') });
    await expect(seed()).rejects.toMatchObject({ code: 'directory-pack-faulty' });
    expect(await versionInRows()).toBe(version);
    AlterablePacks.alter = (pack) => pack;
  });
});

describe('a change by whoever', () => {
  it('reaches every process, as one version more', async () => {
    const before = await versionInRows();
    const held = snapshotOf(here);
    await database.owner.query(`update desk set active = false where id in ('us-fws', 'us-fda')`);
    expect(await versionInRows()).toBe(before + 1);
    await until(() => [here, there].every((context) => snapshotOf(context).version === before + 1));
    expect(snapshotOf(there).desks.get('us-fws' as DeskId)?.active).toBe(false);
    expect(held.desks.get('us-fws' as DeskId)?.active).toBe(true);
  });

  it('is seen after refresh() without any poke, even when a read was already running', async () => {
    const queries = here.get(DirectoryQueries);
    const running = queries.refresh();
    await database.owner.query(`update desk set active = true where id = 'us-fws'`);
    await Promise.all([running, queries.refresh()]);
    expect(queries.snapshot().version).toBe(await versionInRows());
  });

  it('that touches no row moves no version', async () => {
    const before = await versionInRows();
    await database.owner.query(`update desk set active = false where id = 'nobody'`);
    expect(await versionInRows()).toBe(before);
  });
});

describe('the rows themselves', () => {
  it.each([
    ['a second joint desk of a country', `update desk set joint = true where id = 'us-nrc'`, 'desk_one_joint'],
    ['a desk that stands in for itself', `update desk set alternate_desk_id = id where id = 'us-nrc'`, 'desk_check'],
    ['a desk that moves to another agency', `update desk set agency_id = 'us-fbi' where id = 'us-nrc'`, 'desk_stays'],
    ['a desk that moves abroad', `update desk set country = 'MX' where id = 'us-nrc'`, 'desk_stays'],
    ['a desk in no corridor that exists', `update desk set corridor_id = 'XXX' where id = 'us-nrc'`, 'desk_corridor_id_fkey'],
    ['a desk without a language', `update desk set languages = '{}' where id = 'us-nrc'`, 'desk_languages_check'],
  ])('refuse %s', async (_, statement, constraint) => {
    await expect(database.owner.query(statement)).rejects.toMatchObject({ constraint });
  });

  it.each(['delete from desk', 'delete from crossing', 'update directory_version set version = 0', 'truncate holiday'])(
    'do not let the application %s',
    async (text) => {
      await expect(here.get(Database).query({ name: `spec.${text}`, text })).rejects.toThrow('permission denied');
    },
  );
});
