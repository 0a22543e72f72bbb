import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tally } from './check-steps.js';
import { runTool } from './run-tool.js';

/** The Jest projects, cheapest first. `check` is the stage before them. */
export const projects = ['domain', 'architecture', 'units', 'database', 'system', 'system-on-redis', 'browser'] as const;
export type Project = (typeof projects)[number];

export const needsServers: ReadonlySet<string> = new Set(['database', 'system', 'system-on-redis']);

/** What Jest and Vitest both tell of a run. */
interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that could not even be loaded: none of their tests is among the failed ones. */
  readonly numRuntimeErrorTestSuites?: number;
}

/** Runs the Jest projects with their output streamed. A run that leaves no report counts as one failure. */
export async function runJest(chosen: readonly (Project | 'gallery')[], folder: string, env: NodeJS.ProcessEnv): Promise<Tally> {
  const report = join(folder, 'jest.json');
  const args = ['-c', '.config/jest.config.mjs', '--maxWorkers=2', '--passWithNoTests', '--json', `--outputFile=${report}`];
  const { code } = await runTool('node_modules/jest/bin/jest.js', [...args, '--selectProjects', ...chosen], {
    stream: true,
    env: {
      ...env,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim(),
    },
  });
  return tally(report, code);
}

/** Runs the tests of the console's parts, in a browser that is made of code. */
export async function runVitest(folder: string): Promise<Tally> {
  const report = join(folder, 'vitest.json');
  const args = ['run', '-c', '.config/vite.config.mjs', '--maxWorkers=2', '--reporter=default', '--reporter=json'];
  const { code } = await runTool('node_modules/vitest/vitest.mjs', [...args, `--outputFile.json=${report}`], { stream: true });
  return tally(report, code);
}

function tally(report: string, code: number): Tally {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const told = JSON.parse(readFileSync(report, 'utf8')) as TestReport;
  const failed = told.numFailedTests + (told.numRuntimeErrorTestSuites ?? 0);
  // A runner may fail for a reason that it files under no test, such as a handle left open.
  return { passed: told.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
