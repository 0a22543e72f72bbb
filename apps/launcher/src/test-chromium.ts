import { spawnSync } from 'node:child_process';
import { install } from './debian.js';

/** The shell first: the same pages for three quarters of the processor, because nothing of a window is drawn around them. */
const programs = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
const packages = ['chromium-headless-shell', 'chromium'];

/** The Chromium for browser tests: the one that the environment names, else the distribution's. @returns its program. @throws when there is none and it cannot be installed */
export function findChromium(print: (text: string) => void): string {
  const given = process.env.ENLACE_CHROMIUM;
  if (given) return given;
  const found = look() ?? installed(print);
  if (!found) throw new Error('no Chromium: install it, or name its program in ENLACE_CHROMIUM');
  return found;
}

/** Not every distribution has the shell as a package of its own. */
function installed(print: (text: string) => void): string | undefined {
  for (const name of packages) {
    install(name, print);
    const found = look();
    if (found) return found;
  }
  return undefined;
}

function look(): string | undefined {
  for (const program of programs) {
    const { status, stdout } = spawnSync('which', [program], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}
