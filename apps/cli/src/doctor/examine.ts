import type { Env } from '#platform/config';
import { redisFacts } from '#platform/messaging';
import { Database, sql } from '#platform/persistence';
import { readdir, readFile, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, fault, ok } from './finding.js';
import {
  judgeClock,
  judgeConnections,
  judgeDisk,
  judgeEgress,
  judgeFiles,
  judgeMail,
  judgeMigrations,
  judgeNode,
  judgeRedis,
  judgeServer,
  judgeWalls,
  judgeWitnesses,
  type ServerFacts,
  type WallFacts,
} from './judge.js';

const SERVER = sql(
  'doctor.server',
  `select current_setting('server_version') as version, current_setting('fsync') as fsync,
     current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages,
     current_setting('max_connections')::int as most, current_setting('superuser_reserved_connections')::int as kept,
     (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used,
     extract(epoch from clock_timestamp())::float8 * 1000 as now`,
);
/** What stands between agencies in the database itself: roles that may do little, and tables behind a wall. */
const WALLS = sql(
  'doctor.walls',
  `select (select coalesce(array_agg(rolname::text order by rolname), '{}') from pg_roles
       where rolname in ('enlace_api', 'enlace_worker', 'enlace_sequencer') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)) as mighty,
     (select coalesce(array_agg(rolname::text order by rolname), '{}') from pg_roles
       where rolname in ('enlace_api', 'enlace_worker', 'enlace_sequencer') and rolcanlogin) as logins,
     (select count(distinct tablename)::int from pg_policies where schemaname = 'enlace' and policyname like 'wall%') as walled`,
);
const MIGRATIONS = sql('doctor.migrations', 'select name from schema_migration');
const DESKS = sql('doctor.desks', 'select count(*)::int as count from desk');
const PULSES = sql(
  'doctor.pulses',
  `select duty, clean, coalesce(note, '') as note, round(extract(epoch from clock_timestamp() - at))::int as age from duty_pulse order by duty`,
);
const LEFTOVERS = sql(
  'doctor.leftovers',
  `select (select count(*) from outbox where settled_at is null and created_at < now() - interval '1 minute')::int as outbox,
     (select count(*) from dead_letter where resolved_at is null)::int as dead,
     (select count(*) from ledger_pending)::int as unsequenced,
     (select count(*) from delivery where state = 'failed')::int as undelivered`,
);

const words = (error: unknown): string => {
  const { cause, message } = error as {
    readonly cause?: { readonly message?: string; readonly code?: string };
    readonly message: string;
  };
  return cause?.message || cause?.code || message;
};

/** The database's clock against this machine's, half of the way there and back set off. */
const askServer = async (database: Database): Promise<ServerFacts> => {
  // The first question opens the connection, which takes longer than the clocks may differ.
  await database.query(SERVER);
  const asked = Date.now();
  const [row] = await database.query<Omit<ServerFacts, 'ahead'> & { now: number }>(SERVER);
  return { ...row!, ahead: row!.now - (asked + Date.now()) / 2 };
};

const LATE_SECONDS = 60;

const examineWork = async (database: Database): Promise<Finding[]> => {
  const pulses = await database.query<{ duty: string; clean: boolean; note: string; age: number }>(PULSES);
  const [left] = await database.query<{ outbox: number; dead: number; unsequenced: number; undelivered: number }>(LEFTOVERS);
  const { outbox, dead, unsequenced, undelivered } = left!;
  return [
    ...(pulses.length === 0 ? [fault('pulse-none')] : []),
    ...pulses.map(({ clean, ...facts }) => (clean && facts.age < LATE_SECONDS ? ok('pulse', facts) : fault('pulse-late', facts))),
    outbox === 0 ? ok('outbox') : fault('outbox-waits', { count: outbox }),
    dead === 0 ? ok('dead-letters-none') : fault('dead-letters', { count: dead }),
    ok('unsequenced', { count: unsequenced }),
    undelivered === 0 ? ok('notices-delivered') : fault('undelivered', { count: undelivered }),
  ];
};

/** Everything that is asked of the database; what comes after a schema that is not there is left out. */
const examineDatabase = async (env: Env, migrations: readonly string[]): Promise<Finding[]> => {
  const database = new Database(env.DATABASE_URL, { max: 2 });
  try {
    const server = await askServer(database);
    const found = [...judgeServer(server), judgeConnections(server, env), judgeClock(server)];
    const done = await database.query<{ name: string }>(MIGRATIONS);
    const schema = judgeMigrations(
      migrations,
      done.map(({ name }) => name),
    );
    if (schema.level === 'fault') return [...found, schema];
    const [walls] = await database.query<WallFacts>(WALLS);
    const [desks] = await database.query<{ count: number }>(DESKS);
    const directory = desks!.count > 0 ? ok('desks', desks) : fault('desks-none');
    return [...found, schema, ...judgeWalls(walls!), directory, ...(await examineWork(database))];
  } catch (error) {
    return [fault('database-away', { why: words(error) })];
  } finally {
    await database.close();
  }
};

const examineRedis = async (env: Env): Promise<Finding[]> => {
  if (!env.REDIS_URL) return [ok('redis-none')];
  try {
    return judgeRedis(await redisFacts(env));
  } catch (error) {
    return [fault('redis-away', { why: words(error) })];
  }
};

const SECRET = /(\.key|credentials\.json)$/;

const examineFolder = async (folder: string): Promise<Finding[]> => {
  const own = await stat(folder).catch(() => null);
  const names = own ? (await readdir(folder)).filter((name) => SECRET.test(name)) : [];
  const files = await Promise.all(names.map(async (name) => ({ name, mode: (await stat(join(folder, name))).mode })));
  const found = judgeFiles(folder, own?.mode ?? null, files);
  if (!own) return found;
  const { bavail, blocks, bsize } = await statfs(folder);
  return [...found, judgeDisk(bavail * bsize, blocks * bsize)];
};

const policyOf = async ({ ENLACE_WITNESSES }: Env): Promise<string | null | undefined> =>
  ENLACE_WITNESSES && readFile(ENLACE_WITNESSES, 'utf8').catch(() => null);

/** Looks at everything that an installation stands on, in the order in which one would mend it. Changes nothing. */
export const examine = async (env: Env, migrations: readonly string[]): Promise<Finding[]> => [
  judgeNode(process.versions.node),
  ...(await examineFolder(env.ENLACE_DATA)),
  ...(await examineDatabase(env, migrations)),
  ...(await examineRedis(env)),
  judgeWitnesses(await policyOf(env)),
  judgeMail(env),
  judgeEgress(env),
];
