import 'reflect-metadata';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import { permissionsOf } from '#identity';
import type { Actor, DeskId, Role, UserId } from '#kernel';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, HttpModule, openHttp, type Credentials } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { RoutingModule, RoutingSeed } from '#routing';
import { Global, Module, type Abstract, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InteropHttpModule } from './http/http.module.js';

const USER = '01890000-0000-7000-8000-00000000feed' as UserId;

/** The bearer token is a role and a desk. */
class DeskPeople extends Authenticator {
  constructor(private readonly directory: DirectoryQueries) {
    super();
  }

  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    const [role, deskId] = (bearer ?? '').split('.') as [Role, DeskId | undefined];
    const desk = deskId && this.directory.snapshot().desks.get(deskId);
    if (!desk) return null;
    const { agencyId, country } = desk;
    const person = { userId: USER, username: bearer!, name: bearer!, roles: [role] };
    return { ...person, deskId, agencyId, country, permissions: permissionsOf([role]) };
  }
}

@Global()
@Module({
  providers: [
    { provide: Authenticator, inject: [DirectoryQueries], useFactory: (queries: DirectoryQueries) => new DeskPeople(queries) },
  ],
  exports: [Authenticator],
})
class PeopleModule {}

/** Feeds over the real ledger, directory, board and database. */
export class FeedsApp {
  private constructor(
    readonly database: TestDatabase,
    private readonly http: NestFastifyApplication,
  ) {}

  static async open(settings: Readonly<Record<string, string>>): Promise<FeedsApp> {
    const database = await openTestDatabase();
    const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal', ENLACE_RATE_LIMITS: 'off', ...settings });
    const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
    @Module({ imports: [...platform, LedgerModule, DirectoryModule, RoutingModule, PeopleModule, InteropHttpModule] })
    class TestModule {}
    const http = await openHttp(TestModule);
    await http.init();
    await http.getHttpAdapter().getInstance().ready();
    await http.get(DirectorySeed).apply();
    await http.get(RoutingSeed).apply();
    return new FeedsApp(database, http);
  }

  get<T>(token: Type<T> | Abstract<T>): T {
    return this.http.get(token, { strict: false });
  }

  read(path: string) {
    const headers = { authorization: 'Bearer supervisor.us-cbp-ofo-san-ysidro' };
    return this.http.inject({ method: 'GET', url: `/api/v1/${path}`, headers });
  }

  upload(bytes: Buffer, who = 'supervisor.us-cbp-ofo-san-ysidro', key: string = newId()) {
    const headers = { authorization: `Bearer ${who}`, 'idempotency-key': key, 'content-type': 'application/octet-stream' };
    return this.http.inject({ method: 'POST', url: '/api/v1/feeds/cbp-wait-times?name=bwt.json', headers, payload: bytes });
  }

  uploadAlert(bytes: Buffer, locale = 'en', who = 'supervisor.us-cbp-ofo-san-ysidro') {
    const sent = { authorization: `Bearer ${who}`, 'idempotency-key': newId(), 'content-type': 'application/octet-stream' };
    return this.http.inject({
      method: 'POST',
      url: '/api/v1/alerts',
      headers: { ...sent, 'accept-language': locale },
      payload: bytes,
    });
  }

  async close(): Promise<void> {
    await this.http.close();
    await this.database.drop();
  }
}
