import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { install } from './debian.js';

/** What the independent verifier of the log is built with, offline: each with a sign that it is there. */
const packages: readonly (readonly [name: string, isThere: () => boolean])[] = [
  ['golang-go', () => spawnSync('go', ['version'], { stdio: 'ignore' }).status === 0],
  ['golang-golang-x-mod-dev', () => existsSync('/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog')],
];

/** Installs Go where we may. Its absence is no failure: the one spec that needs it is skipped, and says so in its name. */
export function prepareGo(print: (text: string) => void): void {
  for (const [name, isThere] of packages) if (!isThere()) install(name, print);
  for (const [name, isThere] of packages)
    if (!isThere()) print(`no ${name}: the export of the log is not verified by independent code in this run`);
}
