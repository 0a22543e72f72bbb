import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

// No container engine where the tests run: what can be wrong without one is looked for here.
const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Service {
  readonly image?: string;
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: unknown;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly build?: { readonly dockerfile: string; readonly target: string };
}

const { services, volumes } = parse(read('docker/compose.yaml'), { merge: true }) as {
  services: Readonly<Record<string, Service>>;
  volumes: Readonly<Record<string, unknown>>;
};

/** Instructions with their continued lines joined, comments gone. */
const dockerfile = read('docker/Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '');

interface Stage {
  readonly name: string;
  readonly base: string;
  readonly lines: readonly string[];
}

const stages = dockerfile.reduce<Stage[]>((found, line) => {
  const from = /^FROM (\S+) AS (\S+)$/.exec(line);
  if (from) return [...found, { base: from[1]!, name: from[2]!, lines: [] }];
  const last = found.at(-1)!;
  return [...found.slice(0, -1), { ...last, lines: [...last.lines, line] }];
}, []);

const stage = (name: string) => stages.find((one) => one.name === name);
/** All that a stage holds, its bases' lines first. */
const whole = (name: string): readonly string[] => [
  ...(stage(stage(name)!.base) ? whole(stage(name)!.base) : []),
  ...stage(name)!.lines,
];

const exact = /^[a-z0-9./-]+:\d+\.\d+(\.\d+)?(-[a-z0-9]+)*$/;

describe('the Dockerfile', () => {
  it('starts from exact versions only', () => {
    expect(stages.map((one) => one.base).filter((base) => !stage(base) && !exact.test(base))).toEqual([]);
  });

  it.each(['api', 'worker', 'auditor', 'witness', 'cli'])(
    'runs the %s as an ordinary user, and says how its health is judged',
    (name) => {
      const lines = whole(name);
      expect(lines.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER node');
      expect(lines.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
    },
  );

  it.each(['api', 'worker', 'auditor', 'witness', 'cli'])('starts a program that the sources have for the %s', (name) => {
    const built = /dist\/(\S+)\.js/.exec(stage(name)!.lines.join('\n'))![1]!;
    expect(built).toBe(`apps/${name}/src/main`);
  });

  it('copies only what is there and what .dockerignore lets through', () => {
    const let_through = read('.dockerignore')
      .match(/^!.+$/gm)!
      .map((line) => line.slice(1));
    const copied = dockerfile.filter((line) => /^COPY (?!--from)/.test(line)).flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.filter((path) => !existsSync(join(root, path)) || !let_through.includes(path))).toEqual([]);
  });

  it('installs what the lockfile says, without install scripts', () => {
    const installs = dockerfile.filter((line) => line.includes('npm '));
    expect(installs.length).toBeGreaterThan(0);
    expect(installs.filter((line) => !line.includes('npm ci --ignore-scripts'))).toEqual([]);
  });
});

describe('the composition', () => {
  it.each(Object.entries(services))('%s has an exact image, a health rule and loopback ports only', (_, service) => {
    expect(service.image).toMatch(exact);
    expect(service.healthcheck).toBeDefined();
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('names only stages, services, volumes and files that exist', () => {
    for (const service of Object.values(services)) {
      if (service.build) expect(stage(service.build.target)).toBeDefined();
      for (const needed of Object.keys(service.depends_on ?? {})) expect(services).toHaveProperty(needed);
      for (const volume of service.volumes ?? []) {
        const [source] = volume.split(':') as [string];
        expect(source.startsWith('./') ? existsSync(join(root, 'docker', source)) : source in volumes).toBe(true);
      }
    }
  });

  it('gives the product only settings that it knows', () => {
    const known = new Set(
      read('libs/platform/src/config/env.ts')
        .match(/^ {2}[A-Z][A-Z_]+/gm)
        ?.map((name) => name.trim()),
    );
    const given = ['migrate', 'seed', 'api', 'worker', 'auditor'].flatMap((name) =>
      Object.keys(services[name]?.environment ?? {}),
    );
    expect(given.filter((name) => !known.has(name))).toEqual([]);
  });

  it('carries no password', () => {
    const text = ['docker/compose.yaml', 'docker/Dockerfile'].map(read).join('\n');
    expect(text.match(/PASSWORD: (?!\$\{)|:\/\/[^:/\s]+:(?!\$\{)[^@/\s]+@/g)).toBeNull();
  });
});

describe.each(['docker/postgresql.conf', 'docker/redis.conf'])('%s', (path) => {
  it('gives a reason for every group of settings', () => {
    const groups = read(path).trim().split(/\n\n/).slice(1);
    expect(groups.filter((group) => !group.startsWith('# '))).toEqual([]);
  });
});

it('Redis refuses rather than forgets', () => {
  expect(read('docker/redis.conf')).toMatch(/^maxmemory-policy noeviction$/m);
  expect(read('docker/redis.conf')).toMatch(/^appendonly yes$/m);
});

it('PostgreSQL keeps what was answered', () => {
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes'])
    expect(read('docker/postgresql.conf')).toMatch(new RegExp(`^${name} = on$`, 'm'));
});

describe('nest-cli.json', () => {
  it('names apps that exist', () => {
    const { projects } = JSON.parse(read('nest-cli.json')) as {
      projects: Readonly<Record<string, { readonly sourceRoot: string }>>;
    };
    expect(Object.keys(projects)).toEqual(['api', 'worker', 'auditor', 'cli']);
    for (const project of Object.values(projects)) expect(existsSync(join(root, project.sourceRoot))).toBe(true);
  });
});
