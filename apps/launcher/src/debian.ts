import { spawnSync } from 'node:child_process';
import { runsAsRoot } from './postgres/account.js';

/** Installs one of the distribution's packages where we may; does nothing elsewhere. Whether it is there now is for the caller to see. */
export function install(name: string, print: (text: string) => void): void {
  if (!runsAsRoot() || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  print(`installing ${name} (apt-get)`);
  // RUNLEVEL 1 tells a package not to start a service of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...args: string[]) => spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 2, 2] });
  const get = ['install', '-y', '--no-install-recommends', name];
  if (apt(...get).status === 0) return;
  // A fresh image has no package lists.
  apt('update');
  apt(...get);
}
