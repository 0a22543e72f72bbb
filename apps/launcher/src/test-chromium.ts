import { spawnSync } from 'node:child_process';
import { install } from './debian.js';

const programs = ['chromium', 'chromium-browser', 'google-chrome'];

/** The Chromium for browser tests: the one that the environment names, else the distribution's. @returns its program. @throws when there is none and it cannot be installed */
export function findChromium(print: (text: string) => void): string {
  const given = process.env.ENLACE_CHROMIUM;
  if (given) return given;
  const found = look() ?? (install('chromium', print), look());
  if (!found) throw new Error('no Chromium: install it, or name its program in ENLACE_CHROMIUM');
  return found;
}

function look(): string | undefined {
  for (const program of programs) {
    const { status, stdout } = spawnSync('which', [program], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}
