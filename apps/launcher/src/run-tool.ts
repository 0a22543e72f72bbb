import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './launch-settings.js';

/** The tool at work, ended with us when we are told to stop. */
let running: ChildProcess | undefined;

export function stopTool(): void {
  running?.kill('SIGTERM');
}

export interface ToolEnd {
  readonly code: number;
  /** Empty when the output was streamed. */
  readonly output: string;
}

/**
 * Runs a program with this Node, in the root folder.
 *
 * @param program its path below the root
 */
export function runTool(
  program: string,
  args: readonly string[],
  options: { stream: boolean; env?: NodeJS.ProcessEnv },
): Promise<ToolEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, program), ...args], {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', options.stream ? 'inherit' : 'pipe', options.stream ? 'inherit' : 'pipe'],
    });
    running = child;
    const parts: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.stderr?.on('data', (part: Buffer) => parts.push(part));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(parts).toString() }));
  });
}
