import { runTool } from './run-tool.js';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly proves: string;
  readonly program: string;
  readonly args: readonly string[];
}

const formatted = '**/*.{ts,tsx,mjs,cjs,json,yaml,yml,css,html}';

const prettierCache = ['--cache', '--cache-strategy', 'content'];

const ignoring = (...patterns: readonly string[]): string[] => patterns.flatMap((pattern) => ['--ignore-pattern', pattern]);

/** Everything that is known without running the product: what compiles first, then the longest, so that the lanes end together. */
const steps: readonly Step[] = [
  {
    name: 'types',
    proves: 'the whole repository compiles',
    program: 'node_modules/typescript-native/bin/tsc',
    args: ['-p', 'tsconfig.json', '--noEmit', '--incremental', 'false'],
  },
  {
    name: 'console',
    proves: 'the console compiles, every text of it in both languages',
    program: 'node_modules/typescript-native/bin/tsc',
    args: ['-p', 'apps/console/tsconfig.json'],
  },
  {
    name: 'lint',
    proves: 'the style of the house',
    program: 'node_modules/oxlint/bin/oxlint',
    args: [
      '-c',
      '.config/oxlint.json',
      '--deny-warnings',
      ...ignoring('test/architecture/fixtures/**', 'apps/console/src/shared/api/generated/**'),
    ],
  },
  {
    name: 'boundaries',
    proves: 'imports go down only, by the front door',
    program: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.config/dependency-cruiser.cjs', '--output-type', 'err', 'apps', 'libs', 'migrations', 'test'],
  },
  {
    name: 'format',
    proves: 'nobody argues about blanks',
    program: 'node_modules/prettier/bin/prettier.cjs',
    args: [
      '--check',
      ...prettierCache,
      '--log-level',
      'warn',
      '--config',
      '.config/prettier.json',
      '--ignore-path',
      '.config/prettierignore',
      formatted,
    ],
  },
  {
    name: 'unused',
    proves: 'no file, export or package is there for nothing',
    program: 'node_modules/knip/bin/knip.js',
    args: ['--config', '.config/knip.json', '--no-progress'],
  },
  {
    name: 'generated',
    proves: 'the document of the api and its client say what the controllers do',
    program: 'dist/apps/contract/src/main.js',
    args: ['.', '--check'],
  },
];

/** Steps at once: most of them use one processor. */
const ABREAST = 2;

/** Runs every step, also after one failed; prints a line for each as it ends, and what a failed one said. */
export async function runChecks(print: (text: string) => void): Promise<Tally> {
  let failed = 0;
  const run = async ({ name, proves, program, args }: Step): Promise<void> => {
    const started = performance.now();
    const { code, output } = await runTool(program, args, { stream: false });
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
    print(`${code === 0 ? 'passed' : 'FAILED'} ${seconds} s  ${name.padEnd(10)}  ${proves}`);
    if (code === 0) return;
    failed += 1;
    print(output.trimEnd());
  };
  const waiting = [...steps];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await run(step);
  };
  await Promise.all(Array.from({ length: ABREAST }, lane));
  return { passed: steps.length - failed, failed };
}
