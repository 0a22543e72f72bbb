import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { build } from 'rolldown';

/**
 * Jest links every file of every package anew for each spec file: these packages are 1,900 files, and half of what it costs to get a context
 * going. Bundled once per lockfile they are 30. A deep import is an entry of its own: what the list lacks is loaded a second time.
 */
const PACKAGES = [
  '@nestjs/common',
  '@nestjs/common/constants.js',
  '@nestjs/common/enums/route-paramtypes.enum.js',
  '@nestjs/core',
  '@nestjs/platform-fastify',
  '@nestjs/swagger',
  'bullmq',
  'class-transformer',
  'class-transformer/cjs/storage.js',
  'class-validator',
  'class-validator-jsonschema',
  'fastify',
  'ioredis',
  'prom-client',
  'rxjs',
];

/** What stays outside: what writes by threads of its own, what must come before all, and what Nest would use if it were there. */
const OUTSIDE = [
  /^pino(\/|$)/,
  'reflect-metadata',
  /^@fastify\/(static|view|multipart)$/,
  /^@nestjs\/(microservices|websockets|platform-express)/,
];

const root = new URL('..', import.meta.url).pathname;
const idOf = (name) => name.replaceAll(/[^a-z-]/g, '_');

/** The names are asked of the package itself: those of CommonJS are known to nobody else. */
const entryOf = async (name) => `export { ${Object.keys(await import(name)).join(', ')} } from '${name}';`;

const bundleInto = async (dir) => {
  const texts = new Map();
  for (const name of PACKAGES) texts.set(`entry:${idOf(name)}`, await entryOf(name));
  await build({
    cwd: root,
    platform: 'node',
    logLevel: 'warn',
    input: Object.fromEntries(PACKAGES.map((name) => [idOf(name), `entry:${idOf(name)}`])),
    external: OUTSIDE,
    resolve: { mainFields: ['main'] },
    plugins: [
      {
        name: 'entries',
        resolveId(id, from) {
          if (texts.has(id)) return id;
          return texts.has(from) ? this.resolve(id, `${root}package.json`, { skipSelf: true }) : null;
        },
        load: (id) => texts.get(id),
      },
    ],
    output: { dir, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
  });
};

/** Where Jest finds each of the packages, for its `moduleNameMapper`. */
export const packagesForTests = async () => {
  const [lock, own] = [`${root}package-lock.json`, new URL(import.meta.url)].map((path) => readFileSync(path));
  const cache = `${root}dist/packages-for-tests`;
  const folder = `${cache}/${createHash('sha256').update(lock).update(own).digest('hex').slice(0, 16)}`;
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    // Two runs may begin at once: each bundles for itself, and the first that is done is whom both believe.
    const mine = mkdtempSync(`${cache}/new-`);
    await bundleInto(mine);
    if (existsSync(folder)) rmSync(mine, { recursive: true });
    else renameSync(mine, folder);
  }
  return Object.fromEntries(PACKAGES.map((name) => [`^${name.replaceAll('.', '\\.')}$`, `${folder}/${idOf(name)}.mjs`]));
};
