import { runApp } from './run-app.js';

process.exit(await runApp('verify', process.argv.slice(2), { env: process.env, stdout: 'inherit' }));
