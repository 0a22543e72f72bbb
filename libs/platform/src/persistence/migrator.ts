import type { MigrationInterface } from 'typeorm';
import { connectionConfig, type DatabaseRole } from './connection.js';
import pg from 'pg';

type MigrationClass = new () => MigrationInterface;

/** Two processes that start together must not migrate twice: the second waits here. */
const MIGRATION_LOCK = 7_316_925_101;

/** Addresses under which processes log in as their own role, for those that do. */
export type Logins = Readonly<Partial<Record<DatabaseRole, string>>>;

/** Says who may log in, with which password; a role that nobody is to log in as stays as it is. */
const giveLogins = async (owner: pg.Client, logins: Logins): Promise<void> => {
  for (const [role, address] of Object.entries(logins)) {
    const { username, password } = new URL(address);
    if (username !== role || password === '') throw new Error(`the login of ${role} must be ${role}, with a password`);
    await owner.query(`alter role ${role} login password ${pg.escapeLiteral(decodeURIComponent(password))}`);
  }
};

/**
 * Brings the schema up to date and returns the names of the migrations that ran. Each migration is a transaction of its own.
 * @param logins are given their passwords, each time
 * @throws whatever the failing migration threw; those before it stay.
 */
export const migrate = async (url: string, migrations: readonly MigrationClass[], logins: Logins = {}): Promise<string[]> => {
  const guard = new pg.Client(connectionConfig(url, null));
  await guard.connect();
  await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  await guard.query('create schema if not exists enlace');
  // Loaded by who migrates: every other process, and every test with a database, would pay for its 300 files otherwise.
  const { DataSource } = await import('typeorm');
  const source = new DataSource({
    type: 'postgres',
    url,
    schema: 'enlace',
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    extra: { options: '-c search_path=enlace,public' },
    installExtensions: false,
  });
  try {
    await source.initialize();
    const done = await source.runMigrations();
    await giveLogins(guard, logins);
    return done.map((migration) => migration.name);
  } finally {
    if (source.isInitialized) await source.destroy();
    await guard.end();
  }
};
