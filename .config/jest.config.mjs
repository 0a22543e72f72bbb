import { readFileSync } from 'node:fs';
import { packagesForTests } from './packages-for-tests.mjs';

const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
const swc = JSON.parse(readFileSync(new URL('./swc.json', import.meta.url), 'utf8'));

/** Jest does not honour the `source` condition of package.json imports: without this map tests would run stale dist code. */
const aliases = {
  '^#platform/(.*)$': '<rootDir>/libs/platform/src/$1/index.ts',
  '^#([^/]+)/http$': '<rootDir>/libs/$1/src/http/http.module.ts',
  '^#([^/]+)/jobs$': '<rootDir>/libs/$1/src/jobs/jobs.module.ts',
  '^#([^/]+)/audit$': '<rootDir>/libs/$1/src/audit/audit.module.ts',
  '^#([^/]+)/testing$': '<rootDir>/libs/$1/src/testing.fixture.ts',
  '^#([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
};
const relative = { '^(\\.{1,2}/.*)\\.js$': '$1' };

const packages = await packagesForTests();

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: root,
  testMatch,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: { ...aliases, ...packages, ...relative },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  ...more,
});

export default {
  rootDir: root,
  testSequencer: `${root}/.config/longest-first.mjs`,
  // Modules of past files are not given back; a worker that holds too many of them begins anew.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    // Pure: only kernel and phrases resolve, so a domain that reaches for Nest or a platform part fails before lint speaks.
    project('domain', ['<rootDir>/libs/*/src/domain/**/*.spec.ts', '<rootDir>/libs/{kernel,phrases}/**/*.spec.ts'], {
      moduleNameMapper: {
        '^#(kernel|phrases)$': '<rootDir>/libs/$1/src/index.ts',
        ...relative,
      },
    }),
    // The fixtures below it hold a spec file too, of a house that is wrong on purpose.
    project('architecture', ['<rootDir>/test/architecture/*.spec.ts']),
    project('units', ['<rootDir>/{libs,apps}/**/*.spec.ts'], {
      testPathIgnorePatterns: ['/domain/', '\\.db\\.spec\\.ts$', '/libs/(kernel|phrases)/'],
    }),
    project('database', ['<rootDir>/{libs,apps}/**/*.db.spec.ts'], {
      setupFilesAfterEnv: ['<rootDir>/test/support/database.setup.ts'],
    }),
    project('system', ['<rootDir>/test/system/**/*.spec.ts'], {
      setupFilesAfterEnv: ['<rootDir>/test/support/database.setup.ts'],
    }),
    // The same once more with the queue in Redis; but for those that go through both by themselves, or prove what no queue has a part in.
    project('system-on-redis', ['<rootDir>/test/system/**/*.spec.ts'], {
      setupFilesAfterEnv: ['<rootDir>/test/support/database.setup.ts'],
      testPathIgnorePatterns: [
        '/(answers|bad-input|crisis-alone|disclosure|first-light|kill-nine|queue-loss|plans|races|realms|requests|scale-out|start|invariants|visibility|tracing)\\.spec\\.ts$',
      ],
      globals: { QUEUE: 'Redis' },
    }),
    project('browser', ['<rootDir>/test/e2e/**/*.spec.ts'], {
      testEnvironment: '<rootDir>/.config/telling-environment.mjs',
      setupFilesAfterEnv: ['<rootDir>/test/support/database.setup.ts'],
    }),
    // Not a test: `npm run screenshots` runs it.
    project('gallery', ['<rootDir>/test/gallery/**/*.spec.ts'], {
      setupFilesAfterEnv: ['<rootDir>/test/support/database.setup.ts'],
    }),
  ],
};
