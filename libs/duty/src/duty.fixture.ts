import 'reflect-metadata';
import { DirectoryQueries, DirectorySeed } from '#directory';
import { EscalationModule } from '#escalation';
import { PeopleQueries, permissionsOf, type PersonView } from '#identity';
import { type Actor, type DeskId, instant, type Instant, type Realm, type RequestContext, type Role, type UserId } from '#kernel';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, type Credentials, HttpModule, openHttp } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DutyHttpModule } from './http/http.module.js';
import { GapsDuty } from './jobs/gaps.duty.js';
import { ShiftsDuty } from './jobs/shifts.duty.js';
import { DutyJobsModule } from './jobs/jobs.module.js';

/** A drill realm whose clock stands still until a spec moves it. */
export const REALM = 'drill-duty' as Realm;
/** A Monday noon in Tijuana. */
export const START = instant('2026-11-23T20:00:00.000Z');

export const BOMB = 'mx-tij-bomb' as DeskId;
export const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;

/** One person for each name. */
export const userOf = (username: string): UserId => {
  const digits = [...username].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffffffff, 7);
  return `01890000-0000-7000-8000-${digits.toString(16).padStart(12, '0')}` as UserId;
};

const ROLES_AT_DESK: readonly Role[] = ['liaison', 'supervisor', 'administrator'];

/** The bearer token is a role and the desk at which its one person has it, such as `liaison.mx-tij-bomb`. */
class DeskPeople extends Authenticator {
  constructor(private readonly directory: DirectoryQueries) {
    super();
  }

  override async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    const [role, deskId] = (bearer ?? '').split('.') as [Role, DeskId];
    const desk = this.directory.snapshot().desks.get(deskId);
    if (!desk) return null;
    const { agencyId, country } = desk;
    const username = `${role}.${deskId}`;
    const person = { userId: userOf(username), username, name: username, roles: [role] };
    return { ...person, deskId, agencyId, country, permissions: permissionsOf([role]) };
  }
}

/** Everybody of every desk is in office, until a spec sends somebody away. */
export class SpecPeople extends PeopleQueries {
  readonly gone = new Set<UserId>();
  private readonly names = new Map<UserId, string>();

  byId(id: UserId): Promise<PersonView | null> {
    const none = { memberships: [], disabledAt: null, lockedUntil: null, lastSeenAt: null, version: 1 };
    return Promise.resolve({ id, username: this.names.get(id) ?? id, name: this.names.get(id) ?? id, ...none });
  }
  ofAgency = (): Promise<PersonView[]> => Promise.resolve([]);
  idOf = (): Promise<null> => Promise.resolve(null);
  membersOf(deskIds: readonly DeskId[]): Promise<{ deskId: DeskId; personId: UserId; roles: readonly Role[] }[]> {
    const everybody = deskIds.flatMap((deskId) =>
      ROLES_AT_DESK.map((role) => {
        const personId = userOf(`${role}.${deskId}`);
        this.names.set(personId, `${role}.${deskId}`);
        return { deskId, personId, roles: [role] };
      }),
    );
    return Promise.resolve(everybody.filter(({ personId }) => !this.gone.has(personId)));
  }
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

interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- a spec reads what the route says it answers
  readonly body: any;
}

/** Duty over the real ledger, directory, escalation and database. */
export class DutyApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
  ) {}

  static async open(): Promise<DutyApp> {
    const database = await openTestDatabase();
    const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
    const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
    @Module({
      imports: [...platform, PeopleModule, LedgerModule, EscalationModule, DutyHttpModule, DutyJobsModule],
    })
    class TestModule {}
    const app = await openHttp(TestModule);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await app.get(DirectorySeed).apply();
    const clocks = app.get(RealmClocks);
    await clocks.open(REALM, REALM, START, 0);
    const desks = [BOMB, OTAY];
    await clocks.enrol(
      REALM,
      desks.flatMap((desk) => ROLES_AT_DESK.map((role) => userOf(`${role}.${desk}`))),
    );
    return new DutyApp(app, database);
  }

  get people(): SpecPeople {
    return this.app.get(PeopleQueries);
  }

  async ask(method: 'GET' | 'POST', who: string, path: string, body?: object, more: object = {}): Promise<Answer> {
    const headers = { authorization: `Bearer ${who}`, 'x-enlace-realm': REALM, 'idempotency-key': newId(), ...more };
    const url = `/api/v1/${path}`;
    const answer = await this.app.inject({ method, url, headers, ...(method === 'POST' && { payload: body ?? {} }) });
    return { status: answer.statusCode, body: answer.json() };
  }

  /** Lets time go by, and everything that it is due for be looked at. */
  async pass(minutes: number): Promise<Instant> {
    const now = await this.app.get(RealmClocks).advance(REALM, minutes * 60);
    await this.look();
    return now;
  }

  /** Two rounds: a change is looked at once more. */
  async look(): Promise<void> {
    const duties = [GapsDuty, ShiftsDuty].map((duty) => this.app.get<GapsDuty | ShiftsDuty>(duty, { strict: false }));
    for (const duty of duties) await duty.round();
    for (const duty of duties) await duty.round();
  }

  async ctx(who: string): Promise<RequestContext> {
    const actor = (await this.app.get(Authenticator).authenticate({ bearer: who, unsafe: true })) as Actor;
    return { actor, realm: REALM, locale: 'en', correlationId: newId() };
  }

  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.database.owner.query<Row>(text, [...values])).rows;
  }

  /** Types of the events of a kind of stream, in order. */
  async events(stream: string): Promise<string[]> {
    const text = 'select type from ledger_entry where realm = $1 and stream like $2 order by xid, sseq';
    return (await this.rows<{ type: string }>(text, [REALM, `${stream}:%`])).map(({ type }) => type);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }
}
