import 'reflect-metadata';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import { EscalationModule } from '#escalation';
import { PeopleQueries, permissionsOf, type PersonView } from '#identity';
import { fileCommand, FileReportHandler, type FileReportRequest } from '#incidents';
import {
  type Actor,
  type DeskId,
  instant,
  type PaperPackId,
  type Realm,
  type RequestContext,
  type Role,
  type SystemContext,
  type UserId,
} from '#kernel';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, type Credentials, HttpModule, openHttp } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { RoutingModule, RoutingSeed } from '#routing';
import { type Abstract, Global, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AskForPack } from './application/ask-for-pack.handler.js';
import { MakePack } from './application/make-pack.handler.js';
import { PaperPacksRepository } from './application/paper-packs.repository.js';
import { ContinuityHttpModule } from './http/http.module.js';
import type { PaperPackResponse } from './http/paper-pack.response.js';

/** A drill realm whose clock stands still until a spec moves it, so that a shift ends exactly when the spec says. */
export const REALM = 'drill-paper' as Realm;
/** A Monday noon in Tijuana. */
export const START = instant('2026-11-23T20:00:00.000Z');

export const PORT = 'us-cbp-ofo-san-ysidro' as DeskId;
export const ADUANA = 'mx-anam-tijuana' as DeskId;
const DESKS = [PORT, ADUANA];

const userOf = (username: string): UserId => {
  const digits = [...username].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffffffff, 7);
  return `01890000-0000-7000-8000-${digits.toString(16).padStart(12, '0')}` as UserId;
};

const ROLES: readonly Role[] = ['liaison', 'supervisor', 'auditor'];

/** The bearer token is a role and the desk at which its one person has it, such as `liaison.mx-anam-tijuana`. */
class DeskPeople extends Authenticator {
  constructor(private readonly directory: DirectoryQueries) {
    super();
  }

  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    const [role, deskId] = (bearer ?? '').split('.') as [Role, DeskId];
    const desk = this.directory.snapshot().desks.get(deskId);
    if (!desk) return null;
    const { agencyId, country } = desk;
    const person = { userId: userOf(bearer!), username: bearer!, name: bearer!, roles: [role] };
    return { ...person, deskId, agencyId, country, permissions: permissionsOf([role]) };
  }
}

class SpecPeople extends PeopleQueries {
  byId(id: UserId): Promise<PersonView | null> {
    const name =
      DESKS.flatMap((desk) => ROLES.map((role) => `${role}.${desk}`)).find((username) => userOf(username) === id) ?? id;
    const none = { memberships: [], disabledAt: null, lockedUntil: null, lastSeenAt: null, version: 1 };
    return Promise.resolve({ id, username: name, name, ...none });
  }
  ofAgency = (): Promise<PersonView[]> => Promise.resolve([]);
  idOf = (): Promise<null> => Promise.resolve(null);
  membersOf = (): Promise<[]> => Promise.resolve([]);
}

@Global()
@Module({
  providers: [
    { provide: Authenticator, inject: [DirectoryQueries], useFactory: (queries: DirectoryQueries) => new DeskPeople(queries) },
    { provide: PeopleQueries, useClass: SpecPeople },
  ],
  exports: [Authenticator, PeopleQueries],
})
class PeopleModule {}

const REPORT: FileReportRequest = {
  kind: 'port-closure',
  title: 'Words that stay in the system',
  description: 'Lanes shut',
  language: 'en',
  side: 'US',
  place: { crossingId: 'san-ysidro' },
  occurredAt: START,
  lifeSafety: false,
  impact: { security: 3, flow: 3 },
  handling: { tlp: 'TLP:AMBER' },
};

/** Packs over the real ledger, directory, duty, incidents, procedures, escalation and database. */
export class ContinuityApp {
  private constructor(
    readonly database: TestDatabase,
    private readonly http: NestFastifyApplication,
  ) {}

