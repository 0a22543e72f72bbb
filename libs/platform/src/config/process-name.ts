import { basename, dirname, join } from 'node:path';

/** What others call this process, by where its program lies: `dist/apps/api/src/main.js` is `enlace-api`. */
export const PROCESS_NAME = `enlace-${basename(join(dirname(process.argv[1] ?? ''), '..'))}`;
