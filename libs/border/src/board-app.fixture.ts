import 'reflect-metadata';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import { permissionsOf } from '#identity';
import { instant, type Actor, type DeskId, type Realm, type Role, type UserId } from '#kernel';
import { CommandRunner, LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, HttpModule, openHttp, type Credentials } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { Global, Module, type Abstract, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CrossingSidesRepository } from './application/crossing-sides.repository.js';
import { KeepReadings, type KeptReadings } from './application/keep-readings.js';
import { TurnSides } from './application/turn-sides.handler.js';
import type { NewReading } from './application/wait-readings.store.js';
import { BorderHttpModule } from './http/http.module.js';

/** A drill realm whose clock stands still until a spec moves it. */
export const REALM = 'drill-board' as Realm;
export const START = instant('2018-11-25T19:30:00.000Z');

export const OFO = 'liaison.us-cbp-ofo-san-ysidro';
export const INM = 'liaison.mx-inm-tijuana';
export const JOINT = 'coordinator.us-joint-desk';
/** Has the crossing and runs none of its lanes. */
export const FIRE = 'liaison.us-sd-fire';
export const EL_PASO = 'liaison.us-cbp-ofo-el-paso';
const PEOPLE = [OFO, INM, JOINT, FIRE, EL_PASO, 'auditor.mx-inm-tijuana'];

const userOf = (username: string): UserId => {
  const digits = [...username].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffffffff, 7);
  return `01890000-0000-7000-8000-${digits.toString(16).padStart(12, '0')}` as UserId;
};

/** The bearer token is a role and the desk at which its one person has it. */
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

/** The board over the real ledger, directory and database. */
export class BoardApp {
  private constructor(
    readonly database: TestDatabase,
    private readonly http: NestFastifyApplication,
  ) {}

  static async open(): Promise<BoardApp> {
    const database = await openTestDatabase();
    const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
    const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
    @Module({ imports: [...platform, LedgerModule, DirectoryModule, PeopleModule, BorderHttpModule] })
    class TestModule {}
    const http = await openHttp(TestModule);
    await http.init();
    await http.getHttpAdapter().getInstance().ready();
    await http.get(DirectorySeed).apply();
    await http.get(RealmClocks).open(REALM, REALM, START, 0);
    await http.get(RealmClocks).enrol(REALM, PEOPLE.map(userOf));
    return new BoardApp(database, http);
  }

  get<T>(token: Type<T> | Abstract<T>): T {
    return this.http.get(token, { strict: false });
  }

  async pass(minutes: number): Promise<void> {
    await this.get(RealmClocks).advance(REALM, minutes * 60);
  }

  /** What the worker's duty does. */
  async sweep(): Promise<number> {
    const due = await this.get(CrossingSidesRepository).due(50);
    for (const side of due) await this.get(TurnSides).execute(side);
    return due.length;
  }

  keep(readings: readonly NewReading[], realm: Realm = REALM): Promise<KeptReadings> {
    const ctx = { actor: { system: 'spec' }, realm, locale: 'en' as const, correlationId: newId() };
    return this.get(CommandRunner).run(ctx, (unit) => this.get(KeepReadings).keep(unit, 'cbp-wait-times', null, readings));
  }

  call(method: 'GET' | 'POST', username: string | null, path: string, body?: object, headers: Record<string, string> = {}) {
    return this.http.inject({
      method,
      url: `/api/v1/${path}`,
      headers: {
        ...(username !== null && { authorization: `Bearer ${username}`, 'x-enlace-realm': REALM }),
        ...(method === 'POST' && { 'idempotency-key': newId() }),
        ...headers,
      },
      ...(method === 'POST' && { payload: body ?? {} }),
    });
  }

  async close(): Promise<void> {
    await this.http.close();
    await this.database.drop();
  }
}
