import 'reflect-metadata';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import { EscalationModule } from '#escalation';
import { permissionsOf } from '#identity';
import { instant, type Actor, type DeskId, type Realm, type Role, type SystemContext, type UserId } from '#kernel';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, HttpModule, openHttp, type Credentials } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { Database, PersistenceModule, sql } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { RoutingModule, RoutingSeed } from '#routing';
import { Global, Module, type Abstract, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ActivationResponse } from './http/activation.response.js';
import { ProceduresHttpModule } from './http/http.module.js';

/** A drill realm whose clock stands still until a spec moves it, so that a key is late exactly when the spec says. */
export const REALM = 'drill-procedures' as Realm;
/** San Ysidro, 25 November, 11:20 on both sides of the line. */
export const START = instant('2026-11-25T19:20:00.000Z');

export const US_JOINT = 'us-joint-desk' as DeskId;
export const MX_JOINT = 'mx-joint-desk' as DeskId;
export const PORT = 'us-cbp-ofo-san-ysidro' as DeskId;
export const POLICE = 'us-sd-sdpd' as DeskId;
export const ADUANA = 'mx-anam-tijuana' as DeskId;
export const INM = 'mx-inm-tijuana' as DeskId;
/** A desk of another corridor. */
export const WEBB = 'us-webb-so' as DeskId;
const DESKS = [US_JOINT, MX_JOINT, PORT, POLICE, ADUANA, INM, WEBB];

const ROLES: readonly Role[] = ['liaison', 'supervisor', 'coordinator'];

const userOf = (username: string): UserId => {
  const digits = [...username].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffffffff, 7);
  return `01890000-0000-7000-8000-${digits.toString(16).padStart(12, '0')}` as UserId;
};

/** The bearer token is a role and the desk at which its one person has it, such as `coordinator.us-joint-desk`. */
const OWED = sql(
  'spec.owed-acts',
  `select desk_id as "deskId" from obligation where act = $1 and state = 'open' order by desk_id`,
);

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

/** Procedures over the real ledger, directory, routing, incidents and database. */
export class ProceduresApp {
  private constructor(
    readonly database: TestDatabase,
    private readonly http: NestFastifyApplication,
  ) {}

  /** @param more doors beside that of procedures */
  static async open(more: readonly Type[] = []): Promise<ProceduresApp> {
    const database = await openTestDatabase();
    const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
    const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
    const below = [LedgerModule, DirectoryModule, RoutingModule, EscalationModule];
    @Module({ imports: [...platform, ...below, PeopleModule, ProceduresHttpModule, ...more] })
    class TestModule {}
    const http = await openHttp(TestModule);
    await http.init();
    await http.getHttpAdapter().getInstance().ready();
    await http.get(DirectorySeed).apply();
    await http.get(RoutingSeed).apply();
    await http.get(RealmClocks).open(REALM, REALM, START, 0);
    const people = DESKS.flatMap((deskId) => ROLES.map((role) => userOf(`${role}.${deskId}`)));
    await http.get(RealmClocks).enrol(REALM, people);
    return new ProceduresApp(database, http);
  }

  get<T>(token: Type<T> | Abstract<T>): T {
    return this.http.get(token, { strict: false });
  }

  async pass(minutes: number): Promise<void> {
    await this.get(RealmClocks).advance(REALM, minutes * 60);
  }

  call(method: 'GET' | 'POST', username: string, path: string, body?: object, headers: Record<string, string> = {}) {
    const own = { authorization: `Bearer ${username}`, 'x-enlace-realm': REALM, ...headers };
    const creates = method === 'POST' && (path === 'activations' || /\/(drafts|improvements)$/.test(path));
    return this.http.inject({
      method,
      url: `/api/v1/${path}`,
      headers: { ...(creates && { 'idempotency-key': newId() }), ...own },
      ...(method === 'POST' && { payload: body ?? {} }),
    });
  }

  /** The answer of an act that must succeed. */
  async act(username: string, path: string, body?: object): Promise<ActivationResponse> {
    const answer = await this.call('POST', username, path, body);
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json<ActivationResponse>();
  }

  async room(username: string, id: string): Promise<ActivationResponse> {
    const answer = await this.call('GET', username, `activations/${id}`);
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
    return answer.json<ActivationResponse>();
  }

  get engine(): SystemContext {
    return { actor: { system: 'spec' }, realm: REALM, locale: 'en', correlationId: newId() };
  }

  /** What is owed by an act, by desk. */
  async owed(act: string): Promise<string[]> {
    const rows = await this.get(Database).query<{ deskId: string }>(OWED, [act]);
    return rows.map(({ deskId }) => deskId);
  }

  async close(): Promise<void> {
    await this.http.close();
    await this.database.drop();
  }
}
