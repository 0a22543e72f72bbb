import { parseArgs } from 'node:util';
import { root } from './launch-settings.js';
import { runApp } from './run-app.js';
import { openKeptFolder } from './temporary-folder.js';
import { runOnThrowAwaySystem } from './throw-away.js';

// What was measured is written down without measuring anything.
if (process.argv[2] === 'document')
  process.exit(await runApp('bench', ['document', root], { env: process.env, stdout: 'inherit' }));

/** Rates are those of filing, not of receipts; the bench of the surge opens an api with the limit that ships. */
process.env['ENLACE_MAX_IN_FLIGHT'] ??= '64';

// The other options are the app's.
const { keep } = parseArgs({ options: { keep: { type: 'string' } }, allowPositionals: true, strict: false }).values;
/** The figures that apps/bench takes. */
await runOnThrowAwaySystem('bench', { workers: 1, apis: 1 }, typeof keep === 'string' ? openKeptFolder(keep) : undefined);
