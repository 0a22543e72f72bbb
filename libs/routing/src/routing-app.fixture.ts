import { DirectoryModule, DirectorySeed } from '#directory';
import { PERMISSIONS, instant, type Actor, type AgencyId, type DeskId, type Permission, type Realm, type UserId } from '#kernel';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, HttpModule, openHttp, type Credentials } from '#platform/http';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { Global, Module, type Abstract, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RoutingSeed } from './application/routing-seed.js';
import { PastFacts } from './application/past-facts.js';
import type { PastCase } from './domain/simulate.js';
import { RoutingHttpModule } from './http/http.module.js';

const USERS = {
  ana: '01890000-0000-7000-8000-00000000000a',
  ben: '01890000-0000-7000-8000-00000000000b',
  /** Writes rules, reads no case. */
  admin: '01890000-0000-7000-8000-00000000000c',
  liaison: '01890000-0000-7000-8000-00000000000d',
} as const;
export type TestUser = keyof typeof USERS;

const PERMITTED: Readonly<Record<TestUser, readonly Permission[]>> = {
  ana: PERMISSIONS,
  ben: PERMISSIONS,
  admin: ['routing.read', 'routing.draft', 'routing.publish'],
  liaison: ['routing.read', 'case.read'],
};

/** The bearer token is the user's name. */
class NamedPeople extends Authenticator {
  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    const name = bearer as TestUser | undefined;
    if (!name || !(name in USERS)) return null;
    return {
      userId: USERS[name] as UserId,
      username: name,
      name,
      deskId: 'us-joint-desk' as DeskId,
      agencyId: 'us-joint' as AgencyId,
      country: 'US',
      roles: [],
      permissions: new Set(PERMITTED[name]),
    };
  }
}

/** Cases as the owner of cases would hand them over. */
export class HeldCases extends PastFacts {
  cases: PastCase[] = [];

  async recent(_ctx: unknown, limit: number): Promise<readonly PastCase[]> {
    return this.cases.slice(0, limit);
  }
}

@Global()
@Module({
  providers: [{ provide: Authenticator, useClass: NamedPeople }, HeldCases, { provide: PastFacts, useExisting: HeldCases }],
  exports: [Authenticator, HeldCases, PastFacts],
})
class OutsideModule {}

export interface RoutingApp {
  readonly url: string;
  readonly owner: TestDatabase['owner'];
  readonly http: NestFastifyApplication;
  get<T>(token: Type<T> | Abstract<T>): T;
  openRealm(realm: Realm): Promise<void>;
  close(): Promise<void>;
}

/** Routing with its real directory, ledger and database, seeded. */
export const openRoutingApp = async (): Promise<RoutingApp> => {
  const database = await openTestDatabase();
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal', ENLACE_RATE_LIMITS: 'off' });
  @Module({
    imports: [
      ConfigModule.for(env),
      ObservabilityModule,
      PersistenceModule,
      RealmModule,
      HttpModule,
      LedgerModule,
      OutsideModule,
      DirectoryModule,
      RoutingHttpModule,
    ],
  })
  class TestModule {}
  const app = await openHttp(TestModule);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(DirectorySeed).apply();
  await app.get(RoutingSeed).apply();
  return {
    url: database.url,
    owner: database.owner,
    http: app,
    get: (token) => app.get(token),
    openRealm: (realm) => app.get(RealmClocks).open(realm, realm, instant('2026-11-23T18:00:00Z'), 1),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
};
