import type { MigrationInterface } from 'typeorm';
import { connectionConfig } from './connection.js';
import pg from 'pg';

type MigrationClass = new () => MigrationInterface;

/** Two processes that start together must not migrate twice: the second waits here. */
const MIGRATION_LOCK = 7_316_925_101;

/**
 * Brings the schema up to date and returns the names of the migrations that ran. Each migration is a transaction of its own.
 * @throws whatever the failing migration threw; those before it stay.
 */
export const migrate = async (url: string, migrations: readonly MigrationClass[]): Promise<string[]> => {
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
    return done.map((migration) => migration.name);
  } finally {
    if (source.isInitialized) await source.destroy();
    await guard.end();
  }
};
