import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { migrations } from '../../../../migrations/index.js';
import { migrate } from '../persistence/index.js';

/** A database of one spec file: a migrated clone that nobody else uses. */
export interface TestDatabase {
  readonly url: string;
  /** A raw connection as the owner, for looking behind the application's back. Closed with the database. */
  readonly owner: pg.Client;
  drop(): Promise<void>;
}

const adminUrl = (): string => {
  const url = process.env['ENLACE_TEST_DATABASE_URL'];
  if (!url)
    throw new Error('ENLACE_TEST_DATABASE_URL is not set; `npm test` sets it, or name a PostgreSQL 15+ server of your own');
  return url;
};

const withDatabase = (name: string): string => {
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return url.toString();
};

/** Named for the statements of the migrations, so that an edited one never meets a stale template. */
const templateName = async (): Promise<string> => {
  const hash = createHash('sha256');
  const recorder = { query: async (statement: string) => void hash.update(statement) } as unknown as QueryRunner;
  for (const Migration of migrations) await new Migration().up(recorder);
  return `enlace_template_${hash.digest('hex').slice(0, 16)}`;
};

const TEMPLATE_LOCK = 7_316_925_102;

const ensureTemplate = async (admin: pg.Client, name: string): Promise<void> => {
  await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
    if (rowCount) return;
    await admin.query(`drop database if exists ${name}`);
    await admin.query(`create database ${name}`);
    await migrate(withDatabase(name), migrations);
    await admin.query(`alter database ${name} is_template true`);
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
};

const asAdmin = async <T>(work: (admin: pg.Client) => Promise<T>): Promise<T> => {
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
};

/** Clones the migrated template; drop it in afterAll. */
export const openTestDatabase = async (): Promise<TestDatabase> => {
  const template = await templateName();
  const name = `enlace_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (admin) => {
    await ensureTemplate(admin, template);
    await admin.query(`create database ${name} template ${template}`);
  });
  const url = withDatabase(name);
  const owner = new pg.Client({ connectionString: url, options: '-c search_path=enlace,public' });
  await owner.connect();
  owner.on('error', () => undefined);
  return {
    url,
    owner,
    drop: async () => {
      await owner.end();
      await asAdmin((admin) => admin.query(`drop database if exists ${name} with (force)`));
    },
  };
};
