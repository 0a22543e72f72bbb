import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Home } from './home.js';

/** Runs one of the server's programs under the server's user. @throws with the program's own words when it fails */
export function runProgram(bin: string, home: Home, program: string, args: readonly string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    // pg_ctl refuses to run in a folder that its user cannot enter.
    const child = spawn(join(bin, program), args, {
      ...home.account,
      cwd: home.path,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', reject);
    // 'exit', not 'close': a server that pg_ctl leaves behind may hold the pipes open.
    child.on('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(`${program} failed: ${output.trim()}`))));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