  static async open(): Promise<ContinuityApp> {
    const database = await openTestDatabase();
    const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
    const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
    const below = [LedgerModule, DirectoryModule, RoutingModule, EscalationModule];
    @Module({ imports: [...platform, ...below, PeopleModule, ContinuityHttpModule] })
    class TestModule {}
    const http = await openHttp(TestModule);
    await http.init();
    await http.getHttpAdapter().getInstance().ready();
    await http.get(DirectorySeed).apply();
    await http.get(RoutingSeed).apply();
    await http.get(RealmClocks).open(REALM, REALM, START, 0);
    await http.get(RealmClocks).enrol(
      REALM,
      DESKS.flatMap((deskId) => ROLES.map((role) => userOf(`${role}.${deskId}`))),
    );
    return new ContinuityApp(database, http);
  }

  get<T>(token: Type<T> | Abstract<T>): T {
    return this.http.get(token, { strict: false });
  }

  call(method: 'GET' | 'POST', username: string, path: string, body?: object) {
    return this.http.inject({
      method,
      url: `/api/v1/${path}`,
      headers: { authorization: `Bearer ${username}`, 'x-enlace-realm': REALM, 'idempotency-key': newId() },
      ...(method === 'POST' && { payload: body ?? {} }),
    });
  }

  async packs(username: string): Promise<PaperPackResponse[]> {
    return (await this.call('GET', username, 'paper-packs')).json<{ items: PaperPackResponse[] }>().items;
  }

  /** Asked for by hand, and written. */
  async print(username: string): Promise<PaperPackResponse> {
    const { id } = (await this.call('POST', username, 'paper-packs')).json<PaperPackResponse>();
    await this.write(id);
    return (await this.call('GET', username, `paper-packs/${id}`)).json<PaperPackResponse>();
  }

  /** What the worker does on hearing that one was asked for. */
  write(id: PaperPackId): Promise<void> {
    return this.get(MakePack).execute(this.engine, id);
  }

  /** What the worker does every few seconds: looks at the desks whose time has come. */
  async look(): Promise<void> {
    for (const { realm, deskId } of await this.get(PaperPacksRepository).toLookAt(50))
      await this.get(AskForPack).whenShiftChanged(realm, deskId);
  }

  /** Lets time go by, and the desks be looked at. */
  async pass(minutes: number): Promise<void> {
    await this.get(RealmClocks).advance(REALM, minutes * 60);
    await this.look();
  }

  async as(username: string): Promise<RequestContext> {
    const actor = (await this.get(Authenticator).authenticate({ bearer: username, unsafe: true })) as Actor;
    return { actor, realm: REALM, locale: 'en', correlationId: newId() };
  }

  get engine(): SystemContext {
    return { actor: { system: 'spec' }, realm: REALM, locale: 'en', correlationId: newId() };
  }

  async file(username: string, changes: Partial<FileReportRequest> = {}) {
    return this.get(FileReportHandler).execute(await this.as(username), fileCommand({ ...REPORT, ...changes }));
  }

  /** The desk hands over every twelve hours from 07:00 on. */
  async rosterFor(deskId: DeskId): Promise<void> {
    const rotation = {
      id: 'first',
      name: 'Guardia',
      people: [userOf(`liaison.${deskId}`)],
      start: '2026-11-23',
      handoverAt: '07:00',
      turn: { unit: 'hours', count: 12 },
      hours: { kind: 'desk' },
    };
    const body = { deskId, rotations: [rotation], overrides: [], gaps: [] };
    await this.rows('insert into roster (id, realm, version, desk_id, look_at, body) values ($1, $2, 0, $3, $4, $5)', [
      newId(),
      REALM,
      deskId,
      START,
      JSON.stringify(body),
    ]);
  }

  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.database.owner.query<Row>(text, [...values])).rows;
  }

  async close(): Promise<void> {
    await this.http.close();
    await this.database.drop();
  }
}
