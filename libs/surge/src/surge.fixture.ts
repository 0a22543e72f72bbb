import 'reflect-metadata';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import { EscalationModule } from '#escalation';
import { permissionsOf } from '#identity';
import { instant, type Actor, type DeskId, type Realm, type Role, type UserId } from '#kernel';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, HttpModule, openHttp, type Credentials } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { RoutingModule, RoutingSeed } from '#routing';
import { Global, Module, type Abstract, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SurgeHttpModule } from './http/http.module.js';

/** A drill realm whose clock stands still until a spec moves it, so that a surge runs out exactly when the spec says. */
export const REALM = 'drill-surge' as Realm;
export const START = instant('2026-11-24T18:00:00.000Z');

export const US_JOINT = 'us-joint-desk' as DeskId;
export const MX_JOINT = 'mx-joint-desk' as DeskId;
/** A desk of the western corridor, and one of another. */
export const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
export const WEBB = 'us-webb-so' as DeskId;

const ROLES: readonly Role[] = ['liaison', 'supervisor', 'coordinator'];

const userOf = (username: string): UserId => {
  const digits = [...username].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffffffff, 7);
  return `01890000-0000-7000-8000-${digits.toString(16).padStart(12, '0')}` as UserId;
};

/** The bearer token is a role and the desk at which its one person has it, such as `coordinator.us-joint-desk`. */
class DeskPeople extends Authenticator {
  constructor(private readonly directory: DirectoryQueries) {
    super();
  }

  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    const [role, deskId] = (bearer ?? '').split('.') as [Role, DeskId | undefined];
    const desk = deskId && this.directory.snapshot().desks.get(deskId);
    if (!desk) return null;
    const { agencyId, country } = desk;
    const person = { userId: userOf(bearer!), username: bearer!, name: bearer!, roles: [role] };
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

/** Surges over the real ledger, directory, routing, incidents and database. */
export class SurgeApp {
  private constructor(
    readonly database: TestDatabase,
    private readonly http: NestFastifyApplication,
  ) {}

  static async open(): Promise<SurgeApp> {
    const database = await openTestDatabase();
    const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
    const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
    const below = [LedgerModule, DirectoryModule, RoutingModule, EscalationModule];
    @Module({ imports: [...platform, ...below, PeopleModule, SurgeHttpModule] })
    class TestModule {}
    const http = await openHttp(TestModule);
    await http.init();
    await http.getHttpAdapter().getInstance().ready();
    await http.get(DirectorySeed).apply();
    await http.get(RoutingSeed).apply();
    await http.get(RealmClocks).open(REALM, REALM, START, 0);
    const people = [US_JOINT, MX_JOINT, OTAY, WEBB].flatMap((deskId) => ROLES.map((role) => userOf(`${role}.${deskId}`)));
    await http.get(RealmClocks).enrol(REALM, people);
    return new SurgeApp(database, http);
  }

  get<T>(token: Type<T> | Abstract<T>): T {
    return this.http.get(token, { strict: false });
  }

  async pass(minutes: number): Promise<void> {
    await this.get(RealmClocks).advance(REALM, minutes * 60);
  }

  call(method: 'GET' | 'POST', username: string, path: string, body?: object, headers: Record<string, string> = {}) {
    const own = { authorization: `Bearer ${username}`, 'x-enlace-realm': REALM, ...headers };
    const creates = method === 'POST' && !path.includes('/');
    return this.http.inject({
      method,
      url: `/api/v1/${path}`,
      headers: { ...(creates && { 'idempotency-key': newId() }), ...own },
      ...(method === 'POST' && { payload: body ?? {} }),
    });
  }

  async close(): Promise<void> {
    await this.http.close();
    await this.database.drop();
  }
}
