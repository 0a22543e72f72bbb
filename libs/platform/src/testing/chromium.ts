import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** Where distributions put it. The launcher's own choice comes first. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-headless-shell',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const FLAGS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // The map draws with WebGL, and a machine for tests has no graphics card. Pages are still painted without GL: that is three times cheaper here.
  '--enable-unsafe-swiftshader',
];

/** The distribution's Chromium without a window. @throws Error when there is none */
export const openChromium = async (
  place = process.env['ENLACE_CHROMIUM'] ?? PLACES.find((path) => existsSync(path)),
): Promise<Browser> => {
  if (!place) throw new Error('no Chromium: install it, or name its program in ENLACE_CHROMIUM');
  // Loaded by who opens one: every test with a database would pay for it otherwise.
  const { chromium } = await import('playwright-core');
  // Chromium refuses its own sandbox to root, and the pages are ours.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: place, args: [...FLAGS, ...asRoot] });
};
