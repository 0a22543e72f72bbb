import { root } from './launch-settings.js';
import { runApp } from './run-app.js';

process.exit(await runApp('contract', [root], { env: process.env, stdout: 'inherit' }));
