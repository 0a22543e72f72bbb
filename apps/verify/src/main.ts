import { runVerify } from './verify.js';

process.exitCode = runVerify(
  process.argv.slice(2),
  (text) => process.stdout.write(`${text}\n`),
  (text) => process.stderr.write(`${text}\n`),
);
