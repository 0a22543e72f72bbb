// Makes a clone runnable, then runs one task: `node apps/launcher/bootstrap.mjs <task> [arguments]`.
// Only Node's own modules may be imported here: this file runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const say = (text) => process.stderr.write(`enlace: ${text}\n`);
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const hash = (...texts) => texts.reduce((sum, text) => sum.update(text), createHash('sha256')).digest('hex');

const oldest = [20, 19];
const sourceFolders = ['apps', 'libs', 'migrations', 'test'];
const compiled = new Set(['.ts', '.tsx', '.mts']);
const notShipped = new Set(['.md', '.mjs', ...compiled]);
const worthPacking = new Set(['.js', '.mjs', '.css', '.svg', '.json']);
/** Tasks that need no page. */
const withoutConsole = new Set(['check', 'cli', 'generate', 'provider', 'verify']);

/** Runs a tool with its whole output on stderr: stdout belongs to the task. */
function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] }).status ?? 1;
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** True when node_modules already holds what the lockfile asks for, as after a developer's own `npm install`. */
function holdsTheLockfile(lock) {
  const installed = JSON.parse(read(at('node_modules/.package-lock.json')) || '{}').packages ?? {};
  const fits = (list, value) => !list || list.includes(value);
  return Object.entries(lock.packages).every(([path, wanted]) => {
    const elsewhere = !fits(wanted.os, process.platform) || !fits(wanted.cpu, process.arch) || wanted.libc;
    return (
      path === '' ||
      (wanted.optional && elsewhere) ||
      installed[path]?.version === wanted.version ||
      (wanted.optional && !installed[path])
    );
  });
}

function install() {
  const lock = read(at('package-lock.json'));
  const stamp = at('node_modules/.enlace-installed');
  const wanted = hash(lock, process.version);
  if (read(stamp) === wanted) return;
  if (!holdsTheLockfile(JSON.parse(lock))) {
    const started = performance.now();
    say('installing packages (npm ci), about a minute the first time');
    const npm = process.env.npm_execpath;
    const status = npm?.endsWith('.js') ? run(process.execPath, [npm, 'ci']) : run('npm', ['ci']);
    if (status !== 0) fail('npm ci failed; its own words are above');
    say(`installed in ${seconds(started)}`);
  }
  writeFileSync(stamp, wanted);
}

function* filesUnder(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

/** tsc leaves data, pages and the like behind; they go to the same place in dist, so `new URL('./x.json', import.meta.url)` holds in both. */
function copyAssets(files) {
  for (const file of files) {
    const path = relative(root, file);
    if (path.startsWith('test') || path.startsWith('apps/console') || notShipped.has(extname(file))) continue;
    mkdirSync(dirname(at('dist', path)), { recursive: true });
    cpSync(file, at('dist', path));
  }
}

/** What the files say of themselves: changes when one of them does. */
function factsOf(files) {
  return files.map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${relative(root, file)} ${size} ${mtimeMs}\n`;
  });
}

/** @returns false when the compiler found errors. It writes JavaScript all the same, and `check` and `test` report the errors themselves. */
function build() {
  const console = at('apps/console');
  const files = sourceFolders.flatMap((folder) => [...filesUnder(at(folder))]).filter((file) => !file.startsWith(console));
  const wanted = hash(read(at('tsconfig.json')), read(at('package.json')), ...factsOf(files));
  const stamp = at('dist/.built');
  if (read(stamp) === wanted) return true;
  const started = performance.now();
  const status = run(process.execPath, [
    at('node_modules/typescript-native/bin/tsc'),
    '-p',
    'tsconfig.json',
    '--pretty',
    'false',
  ]);
  copyAssets(files);
  if (status !== 0) return false;
  writeFileSync(stamp, wanted);
  say(`built in ${seconds(started)}`);
  return true;
}

/** Bundles the console for the api to serve. Vite does not judge types: `check` does. */
function buildConsole() {
  const files = ['apps/console', 'libs/phrases/src'].flatMap((folder) => [...filesUnder(at(folder))]);
  const wanted = hash(read(at('.config/vite.config.mjs')), read(at('package-lock.json')), ...factsOf(files));
  const stamp = at('dist/apps/console/.built');
  if (read(stamp) === wanted) return;
  const started = performance.now();
  const vite = at('node_modules/vite/bin/vite.js');
  if (run(process.execPath, [vite, 'build', '-c', '.config/vite.config.mjs', '--logLevel', 'warn']) !== 0)
    fail("the console does not build; the bundler's own words are above");
  for (const file of filesUnder(at('dist/apps/console/assets')))
    if (worthPacking.has(extname(file))) writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  writeFileSync(stamp, wanted);
  say(`console built in ${seconds(started)}`);
}

function fail(text) {
  say(text);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  fail(`Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}`);
}

const [task, ...args] = process.argv.slice(2);
install();
const clean = build();
if (!withoutConsole.has(task)) buildConsole();
if (task !== 'build') {
  const entry = at('dist/apps/launcher/src', `${task}.js`);
  if (!existsSync(entry)) fail(`there is no task "${task}"`);
  if (!clean && task !== 'check' && task !== 'test') fail('the sources do not compile; the errors are above');
  process.argv = [process.argv[0], entry, ...args];
  await import(pathToFileURL(entry).href);
} else if (!clean) {
  fail('the sources do not compile; the errors are above');
}
