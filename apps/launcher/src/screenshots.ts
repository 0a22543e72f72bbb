import { openTemporaryFolder } from './temporary-folder.js';
import { findChromium } from './test-chromium.js';
import { runJest } from './test-stages.js';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Every screen of the console into `screenshots/`, in both languages, by day, by night and in high contrast, wide and narrow. */
const folder = openTemporaryFolder('screenshots');
const { failed } = await runJest(['gallery'], folder.path, { ENLACE_CHROMIUM: findChromium(print) });
folder.remove();
process.exit(failed === 0 ? 0 : 1);
