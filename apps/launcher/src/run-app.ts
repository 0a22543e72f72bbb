import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './launch-settings.js';

/**
 * Runs an app that does one thing and ends.
 *
 * @param given.stdout where its answer goes: to our own standard output, or among the words for people
 * @returns its exit code
 */
export function runApp(
  app: 'cli' | 'verify' | 'demo' | 'drill' | 'bench' | 'chaos' | 'contract',
  args: readonly string[],
  given: { env: NodeJS.ProcessEnv; stdout: 'inherit' | 2 },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', join(root, `dist/apps/${app}/src/main.js`), ...args], {
      env: given.env,
      // npm runs us in the package's root; a path in the command is meant from where the person stands.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      stdio: ['inherit', given.stdout, 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** What an app says on its standard output. @throws Error when it ends with another code than 0 */
export async function outputOf(app: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, `dist/apps/${app}/src/main.js`), ...args], { env });
  return stdout;
}
