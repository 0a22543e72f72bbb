import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { launch } from './launch.js';
import { readSettings, root } from './launch-settings.js';
import { say } from './say.js';
import { ToldToStop } from './told-to-stop.js';

/** As `npm start`, and compiles on every change; api, workers and auditor restart when it compiles without errors. */
async function main(): Promise<void> {
  const told = new ToldToStop();
  const system = await launch(readSettings({ ...process.env, NODE_ENV: 'development' }), { signal: told.signal });
  if (system.alreadyRunning) throw new Error(`Enlace already runs on this data: ${system.url}`);
  told.hurry = () => system.kill();
  const compiler = spawn(
    process.execPath,
    [join(root, 'node_modules/typescript-native/bin/tsc'), '-p', 'tsconfig.json', '--watch', '--preserveWatchOutput'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let compiledOnce = false;
  compiler.stdout.on('data', (text: Buffer) => {
    process.stderr.write(text);
    if (!text.includes('Found 0 errors')) return;
    if (compiledOnce) for (const one of [system.api, ...system.workers, system.auditor]) one.restart();
    compiledOnce = true;
  });
  say(`ready at ${system.url}; watching the sources`);
  await told.wait();
  compiler.kill();
  await system.stop();
}

await main().then(
  () => process.exit(0),
  (error: Error) => {
    say(error.message);
    process.exit(1);
  },
);
