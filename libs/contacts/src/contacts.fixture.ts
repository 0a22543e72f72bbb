import 'reflect-metadata';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import { EscalationModule } from '#escalation';
import { PeopleQueries, permissionsOf, type PersonView } from '#identity';
import { FileReportHandler } from '#incidents';
import { instant, type Actor, type CaseId, type DeskId, type Realm, type RequestContext, type Role, type UserId } from '#kernel';
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
import { ContactsHttpModule } from './http/http.module.js';

/** A drill realm whose clock stands still until a spec moves it. */
export const REALM = 'drill-contacts' as Realm;
export const START = instant('2026-11-24T18:00:00.000Z');

export const GN = 'mx-gn-tijuana' as DeskId;
/** A desk of the Mexican customs agency, and another agency's in the same city. */
export const ANAM = 'mx-anam-tijuana' as DeskId;
export const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;

const ROLES: readonly Role[] = ['liaison', 'supervisor', 'auditor'];

/** One person for each role at each desk. */
export const userOf = (username: string): UserId => {
  const digits = [...username].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffffffff, 7);
  return `01890000-0000-7000-8000-${digits.toString(16).padStart(12, '0')}` as UserId;
};

const actorOf = (directory: DirectoryQueries, username: string): Actor => {
  const [role, deskId] = username.split('.') as [Role, DeskId];
  const desk = directory.snapshot().desks.get(deskId);
  if (!desk) throw new Error(`no desk ${deskId}`);
  const { agencyId, country } = desk;
  const person = { userId: userOf(username), username, name: `Officer ${deskId}`, roles: [role] };
  return { ...person, deskId, agencyId, country, permissions: permissionsOf([role]) };
};

/** The bearer token is a role and the desk at which its one person has it, such as `liaison.mx-gn-tijuana`. */
class DeskPeople extends Authenticator {
  constructor(private readonly directory: DirectoryQueries) {
    super();
  }

  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    return bearer ? actorOf(this.directory, bearer) : null;
  }
}

/** Everybody is called the same: what a spec looks at is that the name comes from here. */
class NamedPeople extends PeopleQueries {
  byId(id: UserId): Promise<PersonView | null> {
    const none = { memberships: [], disabledAt: null, lockedUntil: null, lastSeenAt: null, version: 1 };
    return Promise.resolve({ id, username: id, name: 'Renata Quiroga', ...none });
  }
  ofAgency = (): Promise<PersonView[]> => Promise.resolve([]);
  idOf = (): Promise<null> => Promise.resolve(null);
  membersOf = (): Promise<[]> => Promise.resolve([]);
}

@Global()
@Module({
  providers: [
    { provide: Authenticator, inject: [DirectoryQueries], useFactory: (queries: DirectoryQueries) => new DeskPeople(queries) },
    { provide: PeopleQueries, useClass: NamedPeople },
  ],
  exports: [Authenticator, PeopleQueries],
})
class PeopleModule {}

/** Contact reports over the real ledger, directory, routing, escalation, incidents and database. */
export class ContactsApp {
  private constructor(
    private readonly database: TestDatabase,
    readonly http: NestFastifyApplication,
  ) {}

  static async open(...more: readonly Type[]): Promise<ContactsApp> {
    const database = await openTestDatabase();
    const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
    const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
    const below = [LedgerModule, DirectoryModule, RoutingModule, EscalationModule];
    @Module({ imports: [...platform, ...below, PeopleModule, ContactsHttpModule, ...more] })
    class TestModule {}
    const http = await openHttp(TestModule);
    await http.init();
    await http.getHttpAdapter().getInstance().ready();
    await http.get(DirectorySeed).apply();
    await http.get(RoutingSeed).apply();
    await http.get(RealmClocks).open(REALM, REALM, START, 0);
    const desks = [...http.get(DirectoryQueries).snapshot().desks.keys()];
    const people = desks.flatMap((deskId) => ROLES.map((role) => userOf(`${role}.${deskId}`)));
    await http.get(RealmClocks).enrol(REALM, people);
    return new ContactsApp(database, http);
  }

  get<T>(token: Type<T> | Abstract<T>): T {
    return this.http.get(token, { strict: false });
  }

  get owner(): TestDatabase['owner'] {
    return this.database.owner;
  }

  as(deskId: DeskId): RequestContext {
    const actor = actorOf(this.get(DirectoryQueries), `liaison.${deskId}`);
    return { actor, realm: REALM, locale: 'en', correlationId: newId() };
  }

  async pass(minutes: number): Promise<void> {
    await this.get(RealmClocks).advance(REALM, minutes * 60);
  }

  call(method: 'GET' | 'POST', username: string, path: string, body?: object, headers: Record<string, string> = {}) {
    const own = { authorization: `Bearer ${username}`, 'x-enlace-realm': REALM, ...headers };
    const key = method === 'POST' && !path.includes('/') ? { 'idempotency-key': newId() } : {};
    return this.http.inject({
      method,
      url: `/api/v1/${path}`,
      headers: { ...key, ...own },
      ...(method === 'POST' && { payload: body ?? {} }),
    });
  }

  /** A case that the port at Otay Mesa leads. */
  async file(): Promise<CaseId> {
    const { caseId } = await this.get(FileReportHandler).execute(this.as(OTAY), {
      ownReference: null,
      content: {
        kind: 'long-waits',
        title: `Waits at the export lanes ${newId()}`,
        description: 'Lane 3 is blocked by a lorry.',
        language: 'en',
        side: 'US',
        place: { crossingId: 'otay-mesa-commercial' },
        occurredAt: START,
        occurredPrecision: 'exact',
        detectedAt: null,
        reportedAt: null,
        reporterKind: null,
        channel: null,
        lifeSafety: false,
        impact: { security: 1, flow: 2 },
        tags: [],
        handling: { tlp: 'TLP:GREEN', restrictions: null },
      },
    });
    return caseId!;
  }

  async close(): Promise<void> {
    await this.http.close();
    await this.database.drop();
  }
}
