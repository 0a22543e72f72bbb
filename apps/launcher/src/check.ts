import { runChecks } from './check-steps.js';

const { failed } = await runChecks((text) => process.stdout.write(`${text}\n`));
process.exit(failed === 0 ? 0 : 1);
