import { openDatabase } from './database.js';
import { readSettings } from './launch-settings.js';
import { runApp } from './run-app.js';
import { say } from './say.js';

/** Commands that work on files alone: no database is started for them. */
const offline = new Set(['openapi', 'help', '--help', '-h']);

const isOffline = ([name = 'help', act]: readonly string[]): boolean =>
  offline.has(name) || ((name === 'procedures' || name === 'scenarios') && act === 'check');

async function main(args: readonly string[]): Promise<number> {
  const settings = readSettings(process.env);
  const env = { ...process.env, ENLACE_DATA: settings.dataDir };
  if (isOffline(args)) return runApp('cli', args, { env, stdout: 'inherit' });
  const database = await openDatabase(settings);
  try {
    return await runApp('cli', args, { env: { ...env, DATABASE_URL: database.url() }, stdout: 'inherit' });
  } finally {
    // A server that a running Enlace started stays.
    if (!database.adopted) await database.stop();
  }
}

await main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    say(error.message);
    process.exit(1);
  },
);
