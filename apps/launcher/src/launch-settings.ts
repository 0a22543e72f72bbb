import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's root folder, which this file sees from elsewhere when it is compiled. */
export const root = rootAbove(fileURLToPath(import.meta.url));

function rootAbove(path: string): string {
  const folder = dirname(path);
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(folder);
}

export interface LaunchSettings {
  readonly dataDir: string;
  readonly bind: string;
  /** 0 asks the system for a free one. */
  readonly port: number;
  readonly workers: number;
  /** More than one only where they are told apart on purpose: each has a port of its own. */
  readonly apis: number;
  /** Undefined: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** Undefined: the queue lives in PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** Countries whose witness of the ledger runs on this machine, beside the product. */
  readonly witnesses: readonly string[];
}

type Variables = Readonly<Record<string, string | undefined>>;

/** @throws naming the variable that holds something else than a whole number in its range */
export function readSettings(env: Variables): LaunchSettings {
  return {
    dataDir: resolve(root, env.ENLACE_DATA || '.enlace'),
    bind: env.ENLACE_BIND || '127.0.0.1',
    port: whole(env, 'PORT', 8080, 0, 65_535),
    workers: whole(env, 'ENLACE_WORKERS', 1, 1, 64),
    apis: 1,
    databaseUrl: env.DATABASE_URL || undefined,
    redisUrl: env.REDIS_URL || undefined,
    // Whoever names a policy has witnesses elsewhere.
    witnesses: env.ENLACE_WITNESSES ? [] : ['us', 'mx'],
  };
}

function whole(env: Variables, name: string, usual: number, least: number, most: number): number {
  const text = env[name];
  if (!text) return usual;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${name} must be a whole number from ${least} to ${most}; it is "${text}"`);
}

/** The address that a person on this machine opens. */
export function urlOf(bind: string, port: number): string {
  const host = bind === '0.0.0.0' || bind === '::' ? '127.0.0.1' : bind;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
