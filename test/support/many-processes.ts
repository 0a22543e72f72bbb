import { migrateQueue } from '#platform/messaging';
import { readEnv } from '#platform/config';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFreePort } from '../../apps/launcher/src/free-port.js';
import { openTemporaryFolder } from '../../apps/launcher/src/temporary-folder.js';
import { openBackend } from './backends.js';
import { PlainProxy } from './plain-proxy.js';
import { Mortal, runCli } from './real-processes.js';
import { until } from './until.js';

interface Running {
  readonly apis: readonly Mortal[];
  readonly workers: readonly Mortal[];
  readonly addresses: readonly string[];
}

/** Some apis and some workers, each a process, on one database and one Redis, behind a proxy that sends each request to another. */
export class ManyProcesses {
  private constructor(
    readonly test: TestDatabase,
    readonly settings: Readonly<Record<string, string>>,
    private readonly running: Running,
    readonly proxy: PlainProxy,
    private readonly folder: ReturnType<typeof openTemporaryFolder>,
  ) {}

  get apis(): readonly Mortal[] {
    return this.running.apis;
  }

  /** Of each api by itself. */
  get addresses(): readonly string[] {
    return this.running.addresses;
  }

  static async open(count: number): Promise<ManyProcesses> {
    const [test, backend, folder] = [await openTestDatabase(), openBackend('Redis'), openTemporaryFolder('test')];
    await backend.empty(async () => []);
    const { NODE_OPTIONS: _options, ...inherited } = process.env;
    const told = { ENLACE_LOG_LEVEL: 'error', ENLACE_RATE_LIMITS: 'off' };
    const own = { DATABASE_URL: test.url, REDIS_URL: backend.redisUrl!, ENLACE_DATA: folder.path, ...told };
    const settings = { ...inherited, NODE_ENV: 'production', ...own } as Record<string, string>;
    await migrateQueue(readEnv(settings));
    runCli(['seed'], settings);
    const numbers = Array.from({ length: count }, (_, n) => n + 1);
    const log = (name: string): string => join(folder.path, `${name}.log`);
    const ports: number[] = [];
    for (const _ of numbers) ports.push(await chooseFreePort());
    const apis = ports.map((port, n) => new Mortal('api', { ...settings, PORT: String(port) }, log(`api-${n + 1}`)));
    const workers = numbers.map((n) => new Mortal('worker', settings, log(`worker-${n}`)));
    for (const one of [...apis, ...workers]) one.start();
    const addresses = ports.map((port) => `http://127.0.0.1:${port}`);
    const many = new ManyProcesses(test, settings, { apis, workers, addresses }, await PlainProxy.open(addresses), folder);
    try {
      await many.ready();
      return many;
    } catch (error) {
      const words = apis.map((api) => api.lastWords()).join('\n');
      await many.close();
      throw new Error(`${(error as Error).message}\n${words}`, { cause: error });
    }
  }

  /** Waits until every api answers. */
  async ready(): Promise<void> {
    await Promise.all(this.addresses.map((address, n) => until(`api-${n + 1} answers`, () => answers(address), 180_000)));
  }

  get databaseUrl(): string {
    return this.test.url;
  }

  get dataDir(): string {
    return this.folder.path;
  }

  get password(): string {
    return (JSON.parse(readFileSync(join(this.folder.path, 'demo-credentials.json'), 'utf8')) as { password: string }).password;
  }

  async close(): Promise<void> {
    await Promise.all([...this.running.apis, ...this.running.workers].map((one) => one.kill()));
    await this.proxy.close();
    await this.test.drop();
    this.folder.remove();
  }
}

const answers = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/health/live`)).ok;
  } catch {
    return false;
  }
};
