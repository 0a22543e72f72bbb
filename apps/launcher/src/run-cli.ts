import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './launch-settings.js';

/** @returns the exit code of one command of apps/cli. @param stdout where its answer goes: to the caller's standard output, or among the words for people */
export function runCli(args: readonly string[], env: NodeJS.ProcessEnv, stdout: 'inherit' | 2): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/apps/cli/src/main.js'), ...args], {
      env,
      // npm runs us in the package's root; a path in the command is meant from where the person stands.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      stdio: ['inherit', stdout, 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
