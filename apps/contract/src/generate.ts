import 'reflect-metadata';
import { readEnv } from '#platform/config';
import { openHttp } from '#platform/http';
import { drawFields } from '#reads';
import { createClient } from '@hey-api/openapi-ts';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ApiModule } from '../../api/src/api.module.js';
import { describeApi } from '../../api/src/openapi.js';
import type { Answers } from '../../api/src/openapi-answers.js';
import { readRoutes } from './read-routes.js';
import { splitClient } from './split-client.js';

const SCHEMAS = 'apps/api/src/response-schemas.json';
const DOCUMENT = 'apps/api/openapi.json';
const CLIENT = 'apps/console/src/shared/api/generated';
const FIELDS = 'libs/reads/README.md';

const say = (text: string): void => void process.stderr.write(`enlace: ${text}\n`);

const write = (path: string, value: unknown): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
};

/** The document with the answers as the sources have them now. Nothing is asked of the database before an application is initialised. */
const describe = async (answers: Answers): Promise<ReturnType<typeof describeApi>> => {
  const env = readEnv({ DATABASE_URL: 'postgres://127.0.0.1/none', ENLACE_LOG_LEVEL: 'silent' });
  return describeApi(await openHttp(ApiModule.for(env)), answers);
};

/** Writes schemas, document and client below a folder, as they lie below the root. */
const writeAll = async (root: string, folder: string): Promise<void> => {
  const answers = readRoutes(root);
  const document = await describe(answers);
  write(join(folder, SCHEMAS), answers);
  write(join(folder, DOCUMENT), document);
  mkdirSync(dirname(join(folder, FIELDS)), { recursive: true });
  writeFileSync(join(folder, FIELDS), drawFields(readFileSync(join(root, FIELDS), 'utf8')));
  await createClient({
    input: join(folder, DOCUMENT),
    output: { path: join(folder, CLIENT), module: { extension: '.js' }, postProcess: [] },
    // A caller gets what was asked for, or an error is thrown: there is no third thing to look at.
    plugins: [
      '@hey-api/typescript',
      { name: '@hey-api/sdk', responseStyle: 'data' },
      { name: '@hey-api/client-fetch', throwOnError: true },
    ],
    logs: { level: 'silent', file: false },
  });
  layOut(join(folder, CLIENT));
};

/** Operations in two files; nothing reads the one that names all there is once more. */
const layOut = (client: string): void => {
  const { first, rest } = splitClient(readFileSync(join(client, 'sdk.gen.ts'), 'utf8'));
  writeFileSync(join(client, 'first.gen.ts'), first);
  writeFileSync(join(client, 'sdk.gen.ts'), rest);
  rmSync(join(client, 'index.ts'));
};

const filesUnder = (folder: string, path: string): string[] => {
  try {
    return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? filesUnder(folder, join(path, entry.name)) : [join(path, entry.name)],
    );
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw error;
  }
};

const allUnder = (folder: string): string[] => [SCHEMAS, DOCUMENT, FIELDS, ...filesUnder(folder, CLIENT)].sort();

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** Writes what follows from the controllers, where it is kept. */
export const generate = async (given: string): Promise<number> => {
  const root = resolve(given);
  await writeAll(root, root);
  say(`wrote ${SCHEMAS}, ${DOCUMENT}, ${CLIENT} and the tables of ${FIELDS}`);
  return 0;
};

/** Compares what is kept with what would be written now. @returns 1 when they differ, having said which files */
export const check = async (given: string): Promise<number> => {
  const root = resolve(given);
  const folder = mkdtempSync(join(tmpdir(), 'enlace-contract-'));
  try {
    await writeAll(root, folder);
    const paths = [...new Set([...allUnder(root), ...allUnder(folder)])];
    const stale = paths.filter((path) => textOf(join(root, path)) !== textOf(join(folder, path)));
    if (stale.length === 0) return 0;
    say(
      `the controllers answer otherwise than these files say; run "npm run generate" and commit them:\n  ${stale.join('\n  ')}`,
    );
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
