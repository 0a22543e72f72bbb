import 'reflect-metadata';
import type { Instant, Realm } from '#kernel';
import { DirectorySeed } from '#directory';
import { IdentitySeed } from '#identity';
import { type Env, readEnv } from '#platform/config';
import { openHttp } from '#platform/http';
import { migrateQueue } from '#platform/messaging';
import { RealmClocks } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { RoutingSeed } from '#routing';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { DeskClient } from '../../apps/demo/src/desk-client.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { type Backend, openBackend, queueOfProject } from './backends.js';

/** Api and worker in this process, on a database of their own, with the demonstration border. */
export interface TestSystem {
  readonly url: string;
  readonly databaseUrl: string;
  /** Where its keys are, and what else is not in the database. */
  readonly dataDir: string;
  /** Of everybody of the demonstration border. */
  readonly password: string;
  readonly api: NestFastifyApplication;
  readonly test: TestDatabase;
  /** Settings of every process, for one that a test starts by itself. */
  readonly settings: Readonly<Record<string, string>>;
  /** Signed in once per name. */
  as(username: string): Promise<DeskClient>;
  /** Opens a drill with everybody enrolled; its clock stands still until it is advanced, unless a scale is given. */
  openDrill(id: string, startsAt: string, scale?: number): Promise<Drill>;
  startWorker(): Promise<INestApplicationContext>;
  stopWorkers(): Promise<void>;
  /** Ends the api and starts another on the same port. */
  restartApi(): Promise<void>;
  /** Loses everything that the queue's store holds. */
  emptyTheQueue(): Promise<void>;
  close(): Promise<void>;
}

export interface Drill {
  readonly realm: Realm;
  advance(minutes: number): Promise<Instant>;
  now(): Promise<Instant>;
}

interface Credentials {
  readonly password: string;
  readonly users: readonly { readonly username: string }[];
}

const openApi = async (env: Env, port: number): Promise<NestFastifyApplication> => {
  const api = await openHttp(ApiModule.for(env));
  await api.listen(port, '127.0.0.1');
  return api;
};

class System implements TestSystem {
  private readonly workers: INestApplicationContext[] = [];
  private everybody: Promise<string[]> | null = null;
  private readonly signedIn = new Map<string, Promise<DeskClient>>();

  constructor(
    readonly test: TestDatabase,
    readonly settings: Readonly<Record<string, string>>,
    private readonly backend: Backend,
    public api: NestFastifyApplication,
    private readonly site: { readonly url: string; readonly credentials: Credentials },
  ) {}

  get url(): string {
    return this.site.url;
  }

  get databaseUrl(): string {
    return this.test.url;
  }

  get dataDir(): string {
    return this.settings['ENLACE_DATA']!;
  }

  get password(): string {
    return this.site.credentials.password;
  }

  as(username: string): Promise<DeskClient> {
    const known = this.signedIn.get(username) ?? DeskClient.signIn(this.url, username, this.site.credentials.password);
    this.signedIn.set(username, known);
    return known;
  }

  async openDrill(id: string, startsAt: string, scale = 0): Promise<Drill> {
    const clocks = this.api.get(RealmClocks);
    const realm = id as Realm;
    await clocks.open(realm, id, startsAt as Instant, scale);
    await clocks.enrol(realm, await this.people());
    return { realm, advance: (minutes) => clocks.advance(realm, minutes * 60), now: () => clocks.now(realm) };
  }

  /** Ids of everybody; people do not come or go while a spec runs. */
  private people(): Promise<string[]> {
    this.everybody ??= this.test.owner
      .query<{ id: string }>('select id from person')
      .then(({ rows }) => rows.map(({ id }) => id));
    return this.everybody;
  }

  async startWorker(): Promise<INestApplicationContext> {
    const module = WorkerModule.for(readEnv(this.settings));
    const worker = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    this.workers.push(worker);
    return worker;
  }

  async stopWorkers(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.close()));
  }

  async restartApi(): Promise<void> {
    await this.api.close();
    this.api = await openApi(readEnv(this.settings), Number(new URL(this.url).port));
  }

  emptyTheQueue(): Promise<void> {
    return this.backend.empty(async (text) => (await this.test.owner.query(text)).rows as never);
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    await this.api.close();
    await this.test.drop();
    await rm(this.dataDir, { recursive: true });
  }
}

export const openSystem = async (
  queue: Backend['name'] = queueOfProject,
  more: Record<string, string> = {},
): Promise<TestSystem> => {
  const [test, backend] = [await openTestDatabase(), openBackend(queue)];
  const dataDir = await mkdtemp(join(tmpdir(), 'enlace-test-'));
  const settings = {
    DATABASE_URL: test.url,
    ENLACE_DATA: dataDir,
    ENLACE_LOG_LEVEL: process.env['ENLACE_TEST_LOG'] ?? 'silent',
    ENLACE_RETRY_MILLIS: '20',
    // One person does the work of many here.
    ENLACE_RATE_LIMITS: 'off',
    ...(backend.redisUrl && { REDIS_URL: backend.redisUrl }),
    ...more,
  };
  const env = readEnv(settings);
  await migrateQueue(env);
  if (backend.redisUrl) await backend.empty(async () => []);
  const api = await openApi(env, 0);
  await api.get(DirectorySeed).apply();
  await api.get(RoutingSeed).apply();
  await api.get(IdentitySeed).apply(dataDir);
  const credentials = JSON.parse(await readFile(join(dataDir, 'demo-credentials.json'), 'utf8')) as Credentials;
  return new System(test, settings, backend, api, { url: await api.getUrl(), credentials });
};
