import { type Actor, type AgencyId, type DeskId, LIVE, type Permission, PERMISSIONS, type UserId } from '#kernel';
import { DirectoryQueries, DirectorySeed } from '#directory';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, type Credentials, HttpModule, openHttp } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { RoutingModule, RoutingSeed } from '#routing';
import { Global, Injectable, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IncidentsHttpModule } from './http.module.js';

/** One person per desk; the bearer token is the desk. */
@Injectable()
class OnePersonPerDesk extends Authenticator {
  private readonly people = new Map<string, UserId>();

  constructor(private readonly directory: DirectoryQueries) {
    super();
  }

  override async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    const desk = this.directory.snapshot().desks.get(bearer as DeskId);
    if (!desk) return null;
    const userId = this.people.get(desk.id) ?? newId<'User'>();
    this.people.set(desk.id, userId);
    return {
      userId,
      username: `liaison.${desk.id}`,
      name: desk.name.en,
      deskId: desk.id,
      agencyId: desk.agencyId as AgencyId,
      country: desk.country,
      roles: ['liaison'],
      permissions: new Set<Permission>(PERMISSIONS),
    };
  }
}

@Global()
@Module({ providers: [{ provide: Authenticator, useClass: OnePersonPerDesk }], exports: [Authenticator] })
class PeopleModule {}

export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** The api of this context over a database of its own, with the seeded directory and rules. */
export class TestBorder {
  private constructor(
    readonly database: TestDatabase,
    readonly app: NestFastifyApplication,
    private readonly folder: string,
  ) {}

  static async open(settings: Record<string, string> = {}): Promise<TestBorder> {
    const database = await openTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'enlace-incidents-'));
    const env = readEnv({
      DATABASE_URL: database.url,
      ENLACE_DATA: folder,
      ENLACE_LOG_LEVEL: 'fatal',
      ENLACE_RATE_LIMITS: 'off',
      ...settings,
    });
    @Module({
      imports: [
        ConfigModule.for(env),
        ObservabilityModule,
        PersistenceModule,
        RealmModule,
        HttpModule,
        PeopleModule,
        LedgerModule,
        RoutingModule,
        IncidentsHttpModule,
      ],
    })
    class TestModule {}
    const app = await openHttp(TestModule);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await app.get(DirectorySeed).apply();
    await app.get(RoutingSeed).apply();
    return new TestBorder(database, app, folder);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true });
  }

  /** Somebody at `desk` asks. */
  async get<Body>(desk: string, path: string, headers: Record<string, string> = {}): Promise<Answered<Body>> {
    const answer = await this.app.inject({
      method: 'GET',
      url: `/api/v1/${path}`,
      headers: { authorization: `Bearer ${desk}`, ...headers },
    });
    return { status: answer.statusCode, body: answer.json<Body>(), headers: answer.headers };
  }

  /** Somebody at `desk` acts, with a retry key of its own unless one is given. */
  async post<Body>(
    desk: string,
    path: string,
    payload: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answered<Body>> {
    const answer = await this.app.inject({
      method: 'POST',
      url: `/api/v1/${path}`,
      headers: { authorization: `Bearer ${desk}`, 'idempotency-key': newId(), ...headers },
      payload,
    });
    return { status: answer.statusCode, body: answer.json<Body>(), headers: answer.headers };
  }
}

export const REALM = LIVE;

/** An ammonia cloud at Otay, as Tijuana's civil protection files it. */
export const cloud = (changes: object = {}): object => ({
  kind: 'chemical-release',
  title: 'Nube de amoniaco en Otay',
  description: 'Fuga en la planta de hielo; la nube avanza al norte.',
  language: 'es-MX',
  side: 'both',
  place: { crossingId: 'otay-mesa-commercial', point: { lat: 32.5497, lon: -116.9386 } },
  occurredAt: new Date(Date.now() - 60_000).toISOString(),
  lifeSafety: true,
  impact: { security: 1, flow: 3 },
  tags: ['environment', 'border-operations'],
  handling: { tlp: 'TLP:GREEN' },
  ...changes,
});
